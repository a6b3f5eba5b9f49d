/**
 * The ladder of places: what the top police body of a place is called, and what stands above it.
 *
 *   内蒙古自治区 → 内蒙古自治区公安厅     包头市 → 包头市公安局
 *   昆都仑区    → 包头市公安局昆都仑区分局  翁牛特旗 → 翁牛特旗公安局
 */
import { isMunicipality, isOffshore, lineOf, type Place, placesNamed } from '@/lib/places/gazetteer';

/** A name that several places share is printed with the place above: 朝阳区 is none by itself. */
export function distinctName(place: Place): string {
  const homonyms = placesNamed(place.name);
  return homonyms?.full && homonyms.places.length > 1 && place.parent
    ? place.parent.name + place.name
    : place.name;
}

/** Canonical name of a place's top police body. */
export function officialBody(place: Place): string {
  if (isOffshore(place)) {
    if (place.level === 'province')
      return place.name.startsWith('香港')
        ? '香港警务处'
        : place.name.startsWith('澳门')
          ? '澳门司法警察局'
          : '警政署';
    return `${place.name}警察局`;
  }
  if (place.level === 'province')
    return isMunicipality(place) ? `${place.name}公安局` : `${place.name}公安厅`;
  if (place.level === 'county' && /区$/.test(place.name) && place.parent)
    return `${officialBody(place.parent)}${place.name}分局`;
  return `${distinctName(place)}公安局`;
}

/** Canonical name of the body above a place's own; 公安部 above a province's. */
export function bodyAbove(place: Place): string {
  const above = place.parent;
  if (!above) return '公安部';
  // Districts of a listing without prefecture hang under the province or municipality.
  return officialBody(above);
}

/** The deepest place that a name spells out from its start, and where the places end; null where it spells none. */
export function spellPlaces(
  name: string,
  choose: (places: readonly Place[]) => Place | null,
  placeAt: (text: string, start: number) => { end: number; value: { places: Place[]; full: boolean } } | null,
): { place: Place; end: number; full: boolean } | null {
  let at = 0;
  let last: { place: Place; end: number; full: boolean } | null = null;
  for (;;) {
    const hit = placeAt(name, at);
    if (!hit) return last;
    const outer: Place | undefined = last?.place;
    const inside: Place[] = outer
      ? hit.value.places.filter((place) => place !== outer && lineOf(place).includes(outer))
      : hit.value.places;
    const place: Place | null = inside.length > 0 ? choose(inside) : last ? null : choose(hit.value.places);
    if (!place) return last;
    last = { place, end: hit.end, full: hit.value.full };
    at = hit.end;
  }
}
