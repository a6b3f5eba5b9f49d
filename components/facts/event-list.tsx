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
              {dayOf(event.edtf, year)}
            </time>
          </p>
          <div className="min-w-0">
            <p className="max-w-[42em] font-serif text-lg leading-relaxed">
              {restorePunctuation(event.text)}
            </p>
            <FactPlaceLine place={event} of={restorePunctuation(event.text.slice(0, 12))} withDate={false} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** 3月5日, 6月19日至7月13日; the whole date where nothing would be left of it. */
function dayOf(edtf: string, year: number): string {
  const whole = formatDate(edtf);
  const day = whole.replaceAll(`${year}年`, '');
  return /\d/.test(day) ? day : whole;
}
