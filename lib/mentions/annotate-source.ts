import type { Article, ParsedSource } from '../parse/parsed-source';
import { findEvents } from './events/find-events';
import { findFigures } from './figures/find-figures';
import type { Knowledge, SourceContext } from './knowledge';
import { findPeople } from './people/find-people';
import { findShortNames } from './people/find-short-names';
import { resolvePeople } from './people/resolve-people';
import { isOffshore } from './places/gazetteer';
import { findHome } from './places/home-place';
import { findQuotes } from './quotes/find-quotes';
import { foldText } from './text/fold-text';
import { type Passage, readArticle } from './text/passage';
import { isTraditional } from './text/script';
import { findCandidateTopics } from './topics/find-candidate-topics';
import { findTopics } from './topics/find-topics';
import { listTopicMentions } from './topics/list-topic-mentions';
import { findUnitsInStory } from './units/find-units-in-story';
import { listUnitMentions } from './units/list-unit-mentions';
import { resolveUnits } from './units/resolve-units';
import type { UnitContext } from './units/unit-context';

/**
 * Finds and resolves the people, units, topics, quotes, figures and events of every story.
 *
 * Pure: returns a new parsed source; spans are UTF-16 code units into `source.text`, ends exclusive.
 */
export function annotateSource(
  parsed: ParsedSource,
  knowledge: Knowledge,
  context: SourceContext,
): ParsedSource {
  return {
    ...parsed,
    articles: parsed.articles.map((article) => annotateArticle(parsed, article, knowledge, context)),
  };
}

const WEIGHTS: Record<Passage['field'], number> = {
  kicker: 2,
  headline: 3,
  deck: 3,
  heading: 1,
  paragraph: 1,
  caption: 1,
};

function annotateArticle(
  parsed: ParsedSource,
  article: Article,
  knowledge: Knowledge,
  context: SourceContext,
): Article {
  const passages = readArticle(parsed.source.text, article);
  const around = [article.dateline, article.publication, parsed.site].flatMap((piece) =>
    piece ? [{ text: foldText(piece.text), weight: 4 }] : [],
  );
  const apparatus = article.apparatus.map(({ text }) => ({ text: foldText(text), weight: 2 }));
  const body = passages.map(({ field, folded }) => ({ text: folded, weight: WEIGHTS[field] }));
  const home = findHome([...around, ...apparatus, ...body], context.region);
  const mainland = passages.some(({ folded }) => /公安(?:局|厅|部(?!门)|分局)/.test(folded));
  const offshore = home.province !== null && isOffshore(home.province);
  const unitContext: UnitContext = {
    home,
    authority: knowledge.units,
    offshore: offshore || (!mainland && isTraditional(passages)),
  };
  const units = resolveUnits(findUnitsInStory(passages), unitContext);
  const covered = new Map<Passage, { start: number; end: number }[]>();
  for (const { found } of units) covered.set(found.passage, [...(covered.get(found.passage) ?? []), found]);
  const fullNames = findPeople(passages, covered);
  const order = new Map(passages.map((passage, index) => [passage, index]));
  const names = [...fullNames, ...findShortNames(passages, fullNames)].sort(
    (a, b) => (order.get(a.passage) ?? 0) - (order.get(b.passage) ?? 0) || a.start - b.start,
  );
  const people = resolvePeople(names, units, passages);
  const printed = new Map(
    people.flatMap(({ name, found }) => found.map((mention) => [mention, name] as const)),
  );
  const catalogued = findTopics(passages, knowledge.topics);
  return {
    ...article,
    people: people.map(({ found: _, ...person }) => person),
    units: listUnitMentions(units),
    topics: listTopicMentions([...catalogued, ...findCandidateTopics(passages, catalogued)]),
    quotes: findQuotes(passages, names, (name) => printed.get(name) ?? name.name),
    figures: findFigures(passages, units),
    events: findEvents(passages, article.published),
  };
}
