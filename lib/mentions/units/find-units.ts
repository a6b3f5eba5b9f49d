/**
 * Finds the names of police organisations in a passage: chains of body nouns with their names.
 *
 *   [包头市公安局昆都仑区分局民族东路派出所]   three segments, one name: the longest counts
 *   [自治区公安厅]、[呼和浩特市公安局]两级公安机关
 *
 * Near misses: 消防救援支队, 基层派出所, 税务分局, 分局长.
 */

import type { Passage } from '@/lib/mentions/text/passage';
import { CharacterClass, HAN } from '@/lib/text/character-class';
import { toUnit } from './chain-to-unit';
import { listNouns, type Noun } from './list-body-nouns';
import { findNamePart } from './name-part';
import { toNumberedSibling } from './numbered-teams';
import { NO_TEAMS, type TrafficTeams } from './team-names';
import type { FoundUnit, Segment } from './unit-finding';

/** What names hold beside Han characters. */
const IN_NAMES = new CharacterClass(/[0-9A-Za-z·]/);

/** Left edge of the run that a name may reach into: the last punctuation or the end of the noun before. */
function runStart(folded: string, from: number, low: number): number {
  // 特警（防暴）支队, 特（巡）警大队: a bracket right before the noun belongs to the name.
  const bracket =
    /（\p{Script=Han}{1,4}）警?$/u.exec(folded.slice(Math.max(low, from - 7), from))?.[0].length ?? 0;
  for (let i = from - bracket - 1; i >= low; i--)
    if (!HAN.hasAt(folded, i) && !IN_NAMES.hasAt(folded, i)) return i + 1;
  return low;
}

/** 旗公安局[“敖特尔”]骑警队: how long the name in quotes is that stands right behind the unit above; 0 without. */
function quotedName(folded: string, at: number, last: Segment | undefined, { body }: Noun): number {
  if (folded.charAt(at - 1) !== '”' || body.kind !== 'team' || !last) return 0;
  const name = /“\p{Script=Han}{1,8}”$/u.exec(folded.slice(Math.max(last.end, at - 12), at))?.[0].length ?? 0;
  return at - name === last.end ? name : 0;
}

/** 甲区分局（[乙园区分局]）刑侦大队: the second name of a branch, in brackets of its own. */
const isOtherName = (folded: string, { body, end }: Segment, { start, end: last, noun }: Noun): boolean =>
  body.kind === 'branch' &&
  noun.endsWith('分局') &&
  folded.charAt(end) === '（' &&
  folded.charAt(last) === '）' &&
  /^\p{Script=Han}{2,10}$/u.test(folded.slice(end + 1, start));

/** 某县公安局|原|城关派出所, 某县公安局|下属的|城关派出所, 某县公安局|的|城关派出所: what may stand between a unit and one under it. */
const BELOW = /^(?:原|的|(?:所属|下属|下辖|下设|内设|辖区)的?)$/;
const SECTION = /^[一二三四五六七八九十]{1,2}队$/;
const TEAM = /[总支大]队$/;

const descends = (above: Segment, below: Noun) =>
  below.body.rank > above.body.rank ||
  (above.body.kind === 'station' && below.body.kind === 'team') ||
  // 刑事科学技术室|法医中队
  (above.body.kind === 'department' && below.body.rank === 7) ||
  below.body.kind === 'department' ||
  (below.body.rank === above.body.rank && below.noun !== above.noun && above.body.kind !== 'department');

/**
 * All chains of a passage, in order, without overlaps; one that follows a reference hangs under it (该局政治部).
 * `traffic`: the story is of a city's or a county's traffic police, so that 绿园大队 or 土城中队 is a team of theirs.
 */
export function findUnitChains(
  passage: Passage,
  references: readonly FoundUnit[] = [],
  traffic: TrafficTeams = NO_TEAMS,
): FoundUnit[] {
  const { folded } = passage;
  const found: FoundUnit[] = [];
  let chain: Segment[] = [];
  const close = () => {
    const reference = references.find(({ end }) => end === chain[0]?.start) ?? null;
    const unit = toNumberedSibling(passage, chain, found) ?? toUnit(passage, chain, reference, traffic);
    if (unit) found.push(unit);
    chain = [];
  };
  for (const hit of listNouns(passage)) {
    const last = chain.at(-1);
    const reference = references.findLast(
      ({ start, end }) => start < hit.start && end <= hit.start && hit.start - end < 12,
    );
    const low = Math.max(runStart(folded, hit.start, last?.end ?? 0), reference?.end ?? 0);
    const doubled = hit.start === last?.end && /分局$/.test(hit.noun) && /分局$/.test(last.noun);
    // 大甲警分局|分局长
    if (doubled && folded.charAt(hit.end) === '长') continue;
    if (doubled && hit.body.rank === last.body.rank) {
      // 昆都仑区分局分局, 昆都仑区分局公安分局: a slip of the print.
      last.end = hit.end;
      continue;
    }
    if (last && isOtherName(folded, last, hit)) {
      last.end = hit.end + 1;
      continue;
    }
    // 刑侦支队|九队 is a unit, 检查站|执勤一队 a shift of its own.
    if (SECTION.test(hit.noun) && !(hit.start === last?.end && TEAM.test(last.noun))) continue;
    // 土城分队|小队长: a title behind the unit.
    if (hit.start === last?.end && hit.body.kind === 'team' && folded.charAt(hit.end) === '长') continue;
    const part = hit.start === low ? null : findNamePart(folded, low, hit.start, hit.body);
    const bare = part?.start ?? hit.start;
    const start = bare - quotedName(folded, bare, last, hit);
    const joins =
      last !== undefined &&
      descends(last, hit) &&
      ((start === last.end && (low === last.end || start < bare)) ||
        (start > last.end && part !== null && BELOW.test(folded.slice(last.end, start))));
    if (!joins) close();
    chain.push({
      start,
      end: hit.end,
      body: hit.body,
      noun: hit.noun,
      name: folded.slice(start, hit.start),
      printed: passage.text.slice(start, hit.start),
      printedNoun: passage.text.slice(hit.start, hit.end),
      free: part?.free ?? false,
      generic: part?.generic ?? null,
    });
  }
  close();
  return found;
}
