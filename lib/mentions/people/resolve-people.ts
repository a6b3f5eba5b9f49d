/**
 * Resolves names to people: mentions of one name in one story are one person, with all titles printed and the unit.
 *
 * The unit is the one printed with a title; else, for police, the nearest that the story named before, as inferred.
 */

import { foldText } from '@/lib/mentions/text/fold-text';
import { type Passage, pieceOf } from '@/lib/mentions/text/passage';
import type { ResolvedUnit } from '@/lib/mentions/units/resolve-units';
import { toSolid } from '@/lib/text/solid-text';
import {
  type DraftPerson,
  draftPerson,
  isResident,
  type ResolvedPerson,
  type TitledName,
  takeTitles,
  takeTold,
} from './draft-person';
import type { TitleChain, UnitEnd } from './find-titles';
import { isPoliceTitle, isTooLong, POLICE_KINDS } from './kinds-of-titles';
import type { FoundName } from './name-candidates';
import { areaOf, bodyOf, nearestUnit } from './nearest-unit';
import { isPseudonym } from './pseudonyms';
import { givesCaseItsName, isCouple } from './support-lists';
import { titleAfterList } from './title-after-list';
import { readTitles, unitRightBefore } from './titles-of-name';
import { toldUnit } from './told-units';

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
  let previous: TitledName | null = null;
  for (const [place, mention] of found.entries()) {
    const { passage } = mention;
    const ends = endsIn.get(passage) ?? [];
    const chain: TitleChain | null =
      readTitles(mention, ends) ??
      sharedTitles(mention, previous) ??
      titleAfterList(mention, found.slice(place + 1, place + 12)) ??
      unitRightBefore(mention, ends);
    const person =
      people.get(mention.name) ??
      draftPerson(printedName(found, place, mention.name), mention, chain, previous);
    previous = { name: mention, chain };
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
  for (const person of people.values()) takeTold(person, units);
  return [...people.values()].map((person) => settle(person, people, units, order));
}

/** The titles before the first name of a list are those of the names behind it: 民警甲、乙. */
function sharedTitles(mention: FoundName, previous: TitledName | null): TitleChain | null {
  if (!mention.listed || previous === null) return null;
  const { name, chain } = previous;
  if (name.passage !== mention.passage || name.end > mention.start) return null;
  const between = mention.passage.folded.slice(name.end, mention.start);
  return /^(?:（[^（）]{1,8}）)?.{0,2}$/u.test(between) ? chain : null;
}

/** The person as the story tells of them in all, with the nearest unit where none is printed. */
function settle(
  { kinds, related, beside, told: _, area, ...person }: DraftPerson,
  people: ReadonlyMap<string, DraftPerson>,
  units: readonly ResolvedUnit[],
  order: ReadonlyMap<Passage, number>,
): ResolvedPerson {
  const residents = isResident({ kinds });
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
