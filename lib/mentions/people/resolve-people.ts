/**
 * Resolves names to people: mentions of one name in one story are one person, with all titles printed and the unit.
 *
 * The unit is the one printed with a title; else, for police, the nearest that the story named before, as inferred.
 */

import { foldText } from '@/lib/mentions/text/fold-text';
import { type Passage, pieceOf } from '@/lib/mentions/text/passage';
import type { ResolvedUnit } from '@/lib/mentions/units/resolve-units';
import type { PersonMentions } from '@/lib/parse/parsed-source';
import type { Place } from '@/lib/places/gazetteer';
import { toSolid } from '@/lib/text/solid-text';
import { bureauOfGovernment, bureauOfHead } from './bureau-of-government';
import type { TitleChain, UnitEnd } from './find-titles';
import { COMPANION, FAMILY, isPoliceTitle, isTooLong, POLICE_KINDS } from './kinds-of-titles';
import type { FoundName } from './name-candidates';
import { areaOf, bodyOf, nearestUnit } from './nearest-unit';
import { isPseudonym } from './pseudonyms';
import { givesCaseItsName, isCouple } from './support-lists';
import { titleAfterList } from './title-after-list';
import type { TitleKind } from './title-words';
import { isRelated, readTitles, unitRightBefore } from './titles-of-name';
import { toldUnit } from './told-units';

/** A person of the story; `units` are indexes into the resolved units. */
export interface ResolvedPerson extends PersonMentions {
  found: FoundName[];
}

/** A person while the mentions are read: kinds of all titles, whether the first was said to be somebody's, or stood beside whom, and what a clause or a place before them tells. */
type DraftPerson = ResolvedPerson & {
  kinds: Set<TitleKind>;
  related: boolean;
  beside: string | null;
  told: { chain: TitleChain; passage: Passage } | null;
  /** Whose police somebody is called: 蚌埠 of 蚌埠特警. */
  area: Place | null;
};

/** The name as printed in full for the first time from a place of the list on. */
function printedName(found: readonly FoundName[], from: number, name: string): string {
  for (let place = from; place < found.length; place++) {
    const other = found[place];
    if (other?.name !== name) continue;
    // 格桑警官 is as long as 格桑旺堆.
    if (toSolid(other.passage.folded.slice(other.start, other.end)) !== name) continue;
    return toSolid(other.passage.text.slice(other.start, other.end));
  }
  return name;
}

/** One person for each name of a story, with the titles and the unit printed beside it; a unit that is none of these but the nearest says `inferred`. */
export function resolvePeople(
  found: readonly FoundName[],
  units: readonly ResolvedUnit[],
  passages: readonly Passage[],
): ResolvedPerson[] {
  const order = new Map(passages.map((passage, index) => [passage, index]));
  const endsIn = unitEnds(units);
  const people = new Map<string, DraftPerson>();
  let previous: { name: FoundName; chain: TitleChain | null } | null = null;
  for (const [place, mention] of found.entries()) {
    const { passage } = mention;
    const ends = endsIn.get(passage) ?? [];
    let chain = readTitles(mention, ends);
    if (
      !chain &&
      mention.listed &&
      previous &&
      previous.name.passage === passage &&
      previous.name.end <= mention.start &&
      /^(?:（[^（）]{1,8}）)?.{0,2}$/u.test(passage.folded.slice(previous.name.end, mention.start))
    )
      chain = previous.chain;
    chain ??= titleAfterList(mention, found.slice(place + 1, place + 12)) ?? unitRightBefore(mention, ends);
    const joined = previous?.name.passage === passage && previous.name.end < (chain?.start ?? mention.start);
    const beside =
      joined && /^[和与、]$/.test(passage.folded.slice(previous?.name.end, chain?.start ?? mention.start))
        ? (previous?.name.name ?? null)
        : null;
    previous = { name: mention, chain };
    const person = people.get(mention.name) ?? {
      name: printedName(found, place, mention.name),
      titles: [],
      unit: null,
      unitBasis: 'unknown',
      private: false,
      mentions: [],
      found: [],
      kinds: new Set<TitleKind>(),
      related: isRelated(passage.folded, chain?.start ?? mention.start, mention.start),
      beside,
      told: null,
      area: null,
    };
    people.set(mention.name, person);
    person.mentions.push(pieceOf(mention));
    person.found.push(mention);
    if (chain) takeTitles(person, chain, passage, units);
    if (chain && chain.unit === null) person.area ??= areaOf(passage.folded, chain.start);
    if (chain?.unit == null && person.told === null) {
      const told = toldUnit(mention, ends);
      if (told) person.told = { chain: told, passage };
    }
  }
  for (const person of people.values()) {
    const { told, unit, kinds } = person;
    const residents = kinds.size > 0 && [...kinds].every((kind) => kind === 'resident');
    if (!told || unit !== null || (residents && !person.titles.every((title) => FAMILY.test(title))))
      continue;
    kinds.add(told.chain.kind);
    takeTitles(person, told.chain, told.passage, units);
  }
  return [...people.values()].map((person) => settle(person, people, units, order));
}

