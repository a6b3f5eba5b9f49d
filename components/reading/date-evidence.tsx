import { FactLink } from '@/components/fact-link';
import { articleHref } from '@/lib/hrefs';
import type { ArticleView } from '@/lib/queries/article';
import { toPlainText } from '@/lib/text/plain-text';
import { quoteText } from '@/lib/text/quote-text';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

/** What an inferred date was inferred from, each ground leading to its line; nothing for a stated one. */
export function DateEvidence({ article: { id, published } }: { article: ArticleView }) {
  if (published.basis !== 'inferred' || published.evidence.length === 0) return null;
  return (
    <p className="mt-1.5 text-soft text-xs leading-relaxed">
      原文未印日期，据以下文字推定：
      {published.evidence.map(({ text, spans, line, story }, index) => (
        <span key={spans[0]?.[0] ?? line}>
          {index > 0 && '；'}
          <FactLink articleId={id} spans={spans}>
            {quoteText(shorten(restorePunctuation(text)))}
          </FactLink>
          （第<span className="num">{line}</span>行
          {story && (
            <>
              ，在同版另一篇
              <a href={articleHref(story.id)} className="text-blue hover:underline">
                {story.titleFrom === 'headline'
                  ? `《${shorten(toPlainText(story.title))}》`
                  : quoteText(shorten(toPlainText(story.title)))}
              </a>
            </>
          )}
          ）
        </span>
      ))}
    </p>
  );
}

const shorten = (text: string) => (text.length > 36 ? `${text.slice(0, 34)}……` : text);
