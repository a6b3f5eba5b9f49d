import { articleHref, topicHref, unitHref } from '@/lib/hrefs';
import { StoryDate } from './story-date';

interface Named {
  slug: string;
  name: string;
}

/** A story as lists show it; any view type with these fields fits. */
export interface StoryListItem {
  id: string;
  /** The headline with full-width punctuation, or the opening words. */
  title: string;
  /** 'opening' where the dump has no headline. */
  titleFrom: string;
  deck?: string | null;
  published: string | null;
  publication: string | null;
  units?: readonly Named[];
  topics?: readonly Named[];
}

/** Stories to be scanned: date, headline, publication, unit. `as` is the level below the list's own heading. */
export function StoryList({ stories, as = 'h3' }: { stories: readonly StoryListItem[]; as?: 'h2' | 'h3' }) {
  return (
    <ol className="border-hair border-t">
      {stories.map((story) => (
        <li key={story.id} className="border-hair border-b">
          <StoryRow story={story} as={as} />
        </li>
      ))}
    </ol>
  );
}

export function StoryRow({ story, as: Heading = 'h3' }: { story: StoryListItem; as?: 'h2' | 'h3' }) {
  return (
    <article className="grid gap-x-6 py-3 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
      <p className="text-sm sm:pt-0.5">
        <StoryDate edtf={story.published} short />
      </p>
      <div className="min-w-0">
        <Heading className="headline text-lg leading-normal">
          <a href={articleHref(story.id)}>
            <StoryTitle title={story.title} titleFrom={story.titleFrom} />
          </a>
        </Heading>
        {story.deck && <p className="font-serif text-sm text-soft">{story.deck}</p>}
        <StoryFacts story={story} />
      </div>
    </article>
  );
}

/** A story without a headline goes by its opening words, and says so. */
export function StoryTitle({ title, titleFrom }: { title: string; titleFrom: string }) {
  if (titleFrom === 'headline') return title;
  return (
    <>
      <span className="font-normal">{title}……</span>
      <span className="ml-2 whitespace-nowrap border border-rule px-1 align-middle font-normal font-sans text-2xs text-soft">
        原无标题，取首句
      </span>
    </>
  );
}

function StoryFacts({ story }: { story: StoryListItem }) {
  return (
    <ul className="mt-0.5 flex flex-wrap gap-x-4 text-soft text-xs">
      <li>{story.publication ?? '出处未载'}</li>
      {story.units?.map((unit) => (
        <li key={unit.slug}>
          <a href={unitHref(unit.slug)} className="inline-block py-0.5">
            {unit.name}
          </a>
        </li>
      ))}
      {story.topics?.map((topic) => (
        <li key={topic.slug}>
          <a href={topicHref(topic.slug)} className="inline-block py-0.5">
            {topic.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
