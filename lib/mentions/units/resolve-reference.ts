/**
 * What a back-reference stands for in its story.
 *
 *   该局 本局        the bureau or branch named last
 *   市局 市公安局     the city's bureau that the story names, else its home's
 *   省厅 自治区公安厅  the home province's
 *   分局 公安分局     the branch named last
 */
import { lineOf, placesNamed } from '@/lib/places/gazetteer';
import type { KnownUnits } from './known-units';
import { officialBody } from './official-body';
import type { UnitContext } from './unit-context';
import type { FoundUnit } from './unit-finding';

export interface Referent {
  name: string;
  resolved: boolean;
}

const GENERIC = /^(?:自治区|示范区|度假区|管理区|地区|兵团|省|市|县|区|州|盟|旗)/;

/** A bureau named by its kind of place alone (市公安局); null where neither story nor home has one. */
export function resolveGenericBureau(
  form: string,
  index: number,
  known: KnownUnits,
  context: UnitContext,
): Referent | null {
  const { province, prefecture, county } = context.home;
  const generic = GENERIC.exec(form)?.[0] ?? '';
  const official = (place: typeof county, ending: string): Referent | null =>
    place?.name.endsWith(ending) ? { name: officialBody(place), resolved: true } : null;
  if (generic === '兵团') return { name: '新疆生产建设兵团公安局', resolved: true };
  if (generic === '省' || generic === '自治区')
    return (
      known.nearest(
        index,
        ({ key, rank, stranger }) => !stranger && rank === 1 && /(?:省|自治区)公安厅$/.test(key),
      ) ?? official(province, generic)
    );
  const ending = new RegExp(`${generic}(?:政府)?(?:公安|警察)局$`);
  const named = known.nearest(
    index,
    ({ key, rank, stranger }) =>
      !stranger && ((rank === 2 && ending.test(key)) || (generic === '区' && rank === 3)),
  );
  if (named && !(generic === '市' && prefecture && isOtherCity(named, index, known, context))) return named;
  if (generic === '县' || generic === '旗' || generic === '区') return official(county, generic);
  // 天门市 is a county that no prefecture stands above.
  const alone = county?.parent === province ? county : null;
  // 丹阳市: a city below a prefecture's, and no bureau of either is named.
  const city = county?.name.endsWith('市') ? county : null;
  return official(city ?? prefecture ?? alone, generic) ?? official(province, generic);
}

/** 市公安局 in a prefecture's story, and only below it 某县级市公安局: that city's bureau is another. */
function isOtherCity(
  { name }: Referent,
  index: number,
  known: KnownUnits,
  { home: { prefecture, county }, city }: UnitContext,
): boolean {
  const places = placesNamed(name.replace(/公安局$/, ''))?.places ?? [];
  // 镇平县公安局 went to 义乌市公安局; 市局 is its own city's.
  if (county && prefecture && places.length > 0 && known.isNamedBefore(index, officialBody(county)))
    if (!places.some((other) => lineOf(other).includes(prefecture) || other === county)) return true;
  const place = places.find(({ parent }) => parent === prefecture);
  return (
    place?.level === 'county' &&
    place !== county &&
    place !== city &&
    prefecture?.name.endsWith('市') === true &&
    !known.isNamedBefore(index, name)
  );
}

/** What a reference says, `otherwise` where it says nothing; 副县长、|公安局|局长 is the county's, whatever other bureau was named last. */
export function formOf({ reference, passage: { folded }, start }: FoundUnit, otherwise: string): string {
  const kind =
    reference === '公安局' ? /([县旗市])长、$/.exec(folded.slice(Math.max(0, start - 3), start))?.[1] : '';
  return kind ? `${kind}公安局` : (reference ?? otherwise);
}

/** The unit that a reference stands for; null where nothing in the story fits. */
export function resolveReference(
  form: string,
  index: number,
  known: KnownUnits,
  context: UnitContext,
): Referent | null {
  if (/^(?:自治区|省|市|县|区|州|盟|旗)(?:局|厅|公安厅|公安局)$/.test(form))
    return resolveGenericBureau(form, index, known, context);
  const ending = (pattern: RegExp) => known.referent(index, ({ key }) => pattern.test(key));
  switch (form) {
    case '公安局':
      // A bureau named in its own right, then any bureau, then a branch.
      return (
        known.nearest(
          index,
          ({ rank, implied, key }) => !implied && (rank === 2 || (rank === 3 && /分局$/.test(key))),
        ) ??
        known.nearest(index, ({ rank }) => rank === 2) ??
        known.nearest(index, ({ rank, key }) => rank === 3 && /分局$/.test(key))
      );
    case '局':
      return known.referent(index, ({ rank, key }) => rank === 2 || (rank === 3 && /分局$/.test(key)));
    case '厅':
      return ending(/公安厅$/);
    case '分局':
    case '公安分局':
      return ending(/分局$/);
    case '所':
    case '派出所':
      return ending(/(?:派出所|看守所|拘留所)$/);
    default:
      return ending(new RegExp(`${form}$`));
  }
}