/** Adds what a chain of titles beside one mention says of a person. */
function takeTitles(
  person: DraftPerson,
  chain: TitleChain,
  passage: Passage,
  units: readonly ResolvedUnit[],
): void {
  for (const kind of chain.kinds) person.kinds.add(kind);
  for (const { start, end } of chain.titles) {
    const title = toSolid(passage.text.slice(start, end));
    if (!person.titles.includes(title) && !COMPANION.test(title)) person.titles.push(title);
  }
  const unit = chain.unit === null ? null : (units[chain.unit]?.name ?? null);
  // 某区分局民警 is said of 某区分局某某派出所民警 too.
  if (person.unit !== null) {
    if (unit?.startsWith(person.unit) && unit.endsWith('所')) person.unit = unit;
    return;
  }
  const organisation = chain.organisation
    ? toSolid(passage.text.slice(chain.organisation.start, chain.organisation.end))
    : null;
  // 旗人民政府副旗长、公安局长: of two offices the police's.
  const holdsBoth =
    organisation !== null &&
    /(?:政府|[省市县区旗盟州]委)$/.test(organisation) &&
    chain.titles.some(({ start, end }) => /公安(?:局|分局|厅)/.test(passage.folded.slice(start, end)));
  person.unit =
    unit ?? (holdsBoth ? bureauOfGovernment(organisation) : (organisation ?? bureauOfHead(person.titles)));
}

/** The person as the story tells of them in all, with the nearest unit where none is printed. */
function settle(
  { kinds, related, beside, told: _, area, ...person }: DraftPerson,
  people: ReadonlyMap<string, DraftPerson>,
  units: readonly ResolvedUnit[],
  order: ReadonlyMap<Passage, number>,
): ResolvedPerson {
  const residents = kinds.size > 0 && [...kinds].every((kind) => kind === 'resident');
  const police = person.titles.some(isPoliceTitle) || [...kinds].some((kind) => POLICE_KINDS.has(kind));
  const first = person.found[0];
  const stated = residents ? null : person.unit;
  const body = bodyOf(person.titles);
  // 民警甲和所长乙: both of the station that 甲 is said to be of.
  const shared = beside === null || !body ? null : (people.get(beside)?.unit ?? null);
  const near =
    !residents && !stated && police && first && !related && !person.titles.some(isTooLong)
      ? shared && body?.test(foldText(shared))
        ? shared
        : nearestUnit(first, units, order, person.titles, area)
      : null;
  return {
    ...person,
    private:
      residents ||
      person.found.some(isPseudonym) ||
      (kinds.size === 0 && person.found.some((name) => isCouple(name) || givesCaseItsName(name))),
    unit: stated ?? near,
    unitBasis: stated ? 'stated' : near ? 'inferred' : 'unknown',
  };
}

/** 公安局 and 局, of 该局 as well, and 支队 or 大队 by itself. */
const isBare = ({ reference, start, end }: ResolvedUnit['found']): boolean =>
  reference === '公安局' || reference === '局' || (/队$/.test(reference ?? '') && end - start === 2);

function unitEnds(units: readonly ResolvedUnit[]): Map<Passage, UnitEnd[]> {
  const endsIn = new Map<Passage, UnitEnd[]>();
  units.forEach(({ found }, index) => {
    const { passage, start, end } = found;
    const ends = endsIn.get(passage) ?? [];
    endsIn.set(passage, ends);
    ends.push({ start, end, index, bare: isBare(found) });
  });
  return endsIn;
}
