import { expect, test } from 'vitest';
import { type FacetCondition, filterHits, topValues } from '@/lib/search/filter-hits';
import { buildColumns, type FacetValues, rankTexts } from '@/lib/search/story-columns';
import { createRandom } from '@/tests/bench/generate/random';

// year 2021 (0), 2022 (1); unit a (2), b (3); topic t (4)
const facetValues: FacetValues = {
  kinds: Uint8Array.from([0, 0, 1, 1, 2]),
  texts: ['2021', '2022', 'a', 'b', 't'],
  ranks: rankTexts(['2021', '2022', 'a', 'b', 't']),
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
  return { passed: [...passed.documents], counts: [...counts.ofValue] };
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
  const { year, unit, topic, person } = topValues(counts, columns, 1);
  expect(year).toEqual([
    { value: '2021', count: 2 },
    { value: '2022', count: 2 },
  ]);
  expect(unit).toEqual([{ value: 'a', count: 3 }]);
  expect(topic).toEqual([{ value: 't', count: 2 }]);
  expect(person).toEqual([]);
});

test('top values of many are those that a sort gives', () => {
  const random = createRandom(3);
  const texts = Array.from({ length: 500 }, (_, number) => `s${(number * 7919) % 500}`);
  const ofValue = Uint32Array.from(texts, () => random.below(5));
  const counts = {
    ofValue,
    values: Uint32Array.from(ofValue.keys()).filter((number) => ofValue[number] !== 0),
  };
  const many = {
    ...columns,
    facetValues: { kinds: new Uint8Array(500).fill(5), texts, ranks: rankTexts(texts), numbers: new Map() },
  };
  const sorted = texts
    .map((value, number) => ({ value, count: ofValue[number] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  for (const limit of [1, 20, 1000]) {
    expect(topValues(counts, many, limit).source).toEqual(sorted.slice(0, limit));
  }
});
