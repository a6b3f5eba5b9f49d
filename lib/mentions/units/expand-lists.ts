/**
 * Lists that share one noun: each name stands for a unit of its own.
 *
 *   [高新]、[临空分局]              two branches
 *   [鳳山]、[林園]、[仁武]等警分局     three
 *   [县局][城关]、[新桥]两个派出所      the first hangs under the bureau before it
 *
 * Near misses: 指挥中心、法制支队 (each has its noun), 治安、交警等部门.
 */
import { placesNamed } from '../../places/gazetteer';
import { HAN } from '../../text/character-class';
import { listMatches } from '../../text/list-matches';
import { TITLES } from '../people/title-words';
import type { Passage } from '../text/passage';
import { expandCustody } from './expand-custody';
import { expandNumbered } from './expand-numbered';
import { expandTeams } from './expand-teams';
import { BOUNDARY_WORDS } from './left-boundaries';
import { POLICE_BODIES } from './police-bodies';
import type { FoundUnit, Segment } from './unit-finding';

const COMMA = '、'.charCodeAt(0);
const LIST =
  /((?:[\p{Script=Han}]{2,16}、)+)([\p{Script=Han}]{2,6}?)(?:等?(?:\d{1,2}|[两二三四五六七八九十]{1,2})个|等)?((?:公安|警察|警)?分局|(?:边境|边防)?派出所)/gu;

/**
 * The matches of LIST, looked for only in runs of names and their commas that hold a noun as well: the pattern tries
 * again at every character of every name.
 */
function* listLists(folded: string): Generator<{ match: RegExpExecArray; index: number }> {
  let from = 0;
  for (let comma = folded.indexOf('、'); comma >= 0; comma = folded.indexOf('、', from)) {
    let start = comma;
    while (start > from && isListed(folded, start - 1)) start--;
    from = comma + 1;
    while (isListed(folded, from)) from++;
    const run = folded.slice(start, from);
    if (!run.includes('分局') && !run.includes('派出所')) continue;
    for (const match of listMatches(LIST, run)) yield { match, index: start + match.index };
  }
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
  ];
  for (const { match, index } of listLists(passage.folded)) {
    const [, head = '', last = '', noun = ''] = match;
    const body = POLICE_BODIES.longestAt(noun, 0)?.value;
    if (!body) continue;
    let at = index;
    const items = head
      .split('、')
      .slice(0, -1)
      .map((name) => {
        const start = at;
        at += name.length + 1;
        return behindUnit({ name, start, above: null }, chains);
      });
    items.push({ name: last, start: at, above: null });
    // 30个警种部门和高新、临空分局: the first name stands after the word that joins the list to another thing.
    const opening = items[0] && (lastJoined(items[0]) ?? behindOwned(items[0]));
    if (opening) items[0] = opening;
    // Only the run of plain names next to the noun: 打击犯罪、高新、临空分局 has two.
    const plain = items.slice(items.findLastIndex(({ name }) => !isPlainName(name)) + 1);
    if (plain.length < 2) continue;
    const nounStart = index + match[0].length - noun.length;
    for (const { name, start, above } of plain) {
      const end = start + name.length;
      if (chains.some((unit) => unit.start < end && start < unit.end)) continue;
      const printed = passage.text.slice(start, end);
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
      found.push({
        passage,
        start,
        end,
        form: 'chain',
        segments: [...(above?.segments ?? []), segment],
        place: null,
        reference: above?.reference ?? null,
      });
    }
  }
  return found;
}

interface Item {
  name: string;
  start: number;
  /** The unit printed right before the name. */
  above: FoundUnit | null;
}

/** 县局|城关、某县公安局|城关: the name behind the unit that an item opens with. */
function behindUnit(item: Item, chains: readonly FoundUnit[]): Item {
  const end = item.start + item.name.length;
  const above = chains.find((unit) => unit.end > item.start && unit.end <= end - 2 && !isStation(unit));
  return above ? { name: item.name.slice(above.end - item.start), start: above.end, above } : item;
}

const isStation = ({ segments }: FoundUnit): boolean => (segments.at(-1)?.body.rank ?? 0) > 5;

/** The name after the last 和, 与 or 及 of an item that is more than a name; null where it has none. */
function lastJoined({ name, start }: Item): Item | null {
  const join = /^.*(?:以及|和(?!平|谐|睦)|与|及)(?=.{2,6}$)/u.exec(name)?.[0].length ?? 0;
  return join > 0 ? { name: name.slice(join), start: start + join, above: null } : null;
}

/** 大队抽调所属|云岭、石桥派出所 */
function behindOwned({ name, start }: Item): Item | null {
  const owned = /^.{0,12}(?:所属|下属|下辖|所辖|辖区)的?(?=.{2,4}$)/u.exec(name)?.[0].length ?? 0;
  return owned > 0 ? { name: name.slice(owned), start: start + owned, above: null } : null;
}

const isPlainName = (name: string) =>
  placesNamed(name) !== null ||
  (!/(?:队员|人员)$/.test(name) &&
    TITLES.longestBefore(name, name.length) === null &&
    name.length <= 4 &&
    BOUNDARY_WORDS.longestAt(name, 0) === null);
