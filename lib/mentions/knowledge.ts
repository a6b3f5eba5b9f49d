import type { PhraseTrie } from '@/lib/text/phrase-trie';
import { signOfBeginnings, widenSign } from '@/lib/text/signs';
import type { Authority } from './authority';
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

/** Where names and aliases of authority files may begin: of all those that were prepared. */
export const CATALOGUE_SIGN = signOfBeginnings();

/** Prepares authority files for matching; throws where an alias is claimed twice. */
export function createKnowledge(authority: Authority): Knowledge {
  const knowledge = { authority, units: indexUnits(authority), topics: indexTopics(authority) };
  widenSign(CATALOGUE_SIGN, knowledge.units.phrases.beginning);
  widenSign(CATALOGUE_SIGN, knowledge.topics.beginning);
  return knowledge;
}
