import { lineOf, type Place, placeAt, regionPath } from './gazetteer';

/** What the gazetteer does not have, new districts and what lies below the counties: [雄安新区], [那曲]地区, [某镇]. */
const OTHER_DIVISION = /^\p{Script=Han}*[市县区旗盟州镇乡团]$/u;

/**
 * What is wrong with a catalogue entry's region (内蒙古自治区/包头市, also 内蒙古包头市), as a predicate to it; null where it
 * names a place.
 *
 * Near misses: 全国, 某县 (no place), 包头是 (a slip), 青海省/包头市 (another province's).
 */
export function findRegionFault(region: string): string | null {
  let inside: Place | null = null;
  for (let at = 0; at < region.length; at++) {
    if (/[\s/]/.test(region.charAt(at))) continue;
    const hit = placeAt(region, at);
    if (hit === null) {
      const [rest = ''] = region.slice(at).split('/', 1);
      if (inside === null || !OTHER_DIVISION.test(rest))
        return `has "${rest}", which is no place that is known`;
      at += rest.length;
      continue;
    }
    const { places } = hit.value;
    const outer: Place | null = inside;
    const fits: Place[] = places.filter((place) => outer === null || lineOf(place).includes(outer));
    if (outer !== null && fits.length === 0) {
      const elsewhere = places.map(regionPath).join(', ');
      return `has "${region.slice(at, hit.end)}", which is ${elsewhere} and not in ${outer.name}`;
    }
    inside = fits[0] ?? null;
    at = hit.end - 1;
  }
  return inside === null ? 'names no place' : null;
}
