import { expect, test } from 'vitest';
import { listFigures } from '@/lib/queries/figures';
import { listQuotes } from '@/lib/queries/quotes';
import { getUnitCounts } from '@/lib/queries/record-counts';
import { getUnit } from '@/lib/queries/units';
import { seedFiveSources } from './five-sources';

seedFiveSources();

const yearOf = (value: string) => (value === 'undated' ? value : Number(value));

test.each([{}, { topic: 'zhengfa-duiwu-jiaoyu-zhengdun' }, { year: 2021 }])(
  'each unit, year and measure of the figures of %o counts the figures that its link lists',
  async (filter) => {
    const { units, years, measures } = await listFigures(filter);
    expect(units.length).toBeGreaterThan(3);
    for (const { value, count } of units) {
      const { total, items } = await listFigures({ ...filter, unit: value, perPage: 100 });
      expect([value, total, items.length]).toEqual([value, count, count]);
    }
    for (const { value, count } of years)
      expect((await listFigures({ ...filter, year: yearOf(value) })).total).toBe(count);
    for (const { value, count } of measures)
      expect((await listFigures({ ...filter, measure: value })).total).toBe(count);
  },
);

test.each([{}, { year: 2021 }])(
  'each unit and speaker of the quotes of %o counts the quotes that its link lists',
  async (filter) => {
    const { units, people } = await listQuotes(filter);
    expect(units.length).toBeGreaterThan(3);
    for (const { value, count } of units) {
      const { total, items } = await listQuotes({ ...filter, unit: value, perPage: 100 });
      expect([value, total, items.length]).toEqual([value, count, count]);
    }
    for (const { value, count } of people)
      expect((await listQuotes({ ...filter, person: value })).total).toBe(count);
  },
);

test('a unit has the figures that it reports and those of the units below it, not all of its stories', async () => {
  const { units } = await listFigures({});
  const bureau = units.find(({ label }) => label === '包头市公安局');
  const branch = units.find(({ label }) => label === '包头市公安局昆都仑区分局');
  expect(bureau?.count).toBeGreaterThan(branch?.count ?? 0);
  const unit = await getUnit(bureau?.value ?? '');
  expect(unit?.figures).toHaveLength(bureau?.count ?? 0);
  expect((await getUnitCounts(bureau?.value ?? '')).figures).toBe(bureau?.count);
  const reporters = new Set(unit?.figures.map((figure) => figure.unit?.name));
  expect(reporters).toContain('包头市公安局昆都仑区分局');
  expect([...reporters].filter((name) => !name?.startsWith('包头市公安局'))).toEqual([]);
});
