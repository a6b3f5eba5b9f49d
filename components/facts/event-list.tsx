import { InferredMark } from '@/components/inferred-mark';
import { eventDay, isYearPrinted } from '@/components/timeline/event-day';
import { articleHref } from '@/lib/hrefs';
import type { EventView } from '@/lib/queries/view-types';
import { formatDate, machineDate } from '@/lib/text/format-date';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { FactPlaceLine } from './fact-place';

/** Dated events of a year in order of time, each in the words of its story; the year itself goes unsaid. */
export function EventList({ events, year }: { events: readonly EventView[]; year: number }) {
  return (
    <ol className="border-hair border-t">
      {events.map((event) => (
        <li
          key={`${event.articleId} ${event.ordinal}`}
          className="grid gap-x-6 border-hair border-b py-3 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <p className="text-sm sm:pt-1">
            <time dateTime={machineDate(event.edtf) ?? undefined} className="num text-vermilion">
              {eventDay(event, year)}
            </time>
          </p>
          <div className="min-w-0">
            <p className="max-w-[42em] font-serif text-lg leading-relaxed">
              {restorePunctuation(event.text)}
            </p>
            <FactPlaceLine place={event} of={restorePunctuation(event.text.slice(0, 12))} withDate={false} />
            {!isYearPrinted(event) && <YearGround event={event} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The year was not printed: what it rests on. */
function YearGround({ event: { articleId, published } }: { event: EventView }) {
  return (
    <p className="text-soft text-xs leading-6">
      <span className="mr-2">
        <InferredMark />
      </span>
      原文未印年份，据
      <a href={articleHref(articleId)} className="py-0.5 underline">
        {yearGround(published)}
      </a>
    </p>
  );
}

function yearGround({ edtf, basis }: EventView['published']): string {
  if (edtf === null) return '上文所印年份';
  return basis === 'inferred' ? `报道的推定日期（${formatDate(edtf)}）` : `报道日期（${formatDate(edtf)}）`;
}
