import type { Passage } from '../text/passage';
import { expandLists } from './expand-lists';
import { findPlacePolice } from './find-place-police';
import { findReferences } from './find-references';
import { findUnitChains } from './find-units';
import type { FoundUnit } from './unit-finding';

/** All units of a story as found, in reading order, without overlaps: the longest name counts. */
export function findUnitsInStory(passages: readonly Passage[]): FoundUnit[] {
  return passages.flatMap((passage) => {
    const references = findReferences(passage);
    const chains = findUnitChains(passage, references);
    const overlaps = (unit: FoundUnit) =>
      chains.some(({ start, end }) => start < unit.end && unit.start < end);
    const bare = references.filter((unit) => !overlaps(unit));
    const listed = expandLists(passage, [...chains, ...bare]);
    const found = [...chains, ...bare, ...listed];
    return [...found, ...findPlacePolice(passage, found)].sort((a, b) => a.start - b.start);
  });
}
