/**
 * Resolves found units: every mention gets the canonical name of what it stands for in this story.
 *
 * Chains that name their own place come first; then short forms of units named elsewhere in the story, then chains
 * that want a parent, then references. A reference looks back to the nearest fitting unit, then ahead. What nothing
 * fits stays as printed and unresolved; a bare reference that nothing fits is dropped.
 */
import type { Place } from '../places/gazetteer';
import { placeAt } from '../places/gazetteer';
import { placeAtHome } from '../places/home-place';
import { appendSegments, branchNoun, type ChainName, nameHead } from './name-chain';
import { officialBody, spellPlaces } from './official-body';
import type { UnitContext } from './unit-context';
import type { FoundUnit, Segment } from './unit-finding';

/** A mention with the unit that it stands for. */
export interface ResolvedUnit extends ChainName {
  found: FoundUnit;
  form: 'full' | 'short' | 'back-reference';
}

/** What later passes compare: rank and name of every unit known so far, with its place in the story. */
interface Known {
  index: number;
  name: string;
  rank: number;
  resolved: boolean;
}

const loose = (name: string) =>
  name
    .replace(/边境派出所$/, '派出所')
    .replace(/公安分局/g, '分局')
    .replace(/区分局/g, '分局');

/** Resolves a story's units; `found` in reading order. Dropped ones are left out. */
export function resolveUnits(found: readonly FoundUnit[], context: UnitContext): ResolvedUnit[] {
  const results = new Array<ResolvedUnit | null>(found.length).fill(null);
  const known: Known[] = [];
  const settle = (
    index: number,
    name: string,
    resolved: boolean,
    form: ResolvedUnit['form'],
    candidates: string[] = [],
  ) => {
    const unit = found[index];
    if (!unit) return;
    const canonical = context.authority.canonical.get(name) ?? name;
    const printed = unit.passage.folded.slice(unit.start, unit.end);
    const decided = resolved || context.authority.canonical.has(name);
    results[index] = {
      found: unit,
      name: canonical,
      resolved: decided,
      candidates,
      form: printed === canonical ? 'full' : form,
    };
    noteAncestors(known, index, unit, canonical, decided);
  };
  const wanting: number[] = [];

  found.forEach((unit, index) => {
    const [first, ...rest] = unit.segments;
    if (unit.reference !== null) {
      if (first) wanting.push(index);
      return;
    }
    if (unit.form === 'place-police') {
      const place = placeOf(unit.place ?? '', context);
      if (place) settle(index, officialBody(place), true, 'short');
      return;
    }
    if (!first) return;
    const printed = unit.passage.folded.slice(unit.start, unit.end);
    const listed = context.authority.canonical.get(printed);
    if (listed) return settle(index, listed, true, 'short');
    const head = nameHead(first, context, nounAsPrinted(unit, first));
    if ('known' in head && (head.known.resolved || first.body.kind === 'bureau'))
      return settle(
        index,
        appendSegments(head.known.name, rest, (segment) => innerName(segment, unit, context)),
        head.known.resolved,
        'short',
      );
    wanting.push(index);
  });

  const later: number[] = [];
  for (const index of wanting) {
    const unit = found[index];
    if (!unit) continue;
    const same = sameTail(unit, index, known);
    if (same) settle(index, same.name, same.resolved, 'short');
    else later.push(index);
  }
  for (const index of later) resolveWanting(found, index, known, context, settle);

  found.forEach((unit, index) => {
    if (results[index]) return;
    if (unit.form === 'reference') {
      const target = referent(unit.reference ?? '', index, known, context);
      if (target) settle(index, target.name, target.resolved, 'back-reference');
    } else if (unit.form === 'place-force') {
      const place = placeOf(unit.place ?? '', context);
      const name = place && officialBody(place);
      if (name && known.some((other) => other.name === name)) settle(index, name, true, 'short');
    }
  });
  return results.filter((result) => result !== null);
}

