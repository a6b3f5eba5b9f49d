/**
 * Finds the names of police organisations in a passage: chains of body nouns with their names.
 *
 *   [包头市公安局昆都仑区分局民族东路派出所]   three segments, one name: the longest counts
 *   [自治区公安厅]、[呼和浩特市公安局]两级公安机关
 *
 * Near misses: 消防救援支队, 基层派出所, 税务分局, 分局长.
 */
import { CharacterClass, HAN } from '../../text/character-class';
import { placeBefore, placesNamed } from '../places/gazetteer';
import type { Passage } from '../text/passage';
import { GENERIC_ENDS } from './left-boundaries';
import { isOtherTrade } from './look-alikes';
import { findNamePart } from './name-part';
import { type Body, NOT_FOLLOWED, POLICE_BODIES } from './police-bodies';
import { hasPoliceFunction, isTeamOfPlace } from './team-names';
import type { FoundUnit, Segment } from './unit-finding';

interface Noun {
  start: number;
  end: number;
  noun: string;
  body: Body;
}

const BUREAU: Body = { kind: 'bureau', rank: 2, police: true };
const BUREAU_NOUN = new CharacterClass('局');
const INNER_UNIT = /^局([\p{Script=Han}]{1,8}?)(?:派出所|分局|支队|大队)/u;

/** 新泰市局|新汶派出所: the 局 of a city or county with a police unit of it right behind. */
function isBureauOfPlace(folded: string, at: number): boolean {
  if (!/[市县区州旗盟]/.test(folded.charAt(at - 1))) return false;
  const inner = INNER_UNIT.exec(folded.slice(at, at + 14));
  return (
    inner !== null &&
    !/^[部面势限长]/.test(inner[1] ?? '') &&
    !isOtherTrade(inner[1] ?? '') &&
    placeBefore(folded, at)?.value.full === true
  );
}

function listNouns(folded: string): Noun[] {
  const nouns: Noun[] = [];
  for (let i = 0; i < folded.length; i++) {
    if (BUREAU_NOUN.hasAt(folded, i) && isBureauOfPlace(folded, i)) {
      nouns.push({ start: i, end: i + 1, noun: '公安局', body: BUREAU });
      continue;
    }
    const hit = POLICE_BODIES.longestAt(folded, i);
    if (!hit) continue;
    const noun = folded.slice(i, hit.end);
    if (noun.endsWith('处') && /[理置罚境于]/.test(folded.charAt(hit.end))) continue;
    if (noun.endsWith('队') && /[伍员列形]/.test(folded.charAt(hit.end))) continue;
    if (NOT_FOLLOWED[noun]?.test(folded.slice(hit.end, hit.end + 3))) continue;
    nouns.push({ start: i, end: hit.end, noun, body: hit.value });
    i = hit.end - 1;
  }
  return nouns;
}

/** What names hold beside Han characters. */
const IN_NAMES = new CharacterClass(/[0-9A-Za-z·]/);

/** Left edge of the run that a name may reach into: the last punctuation or the end of the noun before. */
function runStart(folded: string, from: number, low: number): number {
  // 特警（防暴）支队: a bracket right before the noun belongs to the name.
  const bracket =
    /（[\p{Script=Han}]{2,4}）$/u.exec(folded.slice(Math.max(low, from - 6), from))?.[0].length ?? 0;
  for (let i = from - bracket - 1; i >= low; i--)
    if (!HAN.hasAt(folded, i) && !IN_NAMES.hasAt(folded, i)) return i + 1;
  return low;
}

const descends = (above: Segment, below: Noun) =>
  below.body.rank > above.body.rank ||
  (above.body.kind === 'station' && below.body.kind === 'team') ||
  below.body.kind === 'department' ||
  (below.body.rank === above.body.rank && below.noun !== above.noun && above.body.kind !== 'department');

/**
 * All chains of a passage, in order, without overlaps; one that follows a reference hangs under it (该局政治部).
 * `traffic`: the story is of a city's traffic police, so that 绿园大队 is a team of theirs.
 */
