import { EventList } from '@/components/facts/event-list';
import { SectionHeading } from '@/components/section-heading';
import { timelineHref } from '@/lib/filters/timeline-filter';
import type { MonthOfEvents } from '@/lib/queries/timeline-page';

/** 3月; 月份未载 where only the year is known. */
export const monthName = (month: string): string =>
  month.length === 4 ? '月份未载' : `${Number(month.slice(5))}月`;

/** A year by months; a month of which only the beginning is here leads to the whole. */
export function YearOfEvents({
  year,
  months,
  isOneMonth,
}: {
  year: number;
  months: readonly MonthOfEvents[];
  /** One month alone, a page of it: nothing more is offered. */
  isOneMonth: boolean;
}) {
  return (
    <section aria-labelledby={`y${year}`} className="min-w-0">
      <SectionHeading
        id={`y${year}`}
        more={isOneMonth ? { href: timelineHref({ year }), label: `${year}年全年` } : undefined}
      >
        {year}年
      </SectionHeading>
      {!isOneMonth && months.length > 3 && <MonthLinks months={months} />}
      {months.map((shown) => (
        <div key={shown.month} className="pb-6">
          <h3
            id={`m${shown.month}`}
            className="flex items-baseline justify-between pt-2 pb-1 font-semibold text-soft text-sm"
          >
            {monthName(shown.month)}
            <span className="num font-normal text-xs">{shown.count.toLocaleString('en-US')}件</span>
          </h3>
          <EventList events={shown.events} year={year} />
          {!isOneMonth && shown.count > shown.events.length && (
            <p className="pt-2 text-sm">
              <a href={timelineHref({ month: shown.month })} className="inline-block py-1 text-blue">
                更多：{monthName(shown.month)}全部{shown.count.toLocaleString('en-US')}件
              </a>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

/** The year's months at its head, each the way to its place below. */
function MonthLinks({ months }: { months: readonly MonthOfEvents[] }) {
  return (
    <ul className="no-print flex flex-wrap gap-x-4 pb-1 text-sm">
      {months.map(({ month, count }) => (
        <li key={month}>
          <a href={`#m${month}`} className="inline-block py-1 text-blue hover:underline">
            {monthName(month)} <span className="num text-soft text-xs">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The months before and after one that stands alone. */
export function MonthNeighbours({ before, after }: { before: string | null; after: string | null }) {
  const name = (month: string) => `${month.slice(0, 4)}年${monthName(month)}`;
  return (
    <nav
      aria-label="前后各月"
      className="no-print mt-6 flex justify-between gap-6 border-ink border-t pt-3 text-sm"
    >
      {before === null ? (
        <span />
      ) : (
        <a href={timelineHref({ month: before })} rel="prev" className="py-1 text-blue">
          {name(before)}
        </a>
      )}
      {after !== null && (
        <a href={timelineHref({ month: after })} rel="next" className="py-1 text-blue">
          {name(after)}
        </a>
      )}
    </nav>
  );
}
