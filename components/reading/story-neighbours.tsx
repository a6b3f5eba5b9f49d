import { StoryDate } from '@/components/story-date';
import { StoryTitle } from '@/components/story-list';
import { articleHref } from '@/lib/hrefs';
import type { StoryCard } from '@/lib/queries/view-types';

/** The stories next to this one by date. */
export function StoryNeighbours({ previous, next }: { previous: StoryCard | null; next: StoryCard | null }) {
  if (!previous && !next) return null;
  return (
    <nav aria-label="前后各篇" className="no-print grid border-ink border-t sm:grid-cols-2">
      <Neighbour story={previous} label="上一篇" rel="prev" />
      <Neighbour story={next} label="下一篇" rel="next" />
    </nav>
  );
}

function Neighbour({ story, label, rel }: { story: StoryCard | null; label: string; rel: 'prev' | 'next' }) {
  if (!story) return <span />;
  return (
    <a
      href={articleHref(story.id)}
      rel={rel}
      className="block border-hair border-b py-3 sm:px-5 sm:first:pl-0 sm:last:border-l sm:last:pr-0"
    >
      <span className="flex gap-3 text-soft text-xs">
        {label}
        <StoryDate edtf={story.published.edtf} short />
      </span>
      <span className="headline block text-lg leading-snug">
        <StoryTitle title={story.title} titleFrom={story.titleFrom} />
      </span>
    </a>
  );
}