export function findUnitChains(
  passage: Passage,
  references: readonly FoundUnit[] = [],
  traffic = false,
): FoundUnit[] {
  const { folded } = passage;
  const found: FoundUnit[] = [];
  let chain: Segment[] = [];
  const close = () => {
    const reference = references.find(({ end }) => end === chain[0]?.start) ?? null;
    const unit = toUnit(passage, chain, reference, traffic);
    if (unit) found.push(unit);
    chain = [];
  };
  for (const hit of listNouns(folded)) {
    const last = chain.at(-1);
    const reference = references.find(
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
    // 土城分队|小队长: a title behind the unit.
    if (hit.start === last?.end && hit.body.kind === 'team' && folded.charAt(hit.end) === '长') continue;
    const part = hit.start === low ? null : findNamePart(folded, low, hit.start, hit.body);
    const start = part?.start ?? hit.start;
    const joins = last !== undefined && start === last.end && low === last.end && descends(last, hit);
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

const SELF_NAMED = new Set([
  '公安部',
  '国家移民管理局',
  '警政署',
  '刑事警察局',
  '航空警察局',
  '铁路警察局',
  '治安警察局',
  '司法警察局',
  '司警局',
]);

/** A city has one of these, so the place alone names it: 赤壁市拘留所. */
const CUSTODY = /^(?:看守所|拘留所|拘役所|车管所|车辆管理所|戒毒所|强制隔离戒毒所|收容教育所)$/;

/** Whether the outermost segment may begin a unit's name by itself. */
function standsAlone(first: Segment, chained: boolean, traffic: boolean): boolean {
  const { body, name, noun } = first;
  if ((body.kind === 'team' || body.kind === 'branch') && isOtherTrade(name)) return false;
  if (SELF_NAMED.has(noun)) return true;
  switch (body.kind) {
    case 'ministry':
      return true;
    case 'bureau':
      return name !== '' && !(noun === '警局' && first.free);
    case 'college':
      return name !== '';
    case 'station':
      // 海南省派出所 are all of a province's.
      return name !== '' && (CUSTODY.test(noun) || placesNamed(name)?.full !== true);
    case 'branch':
      return name !== '' || chained;
    case 'team':
      return body.police || hasPoliceFunction(name) || (traffic && isTeamOfPlace(first));
    case 'line-bureau':
    case 'department':
      return true;
    default: {
      const never: never = body.kind;
      throw new Error(`Unknown body kind ${never}`);
    }
  }
}

/** 各区县局局长、治安大队长、派出所所长参加: posts that every bureau has, in a list that 各 opens. */
const isPostOfAll = (folded: string, { start, end, name }: Segment): boolean =>
  /^长(?:[、，。；]|参加|出席|等)/.test(folded.slice(end, end + 3)) &&
  placesNamed(name) === null &&
  /各[^。；！？]{1,40}[、和]$/.test(folded.slice(Math.max(0, start - 42), start));

/** What may stand between a place and the police that the same person leads. */
const POSTS_OF_PLACE =
  /^(?:人民政府|政府|委|政协|人大)?[^，。；：！？、“”]{0,6}(?:副?[市县区旗州]长|常委|书记|副主席|党组成员)(?:、[^，。；：！？、“”]{1,10}){0,3}、[市县区旗州]?$/u;

/** 某区副区长、|公安分局局长: the place whose government the same person serves; null where none is printed. */
function placeOfPost(folded: string, start: number): string | null {
  if (!/[、市县区旗州]/.test(folded.charAt(start - 1))) return null;
  for (let end = start - 2; end > Math.max(0, start - 48); end--) {
    if (!/[市县区旗州]/.test(folded.charAt(end - 1)) || !POSTS_OF_PLACE.test(folded.slice(end, start)))
      continue;
    const place = placeBefore(folded, end);
    if (place?.value.full) return folded.slice(place.start, end);
  }
  return null;
}

/** Departments that are police by their own name; the others count only under a unit printed before them. */
const OWN_DEPARTMENT =
  /^(?:情报指挥|情指|指挥情报|合成|反诈|反电|打击治理|执法办案|政治部|(?:勤务)?指挥中心|110)/;

const PLURAL_OF: ReadonlySet<Body['kind']> = new Set(['bureau', 'branch']);
const isPlural = (folded: string, at: number): boolean =>
  GENERIC_ENDS.test(folded.slice(Math.max(0, at - 2), at));

function toUnit(
  passage: Passage,
  chain: Segment[],
  reference: FoundUnit | null,
  traffic: boolean,
): FoundUnit | null {
  const head = chain[0];
  const last = chain.at(-1);
  if (!head || !last) return null;
  if (reference && !isOtherTrade(head.name))
    return { ...reference, form: 'chain', segments: chain, end: last.end };
  // 盟市公安局政治部: those of all bureaus, not that of the one named last.
  if (head.name === '' && PLURAL_OF.has(head.body.kind) && isPlural(passage.folded, head.start)) return null;
  let segments = chain;
  while (segments[0] && !standsAlone(segments[0], segments.length > 1, traffic && segments === chain))
    segments = segments.slice(1);
  const first = segments[0];
  const found: FoundUnit = {
    passage,
    start: first?.start ?? head.start,
    end: last.end,
    form: 'chain',
    segments,
    place: null,
    reference: null,
  };
  if (!first) {
    const bare = chain.length === 1 && head.name === '' && /^(?:公安局|分局|公安分局)$/.test(head.noun);
    const counted = /(?:优秀|先进)$|[各两级多数个县区市旗盟省州全]$/.test(
      passage.folded.slice(0, head.start),
    );
    // 海山分局分局长: part of a title.
    const title = passage.folded.charAt(head.end) === '长';
    if (!bare || counted || title) return null;
    const place = placeOfPost(passage.folded, head.start);
    return place === null
      ? { ...found, form: 'reference', reference: head.noun }
      : { ...found, form: 'place-police', place, reference: head.noun };
  }
  // 一支由民警组成的巡逻小队: a team of that day.
  if (
    segments.length === 1 &&
    first.body.rank === 7 &&
    /[的支个]$/.test(passage.folded.slice(0, first.start))
  )
    return null;
  // 某市委常委、市公安局局长: the same city's.
  if (segments.length === 1 && first.generic && first.body.kind === 'bureau') {
    const place = placeOfPost(passage.folded, first.start);
    if (place?.endsWith(first.generic)) return { ...found, form: 'place-police', place };
  }
  if (segments.length === 1 && isPostOfAll(passage.folded, first)) return null;
  if (segments.length === 1 && first.body.kind === 'department' && !OWN_DEPARTMENT.test(first.noun))
    return null;
  return found;
}
