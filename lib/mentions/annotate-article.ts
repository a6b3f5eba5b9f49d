import type { Article, ParsedSource } from '@/lib/parse/parsed-source';
import { findEvents } from './events/find-events';
import { findFigures } from './figures/find-figures';
import type { Knowledge, SourceContext } from './knowledge';
import { findPeople } from './people/find-people';
import { findShortNames } from './people/find-short-names';
import { resolvePeople } from './people/resolve-people';
import { findQuotes } from './quotes/find-quotes';
import { readContext } from './story-context';
import { inReadingOrder, readArticle } from './text/passage';
import { findCandidateTopics } from './topics/find-candidate-topics';
import { findTopics } from './topics/find-topics';
import { listTopicMentions } from './topics/list-topic-mentions';
import { findUnitsInStory } from './units/find-units-in-story';
import { listUnitMentions } from './units/list-unit-mentions';
import { resolveUnits } from './units/resolve-units';

/** One story with its mentions: units first, since names and figures lean on them; then people, topics and the rest. */
export function annotateArticle(
  parsed: ParsedSource,
  article: Article,
  knowledge: Knowledge,
  source: SourceContext,
): Article {
  const passages = readArticle(parsed.source.text, article);
  const context = readContext(parsed, article, passages, knowledge, source);
  const units = resolveUnits(findUnitsInStory(passages, knowledge.units.phrases), context);

  const unitRanges = units.map(({ found }) => found);

  const fullNames = findPeople(passages, unitRanges);
  const names = inReadingOrder(passages, [...fullNames, ...findShortNames(passages, fullNames)]);
  const people = resolvePeople(names, units, passages);
  const speakers = new Map(
    people.flatMap(({ name, found }) => found.map((mention) => [mention, name] as const)),
  );

  const catalogued = findTopics(passages, knowledge.topics);
  return {
    ...article,
    people: people.map(({ found: _, ...person }) => person),
    units: listUnitMentions(units),
    topics: listTopicMentions([...catalogued, ...findCandidateTopics(passages, catalogued, unitRanges)]),
    quotes: findQuotes(passages, names, (name) => speakers.get(name) ?? name.name),
    figures: findFigures(passages, units),
    events: findEvents(passages, article.published),
  };
}
