import { StoryDate } from '@/components/story-date';
import type { EventView } from '@/lib/queries/view-types';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { FactPlaceLine } from './fact-place';

/** Dated events in order of time, each in the words of its story. */
export function EventList({ events }: { events: readonly EventView[] }) {
  return (
    <ol className="border-hair border-t">
      {events.map((event) => (
        <li
          key={`${event.articleId} ${event.ordinal}`}
          className="grid gap-x-6 border-hair border-b py-3 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <p className="text-sm sm:pt-1">
            <StoryDate edtf={event.edtf} short />
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
