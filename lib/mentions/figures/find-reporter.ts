/** Which unit of its sentence reports a figure. */

import type { ResolvedUnit } from '@/lib/mentions/units/resolve-units';
import { CharacterClass } from '@/lib/text/character-class';

const SENTENCE_ENDS = new CharacterClass('。！？；');

/** 公安部公布案情,仅|某省公安厅|就摧毁团伙3个: the subject of a later clause of the sentence, before its verb. */
const opensClause = (folded: string, start: number, end: number): boolean =>
  /，(?:仅|其中|而|同时|此外)?$/.test(folded.slice(Math.max(0, start - 3), start)) &&
  /^(?:就|共|已|还|又|先后|累计|成功|民警|出动|抓获|破获|摧毁|查处|查获|接到|收到|组织|设立|开展|缴获|打掉|捣毁)/.test(
    folded.slice(end, end + 2),
  );

/** Before the number: the noun phrase counts what a whole place has, so no one unit of the sentence has it. */
const OF_A_PLACE = /全(?:区|市|省|盟|县|旗|州|国)(?:共有|共|现有|有|的)?$/;
/** Units from which somebody takes: 从法制支队、交警支队等部门抽调10名. */
const TAKEN_FROM = /从[^，。；！？]*$/;
const TAKES = /抽|选|调|派|聘|请/;

/**
 * The unit that reports: the first that its sentence names without a preposition, else the last before the number. None
 * where several are named side by side, where the unit only gives what is counted, and for what a whole place has.
 */
export function reporter(folded: string, start: number, units: readonly ResolvedUnit[]): ResolvedUnit | null {
  if (OF_A_PLACE.test(folded.slice(Math.max(0, start - 4), start))) return null;
  let sentence = start;
  while (sentence > 0 && !SENTENCE_ENDS.hasAt(folded, sentence - 1)) sentence--;
  const before = units.filter(
    ({ found }) =>
      found.start >= sentence &&
      found.end <= start &&
      !(TAKEN_FROM.test(folded.slice(sentence, found.start)) && TAKES.test(folded.slice(found.end, start))),
  );
  const subject = before.find(
    ({ found }) => !/[在到从向对由据和与及、赴经]/.test(folded.charAt(found.start - 1)),
  );
  const chosen =
    before.findLast(({ found }) => opensClause(folded, found.start, found.end)) ??
    subject ??
    before.at(-1) ??
    null;
  if (!chosen) return null;
  const beside = before.some(
    (other) =>
      other.name !== chosen.name &&
      /^(?:和|与|及|以及|、)$/.test(
        other.found.start > chosen.found.start
          ? folded.slice(chosen.found.end, other.found.start)
          : folded.slice(other.found.end, chosen.found.start),
      ),
  );
  return beside ? null : chosen;
}
