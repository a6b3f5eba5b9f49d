import { HeadlineText } from '@/components/headline-text';
import { StoryDate } from '@/components/story-date';
import { articleHref, blockHref } from '@/lib/hrefs';
import type { FigureView } from '@/lib/queries/view-types';
import { FigureCounted, FigureText } from './figure-parts';

type StoryFigures = [FigureView, ...FigureView[]];

/** Reported figures under their stories, which are named once: for lists in which a story's figures follow each other. */
export function FiguresByStory({
  figures,
  ownUnit,
}: {
  figures: readonly FigureView[];
  /** Slug of the unit whose page this is. */
  ownUnit?: string;
}) {
  return (
    <ul className="border-hair border-t">
      {groupByStory(figures).map((group) => {
        const [{ articleId, articleTitle, published, ordinal }] = group;
        return (
          <li
            key={`${articleId} ${ordinal}`}
            className="grid gap-x-6 border-hair border-b py-3 sm:grid-cols-[7.5rem_minmax(0,1fr)]"
          >
            <p className="text-sm sm:pt-0.5">
              <StoryDate edtf={published.edtf} short />
            </p>
            <div className="min-w-0">
              <p className="headline pb-1 leading-normal">
                <a href={articleHref(articleId)}>
                  <HeadlineText text={articleTitle} />
                </a>
              </p>
              <ul>
                {group.map((figure) => (
                  <FigureRow key={figure.ordinal} figure={figure} ownUnit={ownUnit} />
                ))}
              </ul>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function FigureRow({ figure, ownUnit }: { figure: FigureView; ownUnit: string | undefined }) {
  const { articleId, block } = figure;
  return (
    <li className="grid grid-cols-[min(5.75rem,38%)_minmax(0,1fr)] items-baseline gap-x-3 sm:grid-cols-[7rem_minmax(0,1fr)] sm:gap-x-6">
      <p className="num text-right font-serif text-lg leading-normal">
        <FigureText figure={figure} />
      </p>
      <p className="min-w-0">
        <FigureCounted figure={figure} ownUnit={ownUnit} />{' '}
        {block !== null && (
          <a href={blockHref(articleId, block)} className="num inline-block py-1 text-soft text-xs">
            第{block}段
          </a>
        )}
      </p>
    </li>
  );
}

/** Stories in the list's order; in each, what its figures count is said first, then the figures of which it is not. */
function groupByStory(figures: readonly FigureView[]): StoryFigures[] {
  const groups: StoryFigures[] = [];
  for (const figure of figures) {
    const last = groups.at(-1);
    if (last?.[0].articleId === figure.articleId) last.push(figure);
    else groups.push([figure]);
  }
  for (const group of groups) group.sort((a, b) => Number(a.what === null) - Number(b.what === null));
  return groups;
}
