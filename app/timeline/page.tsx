import type { Metadata } from 'next';
import { EmptyState } from '@/components/empty-state';
import { EventList } from '@/components/facts/event-list';
import { BadParamNotice } from '@/components/filters/list-notices';
import { PageHeading } from '@/components/page-heading';
import { Pagination } from '@/components/pagination';
import { TimeBars } from '@/components/plots/time-bars';
import { SectionHeading } from '@/components/section-heading';
import { WaysOn } from '@/components/ways-on';
import { dataTypes } from '@/lib/api/data-types';
import type { SearchParams } from '@/lib/filters/search-params';
import { readTimelineRequest, timelineHref } from '@/lib/filters/timeline-filter';
import { getTimeline, type Timeline, type TimelineYear } from '@/lib/queries/timeline';

interface Props {
  searchParams: Promise<SearchParams>;
}

/** The latest years that have no more events than this stand together on the first page. */
const latestEvents = 120;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { year, page } = readTimelineRequest(await searchParams);
  return {
    title: [year ? `${year}年年表` : '年表', ...(page > 1 ? [`第${page}页`] : [])].join('，'),
    description: '何时发生了什么：报道里写明日期的事，按年月排列，每一条都能回到原文。',
    alternates: {
      canonical: timelineHref(year, page),
      types: dataTypes(year === undefined ? '/events' : `/events?year=${year}`),
    },
  };
}

export default async function TimelinePage({ searchParams }: Props) {
  const { year, page, bad } = readTimelineRequest(await searchParams);
  const timeline = await getTimeline(year, page, latestEvents);
  const total = timeline.years.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <PageHeading
        title={year ? `${year}年年表` : '年表'}
        note={`何时发生了什么：报道里写明日期的${total}件事，按年月排列，文字照录原报道。`}
      />
      <BadParamNotice bad={bad} plainHref={timelineHref(year, page)} />
      {total === 0 ? (
        <>
          <EmptyState title="档案里还没有记着日期的事" />
          <WaysOn />
        </>
      ) : (
        <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17.5rem]">
          <div className="grid min-w-0 content-start gap-y-10 lg:order-first">
            {timeline.shown.length === 0 && <NoEvents year={year} timeline={timeline} />}
            {timeline.shown.map((shown) => (
              <Year key={shown.year} shown={shown} />
            ))}
            {timeline.shown.length > 0 && (
              <Pagination
                page={page}
                pages={timeline.pages}
                hrefFor={(other) => timelineHref(year ?? timeline.shown[0]?.year, other)}
              />
            )}
          </div>
          <YearIndex timeline={timeline} asked={year} />
        </div>
      )}
    </>
  );
}

function Year({ shown }: { shown: TimelineYear }) {
  return (
    <section aria-labelledby={`y${shown.year}`} className="min-w-0">
      <SectionHeading id={`y${shown.year}`}>{shown.year}年</SectionHeading>
      {shown.months.map(({ month, events }) => (
        <div key={month} className="pb-6">
          <h3 className="pt-2 pb-1 font-semibold text-soft text-sm">{monthName(month)}</h3>
          <EventList events={events} year={shown.year} />
        </div>
      ))}
    </section>
  );
}

function monthName(month: string): string {
  return month.length === 4 ? '月份未载' : `${Number(month.slice(5))}月`;
}

/** The whole span at a glance; on phones it stands above the events. */
function YearIndex({ timeline, asked }: { timeline: Timeline; asked: number | undefined }) {
  return (
    <aside aria-label="按年" className="no-print order-first min-w-0 lg:order-last">
      <div className="lg:sticky lg:top-6">
        <SectionHeading more={asked === undefined ? undefined : { href: timelineHref(), label: '全部年份' }}>
          按年
        </SectionHeading>
        <TimeBars
          series={{ years: timeline.years, months: [], undated: 0 }}
          label="记事"
          noun="件"
          yearHref={(year) => timelineHref(year === 'undated' ? undefined : year)}
        />
      </div>
    </aside>
  );
}

function NoEvents({ year, timeline }: { year: number | undefined; timeline: Timeline }) {
  const { years, total, page } = timeline;
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  return (
    <EmptyState title={total > 0 ? `没有第${page}页` : `${year}年没有记着日期的事`}>
      <p>
        记事起于{first}年，止于{last}年。
      </p>
      <a href={timelineHref()} className="inline-block py-1 text-blue hover:underline">
        全部年份
      </a>
    </EmptyState>
  );
}
