import { personHref } from '@/lib/hrefs';
import type { QuoteView } from '@/lib/queries/view-types';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { FactPlaceLine } from './fact-place';

/** Quotes with who said them and where they stand. */
export function QuoteList({
  quotes,
  withSpeaker = true,
}: {
  quotes: readonly QuoteView[];
  withSpeaker?: boolean;
}) {
  return (
    <ul className="border-hair border-t">
      {quotes.map((quote) => (
        <li key={`${quote.articleId} ${quote.ordinal}`} className="border-hair border-b py-3">
          <figure>
            <blockquote className="kai max-w-[38em] text-lg leading-relaxed">{quoted(quote.text)}</blockquote>
            <figcaption>
              {withSpeaker && (
                <span className="mr-4">
                  <Speaker quote={quote} />
                </span>
              )}
              <FactPlaceLine place={quote} of={`引语“${quote.text.slice(0, 12)}”`} />
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}

function Speaker({ quote }: { quote: QuoteView }) {
  const name = quote.person?.name ?? quote.speaker;
  if (name === null) return <span className="text-soft">说话人未载</span>;
  if (!quote.person?.slug) return name;
  return (
    <a href={personHref(quote.person.slug)} className="inline-block py-0.5 text-blue hover:underline">
      {name}
    </a>
  );
}

/** The text within its quotation marks, whether the span kept them or not. */
function quoted(text: string): string {
  const restored = restorePunctuation(text);
  return /^[“"]/.test(restored) ? restored : `“${restored}”`;
}
