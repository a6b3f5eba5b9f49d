import { FactLink } from '@/components/fact-link';
import { articleHref } from '@/lib/hrefs';
import type { ArticleView, StoryEvidence } from '@/lib/queries/article';
import { toPlainText } from '@/lib/text/plain-text';
import { quoteText } from '@/lib/text/quote-text';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

/**
 * What an inferred date was inferred from, each ground leading to its line; nothing for a stated one. Grounds that stand
 * together share the words on where that is.
 */
export function DateEvidence({ article: { id, published } }: { article: ArticleView }) {
  const { basis, evidence } = published;
  if (basis !== 'inferred' || evidence.length === 0) return null;
  return (
    <p className="mt-1.5 text-soft text-xs leading-relaxed">
      原文未印日期，据以下文字推定：
      {evidence.map((ground, index) => (
        <span key={ground.spans[0]?.[0] ?? ground.line}>
          {index > 0 && (isSamePlace(ground, evidence[index - 1]) ? '、' : '；')}
          <FactLink
            articleId={id}
            spans={ground.spans}
            className={isShort(ground.text) ? 'whitespace-nowrap' : ''}
          >
            {quoteText(shorten(restorePunctuation(ground.text)))}
          </FactLink>
          {!isSamePlace(ground, evidence[index + 1]) && <Place {...ground} />}
        </span>
      ))}
    </p>
  );
}

const isSamePlace = (one: StoryEvidence, other: StoryEvidence | undefined) =>
  other !== undefined && one.line === other.line && one.story?.id === other.story?.id;

/** （第45行，在同版另一篇《…》） */
function Place({ line, story }: Pick<StoryEvidence, 'line' | 'story'>) {
  if (story === null) {
    return (
      <span className="whitespace-nowrap">
        （第<span className="num">{line}</span>行）
      </span>
    );
  }
  const title = shorten(toPlainText(story.title));
  return (
    <>
      <span className="whitespace-nowrap">
        （第<span className="num">{line}</span>行
      </span>
      ，在同版另一篇
      <a href={articleHref(story.id)} className="text-blue underline">
        {story.titleFrom === 'headline' ? `《${title}》` : quoteText(title)}
      </a>
      ）
    </>
  );
}

/** Of a line on the narrowest screen: it need not break. */
const isShort = (text: string) => text.length <= 12;

const shorten = (text: string) => (text.length > 36 ? `${text.slice(0, 34)}……` : text);
