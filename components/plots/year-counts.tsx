import type { StorySeries } from '@/lib/queries/view-types';
import { NO_DATE } from '@/lib/text/format-date';

/** The years with their counts: links where `yearHref` is given, `undated` for the stories without a date. */
export function YearCounts({
  series,
  noun,
  yearHref,
  chosen,
  bar,
}: {
  series: StorySeries;
  noun: string;
  /** What one bar stands for, where the years under the bars do not say so. */
  bar: string | null;
  chosen?: number | 'undated';
  yearHref?: (year: number | 'undated') => string;
}) {
  const rows: { key: number | 'undated'; text: string }[] = series.years
    .filter(({ count }) => count > 0)
    .map(({ year, count }) => ({ key: year, text: `${year}年 ${count}${noun}` }));
  if (series.undated > 0) rows.push({ key: 'undated', text: `${NO_DATE} ${series.undated}${noun}` });
  return (
    <ul className="flex flex-wrap gap-x-4">
      {rows.map(({ key, text }) => (
        <li key={key} className="num">
          {yearHref ? (
            <a
              href={yearHref(key)}
              aria-current={key === chosen ? 'true' : undefined}
              className="inline-block py-1 text-blue hover:underline aria-[current]:text-vermilion"
            >
              {text}
            </a>
          ) : (
            text
          )}
        </li>
      ))}
      {bar !== null && <li className="ml-auto py-1">{bar}</li>}
    </ul>
  );
}
