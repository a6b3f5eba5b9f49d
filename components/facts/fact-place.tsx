import { Fragment } from 'react';
import { StoryDate } from '@/components/story-date';
import { articleHref, blockHref } from '@/lib/hrefs';
import type { PublishedView, Span } from '@/lib/queries/view-types';
import { keepWords } from '@/lib/text/keep-words';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { SourceLink } from './source-link';

/** Where a fact stands, in small print: date, story at its paragraph, source. Its parts stand whole where they fit, a title's phrases too. */
export function FactPlaceLine({
  place,
  of,
  withDate = true,
}: {
  place: {
    articleId: string;
    articleTitle: string;
    published: PublishedView;
    block?: number | null;
    spans: Span[];
  };
  /** The fact in a word or two, for the source link; without it, the fact itself leads there. */
  of?: string;
  withDate?: boolean;
}) {
  const { articleId, articleTitle, published, block = null, spans } = place;
  const phrases = restorePunctuation(articleTitle).split(/\s+/);
  const [start, end] = cutLastWord(phrases.pop() ?? '');
  return (
    <span className="text-soft text-xs leading-6 [&>time]:mr-3 [&>time]:inline-block [&>time]:min-w-[5.2em]">
      {withDate && <StoryDate edtf={published.edtf} short />}
      <span className="inline-block *:mr-3">
        <a href={block === null ? articleHref(articleId) : blockHref(articleId, block)} className="py-0.5">
          {[...phrases.entries()].map(([at, phrase]) => (
            <Fragment key={at}>
              <span className="inline-block">{phrase}</span>{' '}
            </Fragment>
          ))}
          <span className="inline-block">
            {start}
            <span className={`num ${end === '' ? 'whitespace-nowrap' : 'inline-block'}`}>
              {end}
              {block !== null && `，第${block}段`}
            </span>
          </span>
        </a>
        {of !== undefined && <SourceLink articleId={articleId} spans={spans} of={of} />}
      </span>
    </span>
  );
}

/** A longer word may break: it would not fit a narrow line. */
const LONGEST_END = 8;

/** A title's last phrase in two: its last word stays with the paragraph's number, whose line a single character would begin else. */
function cutLastWord(title: string): [string, string] {
  const word = keepWords(title).at(-1) ?? '';
  const last = word.length > LONGEST_END ? '' : word;
  return [title.slice(0, title.length - last.length), last];
}
