/**
 * Resolves found units: every mention gets the canonical name of what it stands for in this story.
 *
 * Chains that name their own place come first; then short forms of units named elsewhere in the story, then chains
 * that want a parent, then references. What nothing fits stays as printed and unresolved; a bare reference that
 * nothing fits is dropped.
 */

import { choosePlace } from '@/lib/mentions/places/home-place';
import { placeAt } from '@/lib/places/gazetteer';
import { joinBranches } from './join-branches';
import { joinLooseForms } from './join-loose-forms';
import { joinShortForms } from './join-short-forms';
import { joinSiblings } from './join-siblings';
import { KnownUnits } from './known-units';
import { appendSegments, type ChainName } from './name-chain';
import { officialBody, spellPlaces } from './official-body';
import { resolveByTail } from './resolve-by-tail';
import { resolveByItself, resolveByStory } from './resolve-chain';
import { formOf, resolveReference } from './resolve-reference';
import { canonicalName, type UnitContext } from './unit-context';
import type { FoundUnit } from './unit-finding';

/** A mention with the unit that it stands for. */
export interface ResolvedUnit extends ChainName {
  found: FoundUnit;
  form: 'full' | 'short' | 'back-reference';
}

/** One way of resolving: what a unit stands for; null where this way does not tell. */
type Way = (unit: FoundUnit, index: number) => (ChainName & { referring?: boolean }) | null;

/** Resolves a story's units; `found` in reading order. Dropped ones are left out. */
export function resolveUnits(found: readonly FoundUnit[], context: UnitContext): ResolvedUnit[] {
  const known = new KnownUnits();
  const results = new Map<number, ResolvedUnit>();
  /** Tries one way on what is still open. */
  const pass = (way: Way) => {
    found.forEach((unit, index) => {
      const answer = results.has(index) ? null : way(unit, index);
      if (!answer) return;
      const result = toResolved(unit, answer, context);
      results.set(index, result);
      known.note(index, unit, result.name, result.resolved, context.isStranger(unit));
    });
  };
  const byStory: Way = (unit, index) => resolveByStory(unit, index, known, context);

  pass((unit) => resolveByName(unit, context));
  pass((unit, index) => (isLed(unit) ? byStory(unit, index) : null));
  pass((unit, index) => (unit.form === 'chain' ? resolveByTail(unit, index, known) : null));
  found.forEach((unit, index) => {
    const name = unit.form === 'place-force' && opensClause(unit) ? bureauOfPlace(unit, context) : null;
    if (name !== null) known.noteForce(index, unit, name);
  });
  pass((unit, index) => (unit.form === 'chain' ? byStory(unit, index) : null));
  pass((unit, index) => resolveReferring(unit, index, known, context));
  const inOrder = [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
  return joinBranches(joinLooseForms(joinSiblings(joinShortForms(inOrder))));
}

/** What a way told of a unit, under the name that the authority file gives it. */
function toResolved(
  found: FoundUnit,
  answer: ChainName & { referring?: boolean },
  { authority }: UnitContext,
): ResolvedUnit {
  const name = canonicalName(authority, answer.name);
  const resolved = answer.resolved || authority.canonical.has(answer.name);
  const printed = found.passage.folded.slice(found.start, found.end);
  const form = printed === name ? 'full' : answer.referring ? 'back-reference' : 'short';
  return { name, resolved, candidates: resolved ? [] : answer.candidates, found, form };
}

const decided = (name: string): ChainName => ({ name, resolved: true, candidates: [] });

/** A unit that is listed, or names its own place or all that stands above it. */
function resolveByName(unit: FoundUnit, context: UnitContext): ChainName | null {
  if (unit.listed !== undefined) return decided(unit.listed);
  const { canonical } = context.authority;
  const listed = unit.segments.length > 0 && canonical.get(unit.passage.folded.slice(unit.start, unit.end));
  if (listed) return decided(listed);
  const isPlaced = unit.form === 'place-police' || (unit.form === 'chain' && unit.place !== null);
  if (!isPlaced) return resolveByItself(unit, context);
  const name = bureauOfPlace(unit, context);
  if (name === null) return null;
  return decided(unit.form === 'chain' ? appendSegments(name, unit.segments, context) : name);
}

/** The bureau of the place before a unit; null where it is none that the gazetteer knows whole. */
function bureauOfPlace({ place }: FoundUnit, { home }: UnitContext): string | null {
  const spelled = spellPlaces(place ?? '', (places) => choosePlace(places, home), placeAt);
  return spelled?.end === place?.length && spelled ? officialBody(spelled.place) : null;
}

/** 该局|政治部, 市公安局, 分局|新桥派出所: a chain that opens with what another mention tells. */
const isLed = ({ form, reference, segments: [first] }: FoundUnit): boolean =>
  form === 'chain' &&
  (reference !== null || Boolean(first?.generic) || (first?.body.kind === 'branch' && first.name === ''));

/** 该局, 支队民警; and 某县警方, where the story names the bureau. */
function resolveReferring(
  unit: FoundUnit,
  index: number,
  known: KnownUnits,
  context: UnitContext,
): ReturnType<Way> {
  if (unit.form === 'reference') {
    const target = resolveReference(formOf(unit, ''), index, known, context);
    if (target && isBareTeam(unit) && !isOfLast(target.name, index, known)) return null;
    return target && { ...target, candidates: [], referring: true };
  }
  const name = unit.form === 'place-force' ? bureauOfPlace(unit, context) : null;
  const named = name === null ? null : known.alike(name);
  return named === null ? null : decided(named);
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
