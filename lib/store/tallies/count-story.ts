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

/** Takes what a story adds to a value of a facet, counted among the stories of a scope. */
export type TakeCount = (
  scope: TallyScope,
  key: string,
  facet: TallyFacet,
  value: string,
  count: number,
) => void;

const monthOf = (date: string) => date.slice(0, 7);
const yearOf = (date: string) => date.slice(0, 4);

/** What a story counts as once in each of its scopes. */
export function facetsOf(story: StoryFacts): [facet: TallyFacet, value: string][] {
  const facets: [TallyFacet, string][] = [['month', monthOf(story.date)]];
  for (const unit of story.units) facets.push(['unit', unit]);
  for (const topic of story.topics) facets.push(['topic', topic]);
  for (const person of story.people) facets.push(['person', person]);
  if (story.publication !== null) facets.push(['publication', story.publication]);
  return facets;
}

/** Among which stories it is counted. */
export function scopesOf(story: StoryFacts): [scope: TallyScope, key: string][] {
  const scopes: [TallyScope, string][] = [
    ['all', ''],
    ['year', yearOf(story.date)],
  ];
  if (story.publication !== null) scopes.push(['publication', story.publication]);
  for (const unit of story.units) scopes.push(['unit', unit]);
  for (const topic of story.topics) scopes.push(['topic', topic]);
  return scopes;
}

const NAMED_IN: ReadonlySet<TallyScope> = new Set(['unit', 'topic']);
/** A unit's figures and quotes are those that it reports and its people say, not all of its stories. */
const COUNTS_FACTS: ReadonlySet<TallyScope> = new Set(['topic', 'year', 'publication']);
const sumOf = (counts: Record<string, number>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

function countChange(story: StoryFacts, take: TakeCount): void {
  const of = { unit: story.units, topic: story.topics, person: story.people };
  for (const scope of ['unit', 'topic', 'person'] as const) {
    for (const slug of of[scope]) take(scope, slug, 'changed', story.changed, 1);
  }
}

/** What a story adds beside its facets in its scopes. */
export function countBeside(story: StoryFacts, scopes: ReturnType<typeof scopesOf>, take: TakeCount): void {
  const figures = sumOf(story.measures);
  const quotes = sumOf(story.speakers);
  for (const [scope, key] of scopes) {
    if (NAMED_IN.has(scope)) for (const unit of story.named) take(scope, key, 'named', unit, 1);
    if (!COUNTS_FACTS.has(scope)) continue;
    if (figures > 0) take(scope, key, 'figures', '', figures);
    if (quotes > 0) take(scope, key, 'quotes', '', quotes);
  }
  countChange(story, take);
  for (const [unit, person] of story.seen) take('unit', unit, 'seen', person, 1);
  for (const [unit, topic, named] of story.beside) {
    take('unit', unit, 'beside', topic, 1);
    take('topic', topic, 'beside', unit, 1);
    if (named === 1) take('topic', topic, 'besideNamed', unit, 1);
  }
  const month = monthOf(story.date);
  for (const [measure, count] of Object.entries(story.measures)) {
    take('figures', '', 'measure', measure, count);
    take('figures', '', 'month', month, count);
    take('figures', '', 'total', '', count);
  }
  for (const [unit, count] of Object.entries(story.reporting)) take('figures', '', 'unit', unit, count);
  for (const [unit, count] of Object.entries(story.speaking)) take('quotes', '', 'unit', unit, count);
  for (const [person, count] of Object.entries(story.speakers)) {
    take('quotes', '', 'person', person, count);
    take('quotes', '', 'month', month, count);
    take('quotes', '', 'total', '', count);
  }
  for (const [value, count] of Object.entries(story.events)) take('events', '', 'month', value, count);
}

/** Everything that one story adds to the tallies, and how much. */
export function countStory(story: StoryFacts, take: TakeCount): void {
  const facets = facetsOf(story);
  const scopes = scopesOf(story);
  for (const [scope, key] of scopes) for (const [facet, value] of facets) take(scope, key, facet, value, 1);
  countBeside(story, scopes, take);
}
