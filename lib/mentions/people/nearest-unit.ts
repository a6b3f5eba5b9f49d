/**
 * The unit of somebody who is printed without one: the nearest that the story names, if it can hold the post.
 *
 *   副所长周某 after 某某大队 and 某某派出所      the station's
 *   温州鹿城经侦民警戴某                     no unit's of another place
 */
import { placeAt } from '../places/gazetteer';
import { foldText } from '../text/fold-text';
import type { Passage } from '../text/passage';
import type { ResolvedUnit } from '../units/resolve-units';
import type { FoundName } from './name-candidates';

/** What a post is held in: 所长 in no team, 大队长 in no station. */
const BODIES: readonly (readonly [RegExp, RegExp])[] = [
  [/^副?所长$/, /所$/],
  [/^副?总队长$/, /总队$/],
  [/^副?支队长$/, /支队$/],
];
/** What the unit of somebody with these titles must be; null where they do not say. */
export const bodyOf = (titles: readonly string[]): RegExp | null =>
  BODIES.find(([title]) => titles.some((printed) => title.test(foldText(printed))))?.[1] ?? null;

/** 温州鹿城经侦民警: the innermost place that a title opens with, by its short name; null where none does. */
export function placeOfTitles(titles: readonly string[]): string | null {
  for (const title of titles) {
    const folded = foldText(title);
    let last: string | null = null;
    for (let hit = placeAt(folded, 0); hit; hit = placeAt(folded, hit.end))
      last = hit.value.places[0]?.short ?? null;
    if (last !== null) return last;
  }
  return null;
}

/** The unit last named before a person, in the same passage first; else the first that follows. */
export function nearestUnit(
  name: FoundName,
  units: readonly ResolvedUnit[],
  order: ReadonlyMap<Passage, number>,
  body: RegExp | null,
  place: string | null,
): string | null {
  const at = order.get(name.passage) ?? 0;
  const fits = ({ name: unit }: ResolvedUnit) =>
    (body === null || body.test(foldText(unit))) && (place === null || foldText(unit).includes(place));
  let before: ResolvedUnit | null = null;
  for (const unit of units) {
    const place = order.get(unit.found.passage) ?? 0;
    if (place > at || (place === at && unit.found.start > name.start))
      return (before ?? (fits(unit) ? unit : null))?.name ?? null;
    if (unit.name !== '公安部' && unit.name !== '国家移民管理局' && fits(unit)) before = unit;
  }
  return before?.name ?? null;
}
