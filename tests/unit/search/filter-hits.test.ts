import { expect, test } from 'vitest';
import { type FacetCondition, filterHits, topValues } from '@/lib/search/filter-hits';
import { buildColumns, type FacetValues } from '@/lib/search/story-columns';

// year 2021 (0), 2022 (1); unit a (2), b (3); topic t (4)
const facetValues: FacetValues = {
  kinds: Uint8Array.from([0, 0, 1, 1, 2]),
  texts: ['2021', '2022', 'a', 'b', 't'],
  numbers: new Map(),
};
const values = [
  [0, 2],
  [0, 2, 3, 4],
  [1, 3],
  [1, 2, 4],
];
const columns = buildColumns(
  values.map((own, document) => ({
    document: document * 2 + 1,
    id: `t-${document}`,
    sortDate: '2021',
    dateAdded: '2024-01-01',
    length: 1,
    headlineEnd: 0,
    headsEnd: 0,
    values: own,
  })),
  facetValues,
  [],
);
const hits = { documents: Int32Array.from([1, 3, 5, 7]), scores: new Float64Array(4) };

function run(...conditions: FacetCondition[]) {
  const { hits: passed, counts } = filterHits(hits, conditions, columns);
  return { passed: [...passed.documents], counts: [...counts] };
}
const year2021: FacetCondition = { kind: 'year', values: [0], isExcluded: false };
const unitB: FacetCondition = { kind: 'unit', values: [3], isExcluded: false };

test('without conditions everything passes and counts', () => {
  expect(run()).toEqual({ passed: [1, 3, 5, 7], counts: [2, 2, 3, 2, 2] });
});

test("a facet's own condition does not lower its other values", () => {
  expect(run(year2021)).toEqual({ passed: [1, 3], counts: [2, 2, 2, 1, 1] });
});

test('each facet counts what the other conditions leave', () => {
  expect(run(year2021, unitB)).toEqual({ passed: [3], counts: [1, 1, 2, 1, 1] });
});

test('two conditions of one kind must both hold', () => {
  const unitA: FacetCondition = { kind: 'unit', values: [2], isExcluded: false };
  expect(run(unitA, unitB)).toEqual({ passed: [3], counts: [1, 0, 3, 2, 1] });
});

test('an excluded value leaves every count', () => {
  expect(run({ ...unitB, isExcluded: true })).toEqual({ passed: [1, 7], counts: [1, 1, 2, 0, 1] });
});

test('a condition that no record answers lets nothing pass', () => {
  expect(run({ kind: 'topic', values: [], isExcluded: false })).toEqual({
    passed: [],
    counts: [0, 0, 0, 0, 2],
  });
});

test('top values: most stories first, ties by value', () => {
  const { counts } = filterHits(hits, [], columns);
  expect(topValues(counts, 'year', columns, 5)).toEqual([
    { value: '2021', count: 2 },
    { value: '2022', count: 2 },
  ]);
  expect(topValues(counts, 'unit', columns, 1)).toEqual([{ value: 'a', count: 3 }]);
});
