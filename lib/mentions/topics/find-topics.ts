/**
 * Finds the catalogue's topics: the longest alias at a place counts.
 *
 *   [“不忘初心、牢记使命”主题教育]、[党史学习教育]等     two topics, and no bare 主题教育
 *
 * A weak alias (主题教育) counts only where the same story also has a strong one.
 */
import type { Passage, Range } from '../text/passage';
import type { PhraseTrie } from '../text/phrase-trie';
import type { TopicAlias } from './topic-index';

export interface FoundTopic extends Range {
  name: string;
  status: 'catalogued' | 'candidate';
}

export function findTopics(passages: readonly Passage[], index: PhraseTrie<TopicAlias>): FoundTopic[] {
  const found: (FoundTopic & { strong: boolean })[] = [];
  for (const passage of passages) {
    const { folded } = passage;
    for (let start = 0; start < folded.length; start++) {
      const hit = index.longestAt(folded, start);
      if (!hit) continue;
      const { name, strong } = hit.value;
      if (name) found.push({ passage, start, end: hit.end, name, status: 'catalogued', strong });
      start = hit.end - 1;
    }
  }
  const carried = new Set(found.filter(({ strong }) => strong).map(({ name }) => name));
  return found.filter(({ name }) => carried.has(name)).map(({ strong: _, ...topic }) => topic);
}