/** Every unit of a chain is known from here on, not only the innermost. */
function noteAncestors(
  known: Known[],
  index: number,
  unit: FoundUnit,
  name: string,
  resolved: boolean,
): void {
  const last = unit.segments.at(-1);
  known.push({ index, name, rank: last?.body.rank ?? rankOf(name), resolved });
  let outer = name;
  for (let i = unit.segments.length - 1; i > 0; i--) {
    const segment = unit.segments[i];
    const above = unit.segments[i - 1];
    if (!segment || !above) break;
    const own = segment.name + branchNoun(segment.noun);
    if (!outer.endsWith(own)) break;
    outer = outer.slice(0, -own.length);
    known.push({ index, name: outer, rank: above.body.rank, resolved });
  }
  const bureau = /^.+?(?:公安局|警察局)(?=.)/.exec(outer)?.[0];
  if (bureau) known.push({ index, name: bureau, rank: 2, resolved });
}

const rankOf = (name: string) => (/(?:公安厅|警务处)$/.test(name) ? 1 : /分局$/.test(name) ? 3 : 2);

function nounAsPrinted(unit: FoundUnit, segment: Segment): string {
  return unit.passage.text.slice(segment.end - segment.noun.length, segment.end);
}

function innerName(segment: Segment, unit: FoundUnit, context: UnitContext): string {
  return context.traditional && context.home.province !== null
    ? segment.name + segment.noun
    : segment.name + (segment.noun === '公安分局' ? '分局' : segment.noun) + (unit ? '' : '');
}

function placeOf(name: string, context: UnitContext): Place | null {
  const choose = (places: readonly Place[]) =>
    placeAtHome(places, context.home) ??
    (places.length === 1 || places[0]?.level !== places[1]?.level ? (places[0] ?? null) : null);
  return spellPlaces(name, choose, placeAt)?.place ?? null;
}

/** The nearest of several, before the mention first, then after it. */
function nearest(known: readonly Known[], index: number, fits: (other: Known) => boolean): Known | null {
  let before: Known | null = null;
  let after: Known | null = null;
  for (const other of known) {
    if (other.index === index || !fits(other)) continue;
    if (other.index < index) {
      if (!before || other.index > before.index) before = other;
    } else if (!after || other.index < after.index) after = other;
  }
  return before ?? after;
}

/** A unit of the story that ends in these very words: 民族东路派出所, 看护总队. */
function sameTail(unit: FoundUnit, index: number, known: readonly Known[]): Known | null {
  const first = unit.segments[0];
  if (!first || unit.reference !== null || first.generic || (first.name === '' && unit.segments.length === 1))
    return null;
  const tail = loose(unit.passage.folded.slice(unit.start, unit.end));
  return nearest(known, index, (other) => loose(other.name).endsWith(tail) && other.name !== tail);
}

type Settle = (
  index: number,
  name: string,
  resolved: boolean,
  form: ResolvedUnit['form'],
  candidates?: string[],
) => void;

function resolveWanting(
  found: readonly FoundUnit[],
  index: number,
  known: Known[],
  context: UnitContext,
  settle: Settle,
): void {
  const unit = found[index];
  const first = unit?.segments[0];
  if (!unit || !first) return;
  const rest = unit.segments.slice(1);
  const reference = unit.reference ?? (first.body.kind === 'branch' && first.name === '' ? '分局' : null);
  if (reference !== null) {
    const target = referent(reference, index, known, context);
    if (target)
      settle(
        index,
        appendSegments(target.name, unit.reference === null ? rest : unit.segments, (segment) =>
          innerName(segment, unit, context),
        ),
        target.resolved,
        'short',
      );
    return;
  }
  const head = nameHead(first, context, nounAsPrinted(unit, first));
  const full = (name: string) => appendSegments(name, rest, (segment) => innerName(segment, unit, context));
  if ('known' in head)
    return settle(index, full(head.known.name), head.known.resolved, 'short', head.known.candidates);
  if (first.generic) {
    const bureau = genericBureau(first.generic + first.noun, index, known, context);
    if (!bureau) {
      if (rest.length === 0 && first.body.kind !== 'bureau') return;
      return settle(index, full(first.name + first.noun), false, 'short');
    }
    const own =
      first.name.slice(0, -first.generic.length || undefined) === first.name ? '' : ownAfterGeneric(first);
    return settle(
      index,
      full(bureau.name + own),
      bureau.resolved,
      rest.length > 0 || own ? 'short' : 'back-reference',
    );
  }
  const parent = nearest(known, index, (other) => mayStandUnder(first, other));
  const departments = first.body.kind === 'department' || first.body.kind === 'line-bureau';
  if (!parent && (departments || (first.name === '' && first.body.kind !== 'team'))) return;
  if (parent) return settle(index, full(parent.name + head.own), parent.resolved, 'short');
  const home = context.home.prefecture ?? context.home.county;
  if (head.wanting === 'bureau' && home)
    return settle(index, full(officialBody(home) + head.own), true, 'short');
  settle(index, full(first.name + first.noun), false, 'short');
}

