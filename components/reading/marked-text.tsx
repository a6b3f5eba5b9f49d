import { personHref, topicHref, unitHref } from '@/lib/hrefs';
import type { InlineMention, MarkedText as MarkedTextView } from '@/lib/queries/article';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { segmentText } from '@/lib/text/segment-text';

/**
 * Text with full-width punctuation and its units, topics and people as quiet links; private persons stay text.
 *
 * What a paragraph names again is linked once: a report that says 教育整顿 in every sentence stays readable, and is
 * walked through by keyboard in a third of the steps.
 */
export function MarkedText({ marked }: { marked: MarkedTextView }) {
  const segments = segmentText(restorePunctuation(marked.text), marked.mentions);
  const linked = new Set<string>();
  let at = 0;
  return segments.map(({ text, mark }) => {
    const key = at;
    at += text.length;
    const href = mark && mentionHref(mark);
    if (!href || linked.has(href)) return text;
    linked.add(href);
    return (
      <a key={key} href={href} className="mention" title={mark.name === text ? undefined : mark.name}>
        {text}
      </a>
    );
  });
}

function mentionHref(mention: InlineMention): string | null {
  switch (mention.kind) {
    case 'unit':
      return unitHref(mention.slug);
    case 'topic':
      return topicHref(mention.slug);
    case 'person':
      return mention.slug === null ? null : personHref(mention.slug);
    default:
      return mention satisfies never;
  }
}
