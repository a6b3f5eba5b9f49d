/**
 * The towns that a story names right behind their county: whose 张庄派出所 is, where 某县张庄镇 stands anywhere.
 *
 * Near misses: 张庄镇 without its county, 某市张庄镇 (a city's stations stand under its branches).
 */

import type { Passage } from '@/lib/mentions/text/passage';
import { type Place, placeBefore } from '@/lib/places/gazetteer';

/** The counties of a story's towns by the towns' names without 镇 or 乡. */
export type Towns = ReadonlyMap<string, ReadonlySet<Place>>;

const KINDS = ['镇', '乡', '街道', '苏木'];
const LONGEST = 4;

export function listTowns(passages: readonly Passage[]): Towns {
  const towns = new Map<string, Set<Place>>();
  for (const { folded } of passages)
    for (const kind of KINDS)
      for (let at = folded.indexOf(kind); at >= 0; at = folded.indexOf(kind, at + 1))
        for (let start = at - 2; start >= at - LONGEST && start > 0; start--) {
          const county = countyBefore(folded, start);
          const name = folded.slice(start, at);
          if (county) towns.set(name, (towns.get(name) ?? new Set()).add(county));
        }
  return towns;
}

/** The county whose full name ends here; null where none does or several share it. */
function countyBefore(folded: string, end: number): Place | null {
  if (!/[县区市旗]/.test(folded.charAt(end - 1))) return null;
  const { places, full } = placeBefore(folded, end)?.value ?? { places: [], full: false };
  const [only, other] = places;
  return full && only?.level === 'county' && other === undefined ? only : null;
}
