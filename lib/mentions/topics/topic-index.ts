import type { Authority } from '@/lib/mentions/authority';
import { foldText } from '@/lib/mentions/text/fold-text';
import { PhraseTrie } from '@/lib/text/phrase-trie';

/** What an alias means: the topic's canonical name; `strong` where it makes a story carry the topic by itself. */
export interface TopicAlias {
  /** Null for a longer phrase in which an alias means something else. */
  name: string | null;
  strong: boolean;
}

/** Indexes the catalogue's aliases, folded, so that one pass finds the longest at every place. */
export function indexTopics(authority: Authority): PhraseTrie<TopicAlias> {
  const trie = new PhraseTrie<TopicAlias>([]);
  for (const topic of authority.topics) {
    for (const phrase of topic.not) trie.add(foldText(phrase), { name: null, strong: false });
    for (const alias of topic.weak) trie.add(foldText(alias), { name: topic.name, strong: false });
  }
  for (const topic of authority.topics) {
    const weak = new Set(topic.weak.map(foldText));
    for (const alias of [topic.name, ...topic.aliases]) {
      const folded = foldText(alias);
      if (!weak.has(folded)) trie.add(folded, { name: topic.name, strong: true });
    }
  }
  return trie;
}
