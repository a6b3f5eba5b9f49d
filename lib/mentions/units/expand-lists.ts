/**
 * Lists that share one noun: each name stands for a unit of its own.
 *
 *   [高新]、[临空分局]              two branches
 *   [鳳山]、[林園]、[仁武]等警分局     three
 *   [县局][城关]、[新桥]两个派出所      the first hangs under the bureau before it
 *
 * Near misses: 指挥中心、法制支队 (each has its noun), 治安、交警等部门.
 */

import { TITLES } from '@/lib/mentions/people/title-words';
import type { Passage } from '@/lib/mentions/text/passage';
import { placeAt, placesNamed } from '@/lib/places/gazetteer';
import { HAN } from '@/lib/text/character-class';
import { listMatches } from '@/lib/text/list-matches';
import { expandCustody } from './expand-custody';
import { expandNumbered } from './expand-numbered';
import { expandPairs } from './expand-pairs';
import { expandTeams } from './expand-teams';
import { BOUNDARY_WORDS } from './left-boundaries';
import { POLICE_BODIES } from './police-bodies';
import { type FoundUnit, partOfChain, type Segment } from './unit-finding';

const COMMA = '、'.charCodeAt(0);
const LIST =
  /((?:[\p{Script=Han}]{2,16}、)+)([\p{Script=Han}]{2,6}?)(?:等?(?:\d{1,2}|[两二三四五六七八九十]{1,2})个|等)?((?:公安|警察|警)?分局|(?:边境|边防)?派出所)/gu;

/** The noun that an item of a list closes one of its own with. */
const CLOSES = /等?((?:公安|警察|警)?分局|(?:边境|边防)?派出所)$/;

/**
 * The lists of LIST, looked for only in runs of names and their commas that hold a noun as well: the pattern tries
 * again at every character of every name.
 */
function* listLists(folded: string): Generator<List> {
  let from = 0;
  for (let comma = folded.indexOf('、'); comma >= 0; comma = folded.indexOf('、', from)) {
    let start = comma;
    while (start > from && isListed(folded, start - 1)) start--;
    from = comma + 1;
    while (isListed(folded, from)) from++;
    const run = folded.slice(start, from);
    if (!run.includes('分局') && !run.includes('派出所')) continue;
    for (const match of listMatches(LIST, run)) yield* listsOf(match, start + match.index);
  }
}

/** Names that share one noun; offsets are UTF-16 code units of the passage. */
interface List {
  names: { name: string; start: number }[];
  noun: string;
  nounStart: number;
}

/** The lists of one match: 甲、乙分局、丙、丁派出所 are two, a single name behind its noun is none. */
function* listsOf(match: RegExpExecArray, index: number): Generator<List> {
  const [whole, head = '', last = '', noun = ''] = match;
  let names: List['names'] = [];
  let start = index;
  for (const item of head.split('、').slice(0, -1)) {
    const [closing, own = ''] = CLOSES.exec(item) ?? [];
    names.push({ name: item.slice(0, item.length - (closing?.length ?? 0)), start });
    start += item.length + 1;
    if (closing === undefined) continue;
    if (names.length > 1) yield { names, noun: own, nounStart: start - 1 - own.length };
    names = [];
  }
  names.push({ name: last, start });
  if (names.length > 1) yield { names, noun, nounStart: index + whole.length - noun.length };
}

/** Halves of pairs count: a Han character beyond the basic plane is one. */
const isListed = (folded: string, at: number): boolean => {
  const unit = folded.charCodeAt(at);
  return unit === COMMA || HAN.hasAt(folded, at) || isDigit(unit) || (unit >= 0xd800 && unit < 0xe000);
};
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Units of the passage's lists that no chain covers. */
export function expandLists(passage: Passage, chains: readonly FoundUnit[]): FoundUnit[] {
  const found = [
    ...expandTeams(passage, chains),
    ...expandNumbered(passage, chains),
    ...expandCustody(passage, chains),
    ...expandPairs(passage, chains),
  ];
  for (const { names, noun, nounStart } of listLists(passage.folded)) {
    const body = POLICE_BODIES.longestAt(noun, 0)?.value;
    const plain = body ? plainNames(names, noun, chains) : [];
    if (!body || plain.length < 2) continue;
    const city = noun.startsWith('警') ? cityOf(plain[0]) : 0;
    const cityEnd = (plain[0]?.start ?? 0) + city;
    for (const [at, { name: own, start, above }] of plain.entries()) {
      const end = start + own.length;
      const shared = at > 0 ? ([cityEnd - city, cityEnd] as const) : ([start, start] as const);
      const name = passage.folded.slice(...shared) + own;
      if (chains.some((unit) => unit.start < end && start < unit.end)) continue;
      const printed = passage.text.slice(...shared) + passage.text.slice(start, end);
      const printedNoun = passage.text.slice(nounStart, nounStart + noun.length);
      const segment: Segment = {
        start,
        end,
        body,
        noun,
        name,
        printed,
        printedNoun,
        free: false,
        generic: null,
      };
      found.push(partOfChain(passage, above, segment));
    }
  }
  return found;
}

