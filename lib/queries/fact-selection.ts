import 'server-only';
import type { Parameter } from './read-archive';
import { WITHIN_UNIT } from './unit-range';

/** What narrows a list of figures or quotes `f`. */
export interface FactFilter {
  /** Slug of the unit that reports the figure, or the speaker's; with its sub-units. */
  unit?: string | undefined;
  topic?: string | undefined;
  year?: number | 'undated' | undefined;
}

/** Facts `f` that pass a filter, as SQL. */
export interface FactSelection {
  /** Begins with the stories `x` of a topic or a unit where one is asked for, so that its facts need not be sought. */
  from: string;
  /** Sorts as the stories do. */
  date: string;
  /** Joined by AND; empty where everything passes. */
  conditions: string[];
  parameters: Parameter[];
}

const STORIES = {
  topic: { table: 'ArticleTopic', column: 'topicSlug' },
  unit: { table: 'ArticleUnit', column: 'unitSlug' },
} as const;

/** Whose fact it is: the unit `u` that reports a figure, or at which a speaker was seen. */
const OWN = {
  Figure: `f."unitSlug" IS NOT NULL AND EXISTS (SELECT 1 FROM "Unit" AS u WHERE u."slug" = f."unitSlug" AND ${WITHIN_UNIT})`,
  Quote: `EXISTS (SELECT 1 FROM "ArticlePerson" AS w JOIN "Unit" AS u ON u."slug" = w."unitSlug"
    WHERE w."articleId" = f."articleId" AND w."ordinal" = f."person" AND ${WITHIN_UNIT})`,
} as const;

/**
 * The facts of a table that pass the filter, each once. Where the unit `isCommon`, so many facts are its own that going
 * through all of them in the list's order fills a page sooner than sorting its own.
 */
export function selectFacts(table: 'Figure' | 'Quote', filter: FactFilter, isCommon: boolean): FactSelection {
  const byUnit = filter.unit !== undefined && !isCommon;
  const driver = filter.topic !== undefined ? 'topic' : byUnit ? 'unit' : null;
  const conditions: string[] = [];
  const parameters: Parameter[] = [];
  const add = (condition: string, ...values: Parameter[]) => {
    conditions.push(condition);
    parameters.push(...values);
  };
  if (driver !== null) add(`x."${STORIES[driver].column}" = ?`, filter[driver] ?? '');
  if (filter.unit !== undefined) add(OWN[table], filter.unit, filter.unit);
  const date = driver === null ? 'f."sortDate"' : 'x."sortDate"';
  const { year } = filter;
  if (year === 'undated') add(`${date} = ''`);
  else if (year !== undefined) add(`${date} >= ? AND ${date} < ?`, `${year}`, `${year + 1}`);
  const from =
    driver === null
      ? `"${table}" AS f`
      : `"${STORIES[driver].table}" AS x CROSS JOIN "${table}" AS f ON f."articleId" = x."articleId"`;
  return { from, date, conditions, parameters };
}