/** 市交警支队: the team's own words after the generic. */
function ownAfterGeneric(first: Segment): string {
  if (first.body.kind === 'bureau') return '';
  const name = first.name.slice(first.name.indexOf(first.generic ?? '') + (first.generic?.length ?? 0));
  return name + branchNoun(first.noun);
}

/** Whether a team, branch or department may hang under a known unit. */
function mayStandUnder(segment: Segment, other: Known): boolean {
  const { kind, rank } = segment.body;
  if (kind === 'department') return other.rank <= 5;
  if (kind === 'branch') return other.rank === 2;
  if (kind === 'line-bureau') return other.rank <= 2;
  if (rank === 4)
    return other.rank <= 1 || (other.rank === 2 && /^(?:北京|天津|上海|重庆)市/.test(other.name));
  if (rank === 5) return other.rank === 2 || other.rank === 4;
  if (rank === 6) return other.rank === 2 || other.rank === 3 || other.rank === 5;
  return other.rank < rank && other.rank >= 2;
}

/** 市公安局, 省公安厅, 自治区公安厅: the story's own, or its home's. */
function genericBureau(
  form: string,
  index: number,
  known: readonly Known[],
  context: UnitContext,
): { name: string; resolved: boolean } | null {
  const { province, prefecture, county } = context.home;
  const generic = /^(?:自治区|兵团|省|市|县|区|州|盟|旗|地区)/.exec(form)?.[0] ?? '';
  if (generic === '兵团') return { name: '新疆生产建设兵团公安局', resolved: true };
  if (generic === '省' || generic === '自治区') {
    const named = nearest(known, index, ({ name, rank }) => rank === 1 && /(?:省|自治区)公安厅$/.test(name));
    return (
      named ??
      (province && /(?:省|自治区)$/.test(province.name)
        ? { name: officialBody(province), resolved: true }
        : null)
    );
  }
  const ending = new RegExp(`${generic}公安局$`);
  const named = nearest(
    known,
    index,
    ({ name, rank }) => (rank === 2 && ending.test(name)) || (generic === '区' && rank === 3),
  );
  if (named) return named;
  if (generic === '县' || generic === '旗')
    return county && county.name.endsWith(generic) ? { name: officialBody(county), resolved: true } : null;
  if (generic === '区')
    return county && county.name.endsWith('区') ? { name: officialBody(county), resolved: true } : null;
  const home = prefecture?.name.endsWith(generic)
    ? prefecture
    : province?.name.endsWith(generic)
      ? province
      : null;
  return home ? { name: officialBody(home), resolved: true } : null;
}

/** What a back-reference stands for. */
function referent(
  form: string,
  index: number,
  known: readonly Known[],
  context: UnitContext,
): { name: string; resolved: boolean } | null {
  const generic = /^(?:自治区|省|市|县|区|州|盟|旗)(?=局|厅|公安厅)/.exec(form)?.[0];
  if (generic)
    return genericBureau(`${generic}${form.endsWith('厅') ? '公安厅' : '公安局'}`, index, known, context);
  const ends = (pattern: RegExp) => nearest(known, index, ({ name }) => pattern.test(name));
  switch (form) {
    case '局':
    case '公安局':
      return nearest(known, index, ({ rank, name }) => rank === 2 || (rank === 3 && /分局$/.test(name)));
    case '厅':
      return ends(/公安厅$/);
    case '分局':
    case '公安分局':
      return ends(/分局$/);
    case '所':
    case '派出所':
      return ends(/(?:派出所|看守所|拘留所)$/);
    default:
      return ends(new RegExp(`${form}$`));
  }
}
