import { FactLink } from '@/components/fact-link';
import { blockHref, personHref } from '@/lib/hrefs';
import type { QuoteView } from '@/lib/queries/view-types';
import { quoteText } from '@/lib/text/quote-text';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { RailSection } from './rail-section';

const longest = 90;

/** What was said in the story and by whom. */
export function RailQuotes({ id, quotes }: { id: string; quotes: readonly QuoteView[] }) {
  return (
    <RailSection id={id} heading="引语" items={quotes} atMost={4}>
      {({ ordinal, text, speaker, person, block, spans }) => (
        <li key={ordinal}>
          <figure className="mb-4">
            <blockquote className="kai text-[0.9375rem] leading-relaxed">
              {quoteText(shorten(restorePunctuation(text)))}
            </blockquote>
            <figcaption className="flex flex-wrap gap-x-3 text-soft text-xs">
              {person?.slug ? <a href={personHref(person.slug)}>{person.name}</a> : (speaker ?? '说话人未载')}
              {block !== null && <a href={blockHref(id, block)}>第{block}段</a>}
              <FactLink articleId={id} spans={spans}>
                原文
              </FactLink>
            </figcaption>
          </figure>
        </li>
      )}
    </RailSection>
  );
}

/** A long quote ends with an ellipsis here; the paragraph has it whole. */
function shorten(text: string): string {
  const whole = text.replace(/^[“"]|[”"]$/g, '');
  if (whole.length <= longest) return whole;
  const start = whole.slice(0, longest);
  // At the end of a clause, where one ends in the last half: 感到肩上的责任艰巨和使…… leaves a word in two.
  const clause = /^(.*[^，。；：、！？])[，。；：！？]/su.exec(start)?.[1] ?? '';
  return `${clause.length > longest / 2 ? clause : start.replace(/[，。；：、！？]+$/, '')}……`;
}