/** The run of plain names next to the noun: 打击犯罪、高新、临空分局 has two. */
function plainNames(names: List['names'], noun: string, chains: readonly FoundUnit[]): Item[] {
  const items = names.map((name, at): Item => {
    const item = { ...name, above: null };
    return at < names.length - 1 ? behindUnit(item, noun, chains) : item;
  });
  // 30个警种部门和高新、临空分局: the first name stands after the word that joins the list to another thing.
  const first = Math.max(
    0,
    items.findLastIndex(({ name }) => !isPlainName(name)),
  );
  const opened = items[first];
  const opening = opened && (lastJoined(opened) ?? (first > 0 ? null : behindOwned(opened)));
  if (opening) items[first] = opening;
  const run = items.slice(first);
  return run.slice(run.findLastIndex(({ name }) => !isPlainName(name)) + 1);
}

interface Item {
  name: string;
  start: number;
  /** The unit printed right before the name. */
  above: FoundUnit | null;
}

/** 县局|城关、某县公安局|城关: the name behind the unit that an item opens with. */
function behindUnit(item: Item, noun: string, chains: readonly FoundUnit[]): Item {
  const end = item.start + item.name.length;
  const above = chains.find((unit) => unit.end > item.start && unit.end <= end - 2 && isAbove(unit, noun));
  return above ? { name: item.name.slice(above.end - item.start), start: above.end, above } : item;
}

/** A bureau or a detachment has stations under it, but no 支队 has branches: 支队|程某某、城东分局|路某 are names. */
function isAbove({ segments }: FoundUnit, noun: string): boolean {
  const body = segments.at(-1)?.body;
  return (body?.rank ?? 0) <= 5 && !(body?.kind === 'team' && noun.endsWith('分局'));
}

/** The name after the last 和, 与 or 及 of an item that is more than a name; null where it has none. */
function lastJoined({ name, start }: Item): Item | null {
  const join = /^.*(?:以及|和(?!平|谐|睦)|与|及)(?=.{2,6}$)/u.exec(name)?.[0].length ?? 0;
  return join > 0 ? { name: name.slice(join), start: start + join, above: null } : null;
}

/** 大队抽调所属|云岭、石桥派出所 */
function behindOwned({ name, start, above }: Item): Item | null {
  // 某县公安局|下属|河口、石桥派出所
  const own = above && /^(?:所属|下属|下辖|所辖|辖区)的?(?=.{2,4}$)/u.exec(name)?.[0].length;
  if (own) return { name: name.slice(own), start: start + own, above };
  const owned = /^.{0,12}(?:所属|下属|下辖|所辖|辖区)的?(?=.{2,4}$)/u.exec(name)?.[0].length ?? 0;
  return owned > 0 ? { name: name.slice(owned), start: start + owned, above: null } : null;
}

/** 桃园市|大园、八德等警分局: how long the city is that all of the list are in; 0 without. */
function cityOf(first: Item | undefined): number {
  const name = first?.name ?? '';
  const city = placeAt(name, 0);
  return city?.value.full && city.end < name.length ? city.end : 0;
}

/** A place, or a short name that is no title and opens with no word; 桃园市|大园 has its city before it. */
function isPlainName(name: string): boolean {
  if (placesNamed(name) !== null) return true;
  const city = placeAt(name, 0);
  const own = city?.value.full && name.length - city.end >= 2 ? name.slice(city.end) : name;
  return (
    !/(?:队员|人员|[署局厅院])$/.test(own) &&
    TITLES.longestBefore(own, own.length) === null &&
    own.length <= 4 &&
    BOUNDARY_WORDS.longestAt(own, 0) === null
  );
}
