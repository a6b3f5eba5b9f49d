/**
 * Resolves found units: every mention gets the canonical name of what it stands for in this story.
 *
 * Chains that name their own place come first; then short forms of units named elsewhere in the story, then chains
 * that want a parent, then references. What nothing fits stays as printed and unresolved; a bare reference that
 * nothing fits is dropped.
 */
import { placeAt } from '../../places/gazetteer';
import { fold } from '../../source/fold';
import { choosePlace } from '../places/home-place';
import { joinShortForms } from './join-short-forms';
import { joinSiblings } from './join-siblings';
import { KnownUnits } from './known-units';
import { looseForm } from './loose-form';
import { appendSegments, type ChainName } from './name-chain';
import { officialBody, spellPlaces } from './official-body';
import { resolveByItself, resolveByStory, resolveByTail } from './resolve-chain';
import { formOf, resolveReference } from './resolve-reference';
import type { UnitContext } from './unit-context';
import type { FoundUnit } from './unit-finding';

/** A mention with the unit that it stands for. */
export interface ResolvedUnit extends ChainName {
  found: FoundUnit;
  form: 'full' | 'short' | 'back-reference';
}

/** Resolves a story's units; `found` in reading order. Dropped ones are left out. */
export function resolveUnits(found: readonly FoundUnit[], context: UnitContext): ResolvedUnit[] {
  const known = new KnownUnits();
  const results = new Map<number, ResolvedUnit>();
  const { canonical } = context.authority;
  /** Runs one way of resolving over what is still open. */
  const pass = (
    resolve: (unit: FoundUnit, index: number) => (ChainName & { referring?: boolean }) | null,
  ) => {
    found.forEach((unit, index) => {
      if (results.has(index)) return;
      const answer = resolve(unit, index);
      if (!answer) return;
      const name = canonical.get(answer.name) ?? answer.name;
      const resolved = answer.resolved || canonical.has(answer.name);
      const printed = unit.passage.folded.slice(unit.start, unit.end);
      const form = printed === name ? 'full' : answer.referring ? 'back-reference' : 'short';
      results.set(index, {
        name,
        resolved,
        candidates: resolved ? [] : answer.candidates,
        found: unit,
        form,
      });
      known.note(index, unit, name, resolved, context.isStranger(unit));
    });
  };
  const decided = (name: string): ChainName => ({ name, resolved: true, candidates: [] });
  const placed = (unit: FoundUnit) => {
    const spelled = spellPlaces(unit.place ?? '', (places) => choosePlace(places, context.home), placeAt);
    return spelled?.end === unit.place?.length && spelled ? officialBody(spelled.place) : null;
  };

  pass((unit) => {
    if (unit.listed !== undefined) return decided(unit.listed);
    const listed = unit.segments.length > 0 && canonical.get(unit.passage.folded.slice(unit.start, unit.end));
    if (listed) return decided(listed);
    const isPlaced = unit.form === 'place-police' || (unit.form === 'chain' && unit.place !== null);
    if (!isPlaced) return resolveByItself(unit, context);
    const name = placed(unit);
    return name === null
      ? null
      : decided(unit.form === 'chain' ? appendSegments(name, unit.segments, context) : name);
  });
  // 该局|政治部, 市公安局, 分局|新桥派出所
  const leading = ({ form, reference, segments: [first] }: FoundUnit) =>
    form === 'chain' &&
    (reference !== null || Boolean(first?.generic) || (first?.body.kind === 'branch' && first.name === ''));
  pass((unit, index) => (leading(unit) ? resolveByStory(unit, index, known, context) : null));
  pass((unit, index) => (unit.form === 'chain' ? resolveByTail(unit, index, known) : null));
  found.forEach((unit, index) => {
    const name = unit.form === 'place-force' && opensClause(unit) ? placed(unit) : null;
    if (name !== null) known.noteForce(index, unit, name);
  });
  pass((unit, index) => (unit.form === 'chain' ? resolveByStory(unit, index, known, context) : null));
  pass((unit, index) => {
    if (unit.form === 'reference') {
      const target = resolveReference(formOf(unit, ''), index, known, context);
      if (target && isBareTeam(unit) && !isOfLast(target.name, index, known)) return null;
      return target && { ...target, candidates: [], referring: true };
    }
    const name = unit.form === 'place-force' ? placed(unit) : null;
    return name !== null && known.has(name) ? decided(name) : null;
  });
  const inOrder = [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
  return joinLooseForms(joinSiblings(joinShortForms(inOrder)));
}

/** ，某县警方, 日前，某县警方: who acts, not whom the police join (联合某县警方). */
const opensClause = ({ passage: { folded }, start }: FoundUnit): boolean =>
  /(?:^|[^\p{Script=Han}]|近日|日前|随后|目前)$/u.test(folded.slice(Math.max(0, start - 2), start));

/** 支队民警, without 该. */
const isBareTeam = ({ reference, start, end }: FoundUnit): boolean =>
  /队$/.test(reference ?? '') && end - start === reference?.length;

/** Whether a team is the unit named last, above it or below it: of another bureau's it is no back-reference. */
function isOfLast(team: string, index: number, known: KnownUnits): boolean {
  const last = known.nearest(index, ({ implied, helper }) => !implied && !helper)?.name ?? team;
  return team.startsWith(last) || last.startsWith(team);
}

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
  const chains = new Set(
    results.filter(({ name, resolved }) => resolved && BORDER.test(name)).map(({ name }) => name),
  );
  for (const result of results) {
    const places = keys.has(result.name) ? null : placesOfStation(result);
    if (!places) continue;
    const { place, full, rest } = places;
    const ending =
      rest.length < 6 || !BORDER.test(rest) ? [] : [...chains].filter((name) => fold(name).endsWith(rest));
    if (ending.length === 1) keys.set(result.name, looseForm(fold(ending[0] ?? '')));
    else if (nameOfOne(result.name, place.name, rest, results) !== null)
      keys.set(result.name, looseForm(fold(nameOfOne(result.name, place.name, rest, results) ?? '')));
    else if (full && place.level === 'county') {
      keys.set(result.name, looseForm(place.name + rest));
      counties.add(looseForm(place.name + rest));
    }
  }
  for (const { name, resolved, found } of results) {
    if (keys.has(name)) continue;
    const loose = looseForm(fold(name));
    const station = !resolved && found.segments.length === 1 && found.segments[0]?.body.kind === 'station';
    const [only, other] = station ? [...counties].filter((key) => key.endsWith(loose)) : [];
    keys.set(name, only !== undefined && other === undefined ? only : loose);
  }
  return keys;
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
function joinLooseForms(results: readonly ResolvedUnit[]): ResolvedUnit[] {
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
