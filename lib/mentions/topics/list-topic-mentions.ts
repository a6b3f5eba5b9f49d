import { pieceOf } from '@/lib/mentions/text/passage';
import type { TopicMentions } from '@/lib/parse/parsed-source';
import type { FoundTopic } from './find-topics';

/** A story's topics with their mentions, catalogued ones first, in order of first mention. */
export function listTopicMentions(found: readonly FoundTopic[]): TopicMentions[] {
  const topics = new Map<string, TopicMentions>();
  for (const topic of found) {
    const known = topics.get(topic.name);
    if (known) known.mentions.push(pieceOf(topic));
    else topics.set(topic.name, { name: topic.name, status: topic.status, mentions: [pieceOf(topic)] });
  }
  return [...topics.values()];
}
