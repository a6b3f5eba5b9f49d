/**
 * Finds a place and its police: [包头公安机关], [资阳公安], [乐清警方].
 *
 * 公安机关 and 公安 stand for the place's top police body; 警方 only where the story names that body otherwise.
 * Near misses: 全区公安机关 (no place), 包头公安队伍, 内蒙古公安工作 (a trade, not a body).
 */

import { wholePlaceBefore } from '@/lib/mentions/places/whole-places';
import type { Passage } from '@/lib/mentions/text/passage';
import { type Place, placeBefore } from '@/lib/places/gazetteer';
import { listMatchesAt } from '@/lib/text/list-matches';
import { placesOf, signOfPairs } from '@/lib/text/signs';
import type { FoundUnit } from './unit-finding';

const POLICE =
  /公安机关|公安部门|公安|警方|[市县区州盟旗](局)(?=党委|领导|机关|政治|指挥|合成|反诈|融媒|环侦|刑侦|[和、]|在|对|通过|民警|成功|破获|抓获|侦破|打掉|查获|还|也|组织|联合|会同|按照|积极|立即|将|以|按|召|举|开|组|迅)/y;
const SIGN = signOfPairs('公警市县区州盟旗', '安方局');
/** What follows 公安 where it is a trade or part of a longer word. */
const TRADE =
  /^(?:铁军|工作|英模|精神|队伍|事业|系统|史|文化|基层|改革|战线|大|信息|院校|政治|特色|现代|民辅警|民警辅警|高质量|新闻|特警|巡警|刑警|巡特警|特勤|交警|交管|消防|边防|武警|战士|人|网|局|厅|部|处|分局|派出所|故事|码头|大楼|红色|党校|大数据)/;

export function findPlacePolice(passage: Passage): FoundUnit[] {
  const { folded, signs } = passage;
  const found: FoundUnit[] = [];
  for (const match of listMatchesAt(POLICE, folded, placesOf(signs, SIGN))) {
    const end = match.index + match[0].length;
    const police = match[1] ?? match[0];
    const at = end - police.length;
    const place = wholePlaceBefore(folded, at);
    if (!place || (police === '局' && !place.value.full)) continue;
    // 全州公安机关: those of the whole prefecture, not of 全州县.
    if (police !== '警方' && folded.startsWith('全州', place.start) && !place.value.full) continue;
    // 《内蒙古自治区公安机关警务辅助人员条例》
    if (folded.lastIndexOf('《', at) > folded.lastIndexOf('》', at)) continue;
    if (police === '公安' && TRADE.test(folded.slice(end, end + 4))) continue;
    // 湖北公安民警: of any force in the province.
    if (police === '公安' && folded.startsWith('民警', end) && isProvince(place.value)) continue;
    let start = place.start;
    for (let outer = placeBefore(folded, start); outer; outer = placeBefore(folded, start))
      start = outer.start;
    found.push({
      passage,
      start,
      end,
      form: police === '警方' ? 'place-force' : 'place-police',
      segments: [],
      place: folded.slice(start, at),
      reference: null,
    });
  }
  return found;
}

const isProvince = ({ places }: { places: readonly Place[] }): boolean =>
  places.some(({ level }) => level === 'province');

/** What may stand right behind a place's police and be theirs; 分局 say by their own names whose they are. */
const BELOW = /^(\p{Script=Han}{2,10}?)(?:派出所|警务[站室]|检查站|看守所|拘留所|[大中]队)/u;
const OTHERS = /分局|[和与及]|会同|联合/;

/** [苍山公安]桥北派出所, [苍山公安]河口交警中队: whether a place's police stand before the name of a unit under them. */
export const isPoliceAbove = ({ passage: { folded }, end, form }: FoundUnit): boolean => {
  if (form !== 'place-police' || !folded.startsWith('公安', end - 2)) return false;
  const name = BELOW.exec(folded.slice(end, end + 14))?.[1];
  return name !== undefined && !OTHERS.test(name);
};
