import { StoryDate } from '@/components/story-date';
import { articleHref } from '@/lib/hrefs';
import type { UncertainDate } from '@/lib/queries/quality';
import { quoteText } from '@/lib/text/quote-text';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

/** Stories whose date is inferred or unknown, with the words that it was inferred from. */
export function UncertainDates({ dates }: { dates: readonly UncertainDate[] }) {
  return (
    <ul className="border-hair border-t">
      {dates.map((date) => (
        <li
          key={date.articleId}
          className="grid gap-x-6 border-hair border-b py-2.5 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <p className="text-sm sm:pt-0.5">
            <StoryDate edtf={date.published.edtf} short />
          </p>
          <div className="min-w-0">
            <a href={articleHref(date.articleId)} className="inline-block font-serif text-lg leading-snug">
              {restorePunctuation(date.title)}
            </a>
            <p className="text-soft text-sm">
              {date.corrected
                ? '经更正写定，缘由见报道的更正'
                : date.evidence.length > 0
                  ? `据：${date.evidence.map((words) => quoteText(restorePunctuation(words))).join('、')}`
                  : '文中没有可据以推定的线索'}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
