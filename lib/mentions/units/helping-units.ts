/**
 * Units that only help: what the story tells next is another's.
 *
 *   在[某县公安局]的大力协助下，刑侦大队抓获两人       the 刑侦大队 is not that county's
 *
 *   接到[某县公安局]协查通报后，刑侦大队抓获两人       nor here
 *
 * Near misses: 某县公安局协助某市公安局, 在某县公安局门口, 某县公安局接到求助.
 */
import type { FoundUnit } from './unit-finding';

const HELPS =
  /^(?:民警|警方|等地?(?:警方)?)?的?(?:大力|全力|积极|密切|通力|有力|鼎力)?(?:支持)?(?:配合|协助|支持|帮助|支援|协作)(?:和[\u4e00-\u9fff]{2,4})?下/;
/** What opens it may stand before a place or another unit in the list. */
const OPENS = /(?:^|[^存所正现实好旨潜内外处])在[^，。；！？：]{0,16}$/;

/** What one police ask of another. */
const ASKS =
  /^(?:民警|警方)?的?(?:紧急|书面|电话)?(?:发来的?)?(?:请求|协[查作助]|求[助援]|通报|移[交送]|转来)/;
const ASKED = /(?:接到?|收到|应)$/;

export const isHelper = ({ passage: { folded }, start, end }: FoundUnit): boolean => {
  const behind = folded.slice(end, end + 20);
  const before = folded.slice(Math.max(0, start - 18), start);
  return (HELPS.test(behind) && OPENS.test(before)) || (ASKS.test(behind) && ASKED.test(before));
};
