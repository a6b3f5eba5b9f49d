import type { StoryFacts } from './story-facts';

/**
 * Among which stories something is counted: all of them, or those of a unit (with what is below it), a topic, a year
 * ('' for the undated) or a publication; those of a person, for `changed` alone; all figures, quotes, dated events.
 */
export type TallyScope =
  | ('all' | 'unit' | 'topic' | 'year' | 'publication' | 'person')
  | ('figures' | 'quotes' | 'events');

/**
 * What is counted: stories by month (`2021-03`, `2021` where the month is unknown, '' where the year is), by unit with
 * those above, by unit as named, by topic, person or publication; by person seen at the unit or below it; of a unit by topic
 * and of a topic by unit that stand beside it in one paragraph, with the units above (`beside`) and as named
 * (`besideNamed`); figures and quotes in the stories; figures by measure; all of them under ''; stories by the time of
 * their last change (of a unit, a topic, a person).
 */
export type TallyFacet =
  | ('month' | 'unit' | 'named' | 'topic' | 'person' | 'publication')
  | ('beside' | 'besideNamed' | 'changed')
  | ('seen' | 'figures' | 'quotes' | 'measure' | 'total');

export type TallyKey = [scope: TallyScope, key: string, facet: TallyFacet, value: string];

const monthOf = (date: string) => date.slice(0, 7);
const yearOf = (date: string) => date.slice(0, 4);

function* countFacets(story: StoryFacts): Generator<[facet: TallyFacet, value: string]> {
  yield ['month', monthOf(story.date)];
  for (const unit of story.units) yield ['unit', unit];
  for (const topic of story.topics) yield ['topic', topic];
  for (const person of story.people) yield ['person', person];
  if (story.publication !== null) yield ['publication', story.publication];
}

function* scopesOf(story: StoryFacts): Generator<[scope: TallyScope, key: string]> {
  yield ['all', ''];
  yield ['year', yearOf(story.date)];
  if (story.publication !== null) yield ['publication', story.publication];
  for (const unit of story.units) yield ['unit', unit];
  for (const topic of story.topics) yield ['topic', topic];
}

const NAMED_IN: ReadonlySet<TallyScope> = new Set(['unit', 'topic']);
/** A unit's figures and quotes are those that it reports and its people say, not all of its stories. */
const COUNTS_FACTS: ReadonlySet<TallyScope> = new Set(['topic', 'year', 'publication']);
const sumOf = (counts: Record<string, number>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

function* countChange(story: StoryFacts): Generator<[key: TallyKey, count: number]> {
  const of = { unit: story.units, topic: story.topics, person: story.people };
  for (const scope of ['unit', 'topic', 'person'] as const) {
    for (const slug of of[scope]) yield [[scope, slug, 'changed', story.changed], 1];
  }
}

/** Everything that one story adds to the tallies, and how much. */
export function* countStory(story: StoryFacts): Generator<[key: TallyKey, count: number]> {
  const facets = [...countFacets(story)];
  const figures = sumOf(story.measures);
  const quotes = sumOf(story.speakers);
  for (const [scope, key] of scopesOf(story)) {
    for (const [facet, value] of facets) yield [[scope, key, facet, value], 1];
    if (NAMED_IN.has(scope)) for (const unit of story.named) yield [[scope, key, 'named', unit], 1];
    if (!COUNTS_FACTS.has(scope)) continue;
    if (figures > 0) yield [[scope, key, 'figures', ''], figures];
    if (quotes > 0) yield [[scope, key, 'quotes', ''], quotes];
  }
  yield* countChange(story);
  for (const [unit, person] of story.seen) yield [['unit', unit, 'seen', person], 1];
  for (const [unit, topic, named] of story.beside) {
    yield [['unit', unit, 'beside', topic], 1];
    yield [['topic', topic, 'beside', unit], 1];
    if (named === 1) yield [['topic', topic, 'besideNamed', unit], 1];
  }
  const month = monthOf(story.date);
  for (const [measure, count] of Object.entries(story.measures)) {
    yield [['figures', '', 'measure', measure], count];
    yield [['figures', '', 'month', month], count];
    yield [['figures', '', 'total', ''], count];
  }
  for (const [unit, count] of Object.entries(story.reporting)) yield [['figures', '', 'unit', unit], count];
  for (const [unit, count] of Object.entries(story.speaking)) yield [['quotes', '', 'unit', unit], count];
  for (const [person, count] of Object.entries(story.speakers)) {
    yield [['quotes', '', 'person', person], count];
    yield [['quotes', '', 'month', month], count];
    yield [['quotes', '', 'total', ''], count];
  }
  for (const [value, count] of Object.entries(story.events)) yield [['events', '', 'month', value], count];
}
