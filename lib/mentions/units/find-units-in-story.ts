import type { Passage } from '@/lib/mentions/text/passage';
import type { PhraseTrie } from '@/lib/text/phrase-trie';
import { expandLists } from './expand-lists';
import { findListedPolice } from './find-listed-police';
import { findListedUnits } from './find-listed-units';
import { findPlacePolice, isPoliceAbove } from './find-place-police';
import { findReferences } from './find-references';
import { findUnitChains } from './find-units';
import { listTrafficTeams, type TrafficTeams } from './team-names';
import { trimStations } from './trim-stations';
import type { FoundUnit } from './unit-finding';

/** All units of a story as found, in reading order, without overlaps: the longest name counts. */
export function findUnitsInStory(passages: readonly Passage[], listed: PhraseTrie<string>): FoundUnit[] {
  const traffic = listTrafficTeams(passages);
  const found: FoundUnit[] = [];
  for (const passage of passages) found.push(...findInPassage(passage, listed, traffic));
  return trimStations(found);
}

function findInPassage(passage: Passage, listed: PhraseTrie<string>, traffic: TrafficTeams): FoundUnit[] {
  const references = findReferences(passage);
  const police = findPlacePolice(passage);
  const byForm = findUnitChains(passage, [...references, ...police.filter(isPoliceAbove)], traffic);
  const byList = findListedUnits(passage, listed).filter(
    (unit) => !byForm.some((chain) => isPartOf(unit, chain)),
  );
  const chains = [
    ...byList,
    ...byForm.filter((unit) => !byList.some(({ start, end }) => start < unit.end && unit.start < end)),
  ];
  const overlaps = (unit: FoundUnit) => chains.some(({ start, end }) => start < unit.end && unit.start < end);
  // 该县 is a mention only with a unit behind it.
  const bare = references.filter(
    (unit) => !overlaps(unit) && !/[县市区旗]$/.test(passage.folded.slice(unit.start, unit.end)),
  );
  const expanded = expandLists(passage, [...chains, ...bare]);
  const named = [...chains, ...bare, ...expanded];
  const found = [...named, ...findListedPolice(passage, named)];
  const alone = police.filter(
    (unit) => !found.some(({ start, end }) => start < unit.end && unit.start < end),
  );
  return [...found, ...alone].sort((a, b) => a.start - b.start);
}

/** Whether a listed name is only part of a chain; one that ends a single segment is the name, what is before is none. */
const isPartOf = (unit: FoundUnit, chain: FoundUnit): boolean =>
  chain.start <= unit.start &&
  unit.end <= chain.end &&
  !(chain.segments.length === 1 && unit.end === chain.end && unit.start > chain.start);
