import type { Hits } from './score-stories';
import { FACET_KINDS, type FacetKind, type StoryColumns } from './story-columns';

/** A story passes if it has one of the values, or, excluded, none of them. */
export interface FacetCondition {
  kind: FacetKind;
  /** Facet value numbers; empty where no record answers, so that nothing passes. */
  values: readonly number[];
  isExcluded: boolean;
}

export interface FilteredHits {
  hits: Hits;
  counts: FacetCounts;
}

/**
 * For each facet value, by its number, how many stories have it among those that pass the conditions of the other
 * kinds: what choosing it would give.
 */
export interface FacetCounts {
  ofValue: Uint32Array;
  /** The values that some story has: few, where few stories are found in a large archive. */
  values: Uint32Array;
}

/** The hits that pass all conditions, and the facets' counts, in one walk. */
export function filterHits(
  hits: Hits,
  conditions: readonly FacetCondition[],
  columns: StoryColumns,
): FilteredHits {
  const { values, valueStarts, facetValues } = columns;
  const bits = conditionBits(conditions, facetValues.kinds.length);
  const ofValue = new Uint32Array(facetValues.kinds.length);
  const counted = new Uint32Array(facetValues.kinds.length);
  let countedValues = 0;
  const documents = new Int32Array(hits.documents.length);
  const scores = new Float64Array(hits.documents.length);
  let passed = 0;
  for (let index = 0; index < hits.documents.length; index++) {
    const document = hits.documents[index] ?? 0;
    const start = valueStarts[document] ?? 0;
    const end = valueStarts[document + 1] ?? start;
    let met = 0;
    if (conditions.length > 0) {
      for (let at = start; at < end; at++) met |= bits.ofValue[values[at] ?? 0] ?? 0;
    }
    if ((met & bits.excluded) !== 0) continue;
    const failed = bits.required & ~met;
    if (failed === 0) {
      documents[passed] = document;
      scores[passed++] = hits.scores[index] ?? 0;
    }
    // Fails in one kind only: it still counts for that kind's other values.
    const kind = failed === 0 ? ANY_KIND : bits.ofKind.findIndex((own) => (failed & ~own) === 0);
    if (kind === -1) continue;
    for (let at = start; at < end; at++) {
      const value = values[at] ?? 0;
      if (kind !== ANY_KIND && facetValues.kinds[value] !== kind) continue;
      const before = ofValue[value] ?? 0;
      if (before === 0) counted[countedValues++] = value;
      ofValue[value] = before + 1;
    }
  }
  return {
    hits: { documents: documents.subarray(0, passed), scores: scores.subarray(0, passed) },
    counts: { ofValue, values: counted.subarray(0, countedValues) },
  };
}

const ANY_KIND = -2;

/** One bit for each condition. */
function conditionBits(conditions: readonly FacetCondition[], valueCount: number) {
  const ofValue = new Uint32Array(conditions.length === 0 ? 0 : valueCount);
  const ofKind = FACET_KINDS.map(() => 0);
  let required = 0;
  let excluded = 0;
  for (const [index, { kind, values, isExcluded }] of conditions.entries()) {
    const bit = 1 << index;
    for (const value of values) ofValue[value] = (ofValue[value] ?? 0) | bit;
    if (isExcluded) {
      excluded |= bit;
    } else {
      required |= bit;
      const place = FACET_KINDS.indexOf(kind);
      ofKind[place] = (ofKind[place] ?? 0) | bit;
    }
  }
  return { ofValue, ofKind, required, excluded };
}

export interface CountedValue {
  value: string;
  count: number;
}

/**
 * Each facet's values with the most stories first, then by value; at most `limit` of each, years all of them. One
 * walk over the values, of which there may be as many as stories: each source is one.
 */
export function topValues(
  { ofValue, values }: FacetCounts,
  { facetValues: { kinds, ranks, texts } }: StoryColumns,
  limit: number,
): Record<FacetKind, CountedValue[]> {
  const tops = FACET_KINDS.map((): number[] => []);
  const year = FACET_KINDS.indexOf('year');
  const countOf = (number: number) => ofValue[number] ?? 0;
  const isBefore = (a: number, b: number) =>
    countOf(a) === countOf(b) ? (ranks[a] ?? 0) < (ranks[b] ?? 0) : countOf(a) > countOf(b);
  for (let index = 0; index < values.length; index++) {
    const number = values[index] ?? 0;
    const kind = kinds[number] ?? 0;
    const top = tops[kind];
    if (!top) continue;
    const isFull = top.length >= limit && kind !== year;
    const last = top.at(-1);
    if (isFull && last !== undefined && !isBefore(number, last)) continue;
    const place = top.findIndex((other) => isBefore(number, other));
    top.splice(place === -1 ? top.length : place, 0, number);
    if (isFull) top.pop();
  }
  const toValue = (number: number) => ({ value: texts[number] ?? '', count: countOf(number) });
  return Object.fromEntries(
    FACET_KINDS.map((kind, place) => [kind, (tops[place] ?? []).map(toValue)]),
  ) as Record<FacetKind, CountedValue[]>;
}
