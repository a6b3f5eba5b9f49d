/** The police bureau of who leads a place's police from its government. */

import { foldText } from '@/lib/mentions/text/fold-text';
import { officialBody } from '@/lib/mentions/units/official-body';
import { placesNamed } from '@/lib/places/gazetteer';

/** 某省副省长、公安厅厅长: the bureau of the place that one title names and the other leads the police of. */
export function bureauOfHead(titles: readonly string[]): string | null {
  if (!titles.some((title) => /^公安(?:局|廳|厅)/.test(title))) return null;
  for (const title of titles) {
    const place = /^(.{2,8}[省市县區区旗州盟])副?[省市县區区旗州盟]长$/.exec(title)?.[1];
    if (place !== undefined) return bureauOfGovernment(place);
  }
  return null;
}

/** 某某县政府副县长、公安局长: the bureau of the place whose government it is; null where several places are called so. */
export function bureauOfGovernment(government: string): string | null {
  const name = foldText(government).replace(/(?:人民)?政府$|委$/, '');
  const [place, other] = placesNamed(name)?.places ?? [];
  return place && !other ? officialBody(place) : null;
}
