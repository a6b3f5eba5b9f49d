import { describe, expect, it } from 'vitest';
import { describeSeries, layTimeAxis, yearSpan } from '@/components/plots/time-axis';
import type { StorySeries } from '@/lib/queries/view-types';

const series = (years: [number, number][], months: [string, number][], undated = 0): StorySeries => ({
  years: years.map(([year, count]) => ({ year, count })),
  months: months.map(([month, count]) => ({ month, count })),
  undated,
});

describe('layTimeAxis', () => {
  it.each([
    [1, 'month', 12],
    [3, 'month', 36],
    [4, 'quarter', 16],
    [10, 'quarter', 40],
    [11, 'year', 11],
  ])('draws %i years by %s in %i bars', (years, grain, bars) => {
    const axis = layTimeAxis(
      series(
        [
          [2010, 1],
          [2009 + years, 1],
        ],
        [['2010-01', 1]],
      ),
    );
    expect([axis.grain, axis.bars.length]).toEqual([grain, bars]);
  });

  it('puts a month where it belongs and a bare year into a box, never into January', () => {
    const axis = layTimeAxis(series([[2021, 3]], [['2021-03', 1]]));
    expect(axis.bars.map((bar) => bar.count)).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(axis.loose).toEqual([{ year: 2021, from: 0, to: 12, count: 2 }]);
    expect(axis.highest).toBe(2);
  });

  it('adds months up by quarter', () => {
    const axis = layTimeAxis(
      series(
        [
          [2020, 3],
          [2023, 1],
        ],
        [
          ['2020-01', 1],
          ['2020-03', 2],
          ['2023-12', 1],
        ],
      ),
    );
    expect(axis.bars[0]).toEqual({ key: '2020-1', label: '2020年第一季度', count: 3 });
    expect(axis.bars.at(-1)?.count).toBe(1);
    expect(axis.loose).toEqual([]);
  });

  it('loses no story, whatever the grain', () => {
    for (const last of [2021, 2024, 2039]) {
      const axis = layTimeAxis(
        series(
          [
            [2020, 5],
            [last, 2],
          ],
          [
            ['2020-07', 2],
            [`${last}-01`, 2],
          ],
          4,
        ),
      );
      const drawn = [...axis.bars, ...axis.loose].reduce((sum, { count }) => sum + count, 0);
      expect(drawn).toBe(7);
      expect(axis.undated).toBe(4);
    }
  });

  it('is empty without a date, and keeps to a shared span', () => {
    expect(layTimeAxis(series([], [], 2))).toMatchObject({ bars: [], highest: 0, undated: 2 });
    const axis = layTimeAxis(series([[2022, 1]], []), [2021, 2023]);
    expect(axis.years.map((year) => year.count)).toEqual([0, 1, 0]);
  });
});

describe('yearSpan and describeSeries', () => {
  it('span all series, none where nothing is dated', () => {
    expect(
      yearSpan([
        series([[2021, 1]], []),
        series(
          [
            [2019, 1],
            [2023, 1],
          ],
          [],
        ),
      ]),
    ).toEqual([2019, 2023]);
    expect(yearSpan([series([], [], 3)])).toBeNull();
  });

  it('say what the plot shows', () => {
    expect(describeSeries(series([[2021, 2]], [], 1))).toBe('2021年2篇，日期不详1篇');
    expect(describeSeries(series([], []))).toBe('无');
  });
});
