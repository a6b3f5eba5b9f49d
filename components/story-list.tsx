import { articleHref, topicHref, unitHref } from '@/lib/hrefs';
import type { StoryCard } from '@/lib/queries/view-types';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { Coins } from './coins';
import { HeadlineText } from './headline-text';
import { StoryDate } from './story-date';

interface ListProps {
  /** The level below the list's own heading. */
  as?: 'h2' | 'h3';
  /**
   * Whether each story carries its reference for Zotero. Not beside a story of its own page: Zotero would offer the
   * list in its place.
   */
  cited?: boolean;
}

/** Stories to be scanned: date, headline, publication, unit. */
export function StoryList({ stories, ...props }: ListProps & { stories: readonly StoryCard[] }) {
  return (
    <ol className="border-hair border-t">
      {stories.map((story) => (
        <li key={story.id} className="border-hair border-b">
          <StoryRow story={story} {...props} />
        </li>
      ))}
    </ol>
  );
}

export function StoryRow({ story, as: Heading = 'h3', cited = true }: ListProps & { story: StoryCard }) {
  return (
    <article className="grid gap-x-6 py-3 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
      {cited && <Coins story={story} />}
      <p className="text-sm sm:pt-0.5">
        <StoryDate edtf={story.published.edtf} short />
      </p>
      <div className="min-w-0">
        <Heading className="headline text-lg leading-normal">
          <a href={articleHref(story.id)}>
            <StoryTitle title={story.title} titleFrom={story.titleFrom} />
          </a>
        </Heading>
        {story.deck && <p className="font-serif text-sm text-soft">{restorePunctuation(story.deck)}</p>}
        <StoryFacts story={story} />
      </div>
    </article>
  );
}

/** The headline; a story without one goes by its opening words, and says so. */
export function StoryTitle({
  title,
  titleFrom,
  large,
}: Pick<StoryCard, 'title' | 'titleFrom'> & { large?: boolean }) {
  if (titleFrom === 'headline') return <HeadlineText text={title} large={large} />;
  return (
    <>
      <span className="font-normal">{endOpening(restorePunctuation(title))}</span>
      <span className="ml-2 whitespace-nowrap border border-rule px-1 align-middle font-normal font-sans text-2xs text-soft">
        原无标题，取首句
      </span>
    </>
  );
}

/** Opening words go on, unless they are a whole sentence or say so themselves. */
const endOpening = (words: string) =>
  /(?:[。！？]|……)[”’》）]*$/.test(words) ? words : `${words.replace(/…+$/, '')}……`;

/** Publication, unit and topic of a story, as far as it has them, in one line of small print. */
export function StoryFacts({ story }: { story: Pick<StoryCard, 'publication' | 'unit' | 'topic'> }) {
  const { publication, unit, topic } = story;
  if (!(publication || unit || topic)) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 text-soft text-xs">
      {publication && <li className="py-1">{publication}</li>}
      {unit && (
        <li>
          <a href={unitHref(unit.slug)} className="inline-block py-1">
            {unit.name}
          </a>
        </li>
      )}
      {topic && (
        <li>
          <a href={topicHref(topic.slug)} className="inline-block py-1">
            {topic.name}
          </a>
        </li>
      )}
    </ul>
  );
}
