import { placeBefore } from '@/lib/places/gazetteer';

/** What may stand between a place and the police that the same person leads. */
const POSTS_OF_PLACE =
  /^(?:人民政府|政府|委|政协|人大)?[^，。；：！？、“”]{0,6}(?:副?[市县区旗州]长|常委|书记|副主席|党组成员)(?:、[^，。；：！？、“”]{1,10}){0,3}、[市县区旗州]?$/u;

/** 德宏州委通报，该|州公安局: the place of that kind named last in the passage; null where none is, or no 该 stands before. */
export function placeOfThat(folded: string, start: number, generic: string): string | null {
  if (folded.charAt(start - 1) !== '该') return null;
  for (let end = start - 1; end > Math.max(0, start - 80); end--) {
    const place = folded.startsWith(generic, end - generic.length) ? placeBefore(folded, end) : null;
    if (place?.value.full) return folded.slice(place.start, end);
  }
  return null;
}

/** 某区副区长、|公安分局局长: the place whose government the same person serves; null where none is printed. */
export function placeOfPost(folded: string, start: number): string | null {
  if (!/[、市县区旗州]/.test(folded.charAt(start - 1))) return null;
  for (let end = start - 2; end > Math.max(0, start - 48); end--) {
    if (!/[市县区旗州]/.test(folded.charAt(end - 1)) || !POSTS_OF_PLACE.test(folded.slice(end, start)))
      continue;
    const place = placeBefore(folded, end);
    if (place?.value.full) return folded.slice(place.start, end);
  }
  return null;
}
