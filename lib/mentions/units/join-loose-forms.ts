/**
 * Forms that differ only as print varies are one unit.
 *
 *   关山分局, 关山警察分局                            the resolved or the longest one
 *   某省某市甲县乙派出所                             甲县公安局乙派出所
 *   乙派出所, 丙边境管理大队                           the one chain of the story that ends in it
 */
import { placeAt } from '@/lib/places/gazetteer';
import { fold } from '@/lib/source/fold';
import { looseForm } from './loose-form';
import { spellPlaces } from './official-body';
import type { ResolvedUnit } from './resolve-units';

/** The places that a station's name opens with, where nothing else says whose it is: 某省某市甲县|乙派出所; null without. */
function placesOfStation({ name, resolved, found }: ResolvedUnit) {
  const [first, second] = found.segments;
  if (resolved || first?.body.kind !== 'station' || second) return null;
  const places = spellPlaces(first.name, (all) => all[0] ?? null, placeAt);
  return places && { ...places, rest: fold(name).slice(places.end) };
}

const BORDER = /边境|边防|边检/;

/**
 * The loose forms of all names: 某省某市甲县乙派出所 has that of 甲县公安局乙派出所, since the places above the county
 * say no more, as has 乙派出所 itself where no other county has one in the story, and 哈密市伊吾县下马崖边境派出所 that of the one chain of a border administration that ends in it.
 */
function listKeys(results: readonly ResolvedUnit[]): Map<string, string> {
  const keys = new Map<string, string>();
  const counties = new Set<string>();
  const names = new Set(results.map(({ name }) => fold(name)));
  const chains = new Set(
    results.filter(({ name, resolved }) => resolved && BORDER.test(name)).map(({ name }) => name),
  );
  for (const result of results) {
    const places = keys.has(result.name) ? null : placesOfStation(result);
    if (!places) continue;
    const { place, full, rest } = places;
    const ending =
      rest.length < 6 || !BORDER.test(rest) ? [] : [...chains].filter((name) => fold(name).endsWith(rest));
    const same =
      ending.length === 1 ? (ending[0] ?? null) : nameOfOne(result.name, place.name, rest, results);
    if (same !== null) keys.set(result.name, looseForm(fold(same)));
    else if ((place.level === 'prefecture' || !full) && names.has(rest))
      keys.set(result.name, looseForm(rest));
    else if (full && place.level === 'county') {
      keys.set(result.name, looseForm(place.name + rest));
      counties.add(looseForm(place.name + rest));
    }
  }
  const tails = listTails(results);
  for (const result of results) {
    const { name } = result;
    if (keys.has(name)) continue;
    const loose = looseForm(fold(name));
    const [only, other] = isLoneStation(result) ? [...counties].filter((key) => key.endsWith(loose)) : [];
    keys.set(
      name,
      only !== undefined && other === undefined
        ? only
        : (chainOf(result, tails) ?? withoutMiddle(result, tails) ?? loose),
    );
  }
  return keys;
}

const isLoneStation = ({ resolved, found: { segments } }: ResolvedUnit): boolean =>
  !resolved && segments.length === 1 && segments[0]?.body.kind === 'station';

/** The names of chains by their last part: 东关派出所 of 某区分局东关派出所. */
type Tails = ReadonlyMap<string, ReadonlySet<string>>;
function listTails(results: readonly ResolvedUnit[]): Tails {
  const tails = new Map<string, Set<string>>();
  for (const { name } of results) {
    const key = fold(name);
    const above = /^.*[局队](?=.)/.exec(key)?.[0];
    if (above === undefined) continue;
    const tail = key.slice(above.length);
    tails.set(tail, (tails.get(tail) ?? new Set()).add(name));
  }
  return tails;
}

/** The loose form of the one chain that ends in a lone station or in a lone brigade of the border administration; null where none or several do. */
function chainOf(result: ResolvedUnit, tails: Tails): string | null {
  const { name, found } = result;
  const isBrigade = found.segments.length === 1 && name.endsWith('边境管理大队');
  if (!isBrigade && !isLoneStation(result)) return null;
  const [only, other] = tails.get(fold(name)) ?? [];
  return only !== undefined && other === undefined ? looseForm(fold(only)) : null;
}

/** The loose form of 某公安厅交通管理局高速交警三大队 for 某省高速交警三大队, which leaves out what is between; null where none or several fit. */
function withoutMiddle({ name, resolved, found }: ResolvedUnit, tails: Tails): string | null {
  const [first, second] = found.segments;
  if (!resolved || !first || second || first.body.kind !== 'team' || first.generic) return null;
  const printed = first.name + first.noun;
  const own = printed.slice(spellPlaces(printed, (all) => all[0] ?? null, placeAt)?.end ?? 0);
  if (own === printed || !fold(name).endsWith(own)) return null;
  const body = name.slice(0, -own.length);
  const fitting = [...(tails.get(own) ?? [])].filter((full) => full !== name && full.startsWith(body));
  const [only, other] = fitting;
  return only !== undefined && other === undefined ? looseForm(fold(only)) : null;
}

/** 哈尔滨幸福派出所: the one station of that city's police that the story names so; null where none or several are. */
function nameOfOne(
  name: string,
  city: string,
  rest: string,
  results: readonly ResolvedUnit[],
): string | null {
  if (rest.length < 5) return null;
  const same = new Set(
    results
      .filter((other) => other.resolved && other.name.startsWith(city) && fold(other.name).endsWith(rest))
      .map((other) => other.name),
  );
  same.delete(name);
  const [only, other] = [...same];
  return only !== undefined && other === undefined && /[局队]$/.test(fold(only).slice(0, -rest.length))
    ? only
    : null;
}

/** Forms that differ only as print varies are one unit, under a resolved or the longest one: 关山分局, 关山警察分局. */
export function joinLooseForms(results: readonly ResolvedUnit[]): ResolvedUnit[] {
  const keys = listKeys(results);
  const keyOf = ({ name }: ResolvedUnit): string => keys.get(name) ?? name;
  const chosen = new Map<string, ResolvedUnit>();
  for (const result of results) {
    const key = keyOf(result);
    const known = chosen.get(key);
    const better = known === undefined || (result.resolved && !known.resolved);
    const longer = known?.resolved === result.resolved && known.name.length < result.name.length;
    if (better || longer) chosen.set(key, result);
  }
  return results.map((result) => {
    const { name, resolved, candidates } = chosen.get(keyOf(result)) ?? result;
    return { ...result, name, resolved, candidates };
  });
}
