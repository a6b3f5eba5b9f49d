import { Sparkline } from '@/components/plots/sparkline';
import type { YearSpan } from '@/components/plots/time-axis';
import { Words } from '@/components/words';
import { topicHref } from '@/lib/hrefs';
import type { TopicSummary } from '@/lib/queries/view-types';
import { formatDateShort, NO_DATE } from '@/lib/text/format-date';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

/** Topics of one kind: name, span of dates, stories by time on an axis that all share, count. */
export function TopicList({ topics, span }: { topics: readonly TopicSummary[]; span: YearSpan | null }) {
  return (
    <ul className="border-hair border-t">
      {topics.map((topic) => (
        <li
          key={topic.slug}
          className="grid break-inside-avoid grid-cols-[minmax(min(6em,40%),1fr)_minmax(0,5rem)_2.5rem] items-center gap-x-4 border-hair border-b py-1.5 sm:grid-cols-[minmax(6em,1fr)_minmax(0,9rem)_minmax(0,7rem)_2.5rem]"
        >
          <a href={topicHref(topic.slug)} className="wrap-anywhere min-w-0 text-balance break-keep py-0.5">
            <Name name={restorePunctuation(topic.name)} />
          </a>
          <span className="num hidden text-right text-soft text-xs sm:block">{dateSpan(topic)}</span>
          <Sparkline series={topic.series} span={span} label={topic.name} className="w-full" />
          <span className="num text-right text-soft text-sm">{topic.count}篇</span>
        </li>
      ))}
    </ul>
  );
}

/** A name that fits on no phone's line breaks between words. */
function Name({ name }: { name: string }) {
  return name.length > 9 ? <Words phrase={name} /> : name;
}

/** 2021-03至2022-02, to the month; one date, to the day, where they agree. */
export function dateSpan({ first, last }: Pick<TopicSummary, 'first' | 'last'>): string {
  if (first === null || last === null) return NO_DATE;
  if (first === last) return formatDateShort(first);
  const [from, to] = [first.slice(0, 7), last.slice(0, 7)];
  return from === to ? from : `${from}至${to}`;
}
