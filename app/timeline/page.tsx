import { EmptyState } from '@/components/empty-state';
import { BadParamNotice } from '@/components/filters/list-notices';
import { HeadTags } from '@/components/head-tags';
import { PageHeading } from '@/components/page-heading';
import { Pagination } from '@/components/pagination';
import { TimeBars } from '@/components/plots/time-bars';
import { SectionHeading } from '@/components/section-heading';
import { MonthNeighbours, monthName, YearOfEvents } from '@/components/timeline/year-of-events';
import { Typeset } from '@/components/typeset';
import { WaysOn } from '@/components/ways-on';
import { dataTypes } from '@/lib/api/data-types';
import { type SearchParams, toListHref } from '@/lib/filters/search-params';
import { readTimelineRequest, type TimelineRequest, timelineHref } from '@/lib/filters/timeline-filter';
import { groupBy } from '@/lib/group-by';
import type { PageHead } from '@/lib/head/page-head';
import { getTimelineOfMonth, getTimelineOfYears, type TimelinePage } from '@/lib/queries/timeline-page';

interface Props {
  searchParams: Promise<SearchParams>;
}

const readTimeline = ({ year, month, page }: TimelineRequest) =>
  month === undefined ? getTimelineOfYears(year) : getTimelineOfMonth(month, page);

const yearOf = ({ year, month }: TimelineRequest) => (month === undefined ? year : Number(month.slice(0, 4)));

/** 2021年3月, 2021年, nothing for the latest years. */
function spanName({ year, month }: TimelineRequest): string {
  if (month !== undefined) return `${month.slice(0, 4)}年${monthName(month)}`;
  return year === undefined ? '' : `${year}年`;
}

async function toHead({ searchParams }: Props): Promise<PageHead> {
  const { request } = readTimelineRequest(await searchParams);
  const year = yearOf(request);
  const page = (request.page ?? 1) > 1 ? `，第${request.page}页` : '';
  return {
    title: `${spanName(request)}年表${page}`,
    description: '何时发生了什么：报道里有日期的事，按年月排列，每一条都能回到原文。',
    alternates: {
      canonical: timelineHref(request),
      types: dataTypes(
        toListHref('/events', { year: request.month === undefined ? year : undefined, month: request.month }),
      ),
    },
  };
}

export default async function TimelineListPage({ searchParams }: Props) {
  const { request, bad } = readTimelineRequest(await searchParams);
  const timeline = await readTimeline(request);
  const total = timeline.years.reduce((sum, { count }) => sum + count, 0);
  return (
    <Typeset>
      <HeadTags {...(await toHead({ searchParams }))} />
      <PageHeading
        title={`${spanName(request)}年表`}
        note={`何时发生了什么：报道里有日期的${total.toLocaleString('en-US')}件事，按年月排列，文字照录原报道；原文未印年份的，年份据报道日期推定，逐条标明。`}
      />
      <BadParamNotice bad={bad} plainHref={timelineHref(request)} />
      {total === 0 ? (
        <>
          <EmptyState title="档案里还没有记着日期的事" />
          <WaysOn />
        </>
      ) : (
        <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17.5rem]">
          <YearIndex timeline={timeline} request={request} />
          <div className="grid min-w-0 content-start gap-y-10 lg:order-first">
            <Events timeline={timeline} request={request} />
          </div>
        </div>
      )}
    </Typeset>
  );
}

function Events({ timeline, request }: { timeline: TimelinePage; request: TimelineRequest }) {
  const { months, pages } = timeline;
  if (months.every(({ events }) => events.length === 0))
    return <NoEvents timeline={timeline} request={request} />;
  const years = groupBy(months, ({ month }) => Number(month.slice(0, 4)));
  return (
    <>
      {[...years].map(([year, ofYear]) => (
        <YearOfEvents key={year} year={year} months={ofYear} isOneMonth={request.month !== undefined} />
      ))}
      {request.month !== undefined && (
        <div>
          <Pagination
            page={request.page ?? 1}
            pages={pages}
            hrefFor={(page) => timelineHref({ ...request, page })}
          />
          <MonthNeighbours before={timeline.before} after={timeline.after} />
        </div>
      )}
    </>
  );
}

/** The whole span at a glance; on phones it stands above the events. */
function YearIndex({ timeline, request }: { timeline: TimelinePage; request: TimelineRequest }) {
  const asked = yearOf(request);
  return (
    <aside aria-label="按年" className="no-print min-w-0">
      <div className="lg:sticky lg:top-6">
        <SectionHeading more={asked === undefined ? undefined : { href: timelineHref(), label: '最近几年' }}>
          按年
        </SectionHeading>
        <TimeBars
          series={{ years: timeline.years, months: [], undated: 0 }}
          label="记事"
          noun="件"
          chosen={asked}
          yearHref={(year) => timelineHref({ year: year === 'undated' ? undefined : year })}
        />
      </div>
    </aside>
  );
}

function NoEvents({ timeline, request }: { timeline: TimelinePage; request: TimelineRequest }) {
  const { years, months, pages } = timeline;
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (months.length > 0) {
    return (
      <EmptyState status={404} title={`没有第${request.page}页`}>
        <a
          href={timelineHref({ ...request, page: pages })}
          className="inline-block py-1 text-blue hover:underline"
        >
          回到第{pages}页
        </a>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={`${spanName(request)}没有记着日期的事`}>
      <p>
        记事起于{first}年，止于{last}年。
      </p>
      <a href={timelineHref()} className="inline-block py-1 text-blue hover:underline">
        最近几年
      </a>
    </EmptyState>
  );
}
