import { Coins } from '@/components/coins';
import { HeadlineText } from '@/components/headline-text';
import { StoryTitle } from '@/components/story-list';
import { articleHref } from '@/lib/hrefs';
import type { StoryCard } from '@/lib/queries/view-types';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { StoryLabel } from './story-label';
import { StoryMeta } from './story-meta';

/**
 * The stories after the lead, in ruled columns: two, or three where there is room, on a grid of six. The stories of
 * a last row that is not full share it, so that no cell stays empty and no rule stops short.
 */
export function StoryColumns({ stories }: { stories: readonly StoryCard[] }) {
  return (
    <div className="mt-7 overflow-hidden border-ink border-t">
      <div className="-ml-[calc(1.5rem+1px)] grid sm:grid-cols-6">
        {stories.map((story) => (
          <article
            key={story.id}
            className="-mt-px border-hair border-t border-l px-6 pt-4 pb-5 max-sm:border-l-0 max-sm:pr-0 sm:max-xl:col-span-3 sm:max-xl:[&:last-child:nth-child(odd)]:col-span-6 xl:col-span-2 xl:[&:last-child:nth-child(3n+1)]:col-span-6 xl:[&:last-child:nth-child(3n+2)]:col-span-3 xl:[&:nth-last-child(2):nth-child(3n+1)]:col-span-3"
          >
            <Coins story={story} />
            <StoryLabel topic={story.topic} />
            <h2 className="headline text-[1.3125rem] leading-[1.4]">
              <a href={articleHref(story.id)}>
                <StoryTitle title={story.title} titleFrom={story.titleFrom} large />
              </a>
            </h2>
            {story.deck && (
              <p className="mt-1 text-balance font-medium font-serif leading-normal">
                <HeadlineText text={story.deck} large />
              </p>
            )}
            <p className="mt-1.5 line-clamp-3 font-serif text-soft leading-[1.75] [line-break:strict]">
              {restorePunctuation(story.opening)}
            </p>
            <StoryMeta story={story} />
          </article>
        ))}
      </div>
    </div>
  );
}
