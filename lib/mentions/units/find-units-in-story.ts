import type { Passage } from '../text/passage';
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
    const found = [...chains, ...bare];
    return [...found, ...findPlacePolice(passage, found)].sort((a, b) => a.start - b.start);
  });
}
