import 'server-only';
import type { Parameter } from './read-archive';

/** What narrows a list of figures or quotes `f`. */
export interface FactFilter {
  /** Slug; stories of the unit or its sub-units. */
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

/** The facts of a table that pass the filter, each once. */
export function selectFacts(table: 'Figure' | 'Quote', filter: FactFilter): FactSelection {
  const driver = filter.topic !== undefined ? 'topic' : filter.unit !== undefined ? 'unit' : null;
  const conditions: string[] = [];
  const parameters: Parameter[] = [];
  const add = (condition: string, ...values: Parameter[]) => {
    conditions.push(condition);
    parameters.push(...values);
  };
  if (driver !== null) add(`x."${STORIES[driver].column}" = ?`, filter[driver] ?? '');
  if (driver === 'topic' && filter.unit !== undefined) {
    add(
      'EXISTS (SELECT 1 FROM "ArticleUnit" AS y WHERE y."unitSlug" = ? AND y."articleId" = x."articleId")',
      filter.unit,
    );
  }
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
