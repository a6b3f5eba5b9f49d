import type { Authority } from './authority';
import type { PhraseTrie } from './text/phrase-trie';
import { indexTopics, type TopicAlias } from './topics/topic-index';
import { indexUnits, type UnitAuthority } from './units/unit-context';

/** What the finders know beyond the text, prepared once for many sources. */
export interface Knowledge {
  authority: Authority;
  units: UnitAuthority;
  topics: PhraseTrie<TopicAlias>;
}

/** What the catalogue says of one source; null where it says nothing. */
export interface SourceContext {
  /** Region of the publisher: 内蒙古自治区/包头市. */
  region: string | null;
}

/** Prepares authority files for matching; throws where an alias is claimed twice. */
export function createKnowledge(authority: Authority): Knowledge {
  return { authority, units: indexUnits(authority), topics: indexTopics(authority) };
}
