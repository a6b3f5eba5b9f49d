import { topicHref } from '@/lib/hrefs';
import type { TopicLink } from '@/lib/queries/view-types';

/** The topic above a headline; nothing for a story without one. */
export function StoryLabel({ topic }: { topic: TopicLink | null }) {
  if (!topic) return null;
  return (
    <p className="font-semibold text-vermilion text-xs tracking-[0.08em]">
      <a href={topicHref(topic.slug)} className="inline-block py-1">
        {topic.name}
      </a>
    </p>
  );
}
