import { Coins } from '@/components/coins';
import { HeadlineText } from '@/components/headline-text';
import { StoryTitle } from '@/components/story-list';
import { articleHref } from '@/lib/hrefs';
import type { StoryCard } from '@/lib/queries/view-types';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { countParagraphs } from './opening-paragraphs';
import { StoryLabel } from './story-label';
import { StoryMeta } from './story-meta';

/** A headline beyond this is set a size smaller. */
const longTitle = 30;
/** Characters that give a taste of the story on a phone, in as many paragraphs as it takes. */
const taste = 60;

/** The first story of the front page, with its deck and its opening set in columns. */
export function LeadStory({ story, opening }: { story: StoryCard; opening: readonly string[] }) {
  const onPhones = countParagraphs(opening, taste);
  return (
    <article>
      <Coins story={story} />
      <StoryLabel topic={story.topic} />
      {story.kicker && (
        <p className="headline font-medium text-lg text-soft">
          <HeadlineText text={story.kicker} large />
        </p>
      )}
      <h2
        className={`headline mt-1.5 leading-[1.3] ${story.title.length > longTitle ? 'text-2xl lg:text-4xl' : 'text-[1.875rem] lg:text-5xl lg:leading-[1.28]'}`}
      >
        <a href={articleHref(story.id)}>
          <StoryTitle title={story.title} titleFrom={story.titleFrom} large />
        </a>
      </h2>
      {story.deck && (
        <p className="headline mt-2 font-medium text-lg text-soft leading-relaxed lg:text-xl">
          <HeadlineText text={story.deck} large />
        </p>
      )}
      <div className="reading mt-3 max-w-none text-[1.0625rem] sm:columns-2 sm:gap-x-8 sm:[column-rule:1px_solid_var(--color-hair)]">
        {[...opening.entries()].map(([place, paragraph]) => (
          <p key={place} className={place < onPhones ? 'max-sm:line-clamp-6' : 'max-sm:hidden'}>
            {restorePunctuation(paragraph)}
          </p>
        ))}
      </div>
      <StoryMeta story={story} />
    </article>
  );
}
