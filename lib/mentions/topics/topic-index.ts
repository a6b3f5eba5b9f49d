import type { Authority } from '@/lib/mentions/authority';
import { foldText } from '@/lib/mentions/text/fold-text';
import { PhraseTrie } from '@/lib/text/phrase-trie';

/** What an alias means: the topic's canonical name; `strong` where it makes a story carry the topic by itself. */
export interface TopicAlias {
  /** Null for a longer phrase in which an alias means something else. */
  name: string | null;
  strong: boolean;
  /** Topics that have it as a weak alias, and whose it is where the story carries one of them. */
  weakOf: readonly string[];
}

/** Indexes the catalogue's aliases, folded, so that one pass finds the longest at every place. */
export function indexTopics(authority: Authority): PhraseTrie<TopicAlias> {
  const weakOf = new Map<string, string[]>();
  const trie = new PhraseTrie<TopicAlias>([]);
  for (const topic of authority.topics) {
    for (const phrase of topic.not) trie.add(foldText(phrase), { name: null, strong: false, weakOf: [] });
    for (const alias of topic.weak.map(foldText))
      weakOf.set(alias, [...(weakOf.get(alias) ?? []), topic.name]);
  }
  for (const [alias, names] of weakOf)
    trie.add(alias, { name: names[0] ?? null, strong: false, weakOf: names });
  for (const topic of authority.topics) {
    const weak = new Set(topic.weak.map(foldText));
    for (const alias of [topic.name, ...topic.aliases]) {
      const folded = foldText(alias);
      if (!weak.has(folded))
        trie.add(folded, { name: topic.name, strong: true, weakOf: weakOf.get(folded) ?? [] });
    }
  }
  return trie;
}
