import 'server-only';
import { isBeside } from '@/lib/filters/is-beside';
import type { Parameter } from './read-archive';
import { WITHIN_UNIT } from './unit-range';

/** Every field narrows a list of stories; absent ones do not. */
export interface ArticleFilter {
  year?: number | 'undated' | undefined;
  /** Slug; with its sub-units. */
  unit?: string | undefined;
  topic?: string | undefined;
  person?: string | undefined;
  publication?: string | undefined;
  source?: string | undefined;
}

/** The filter of the list of stories. */
export interface ListFilter extends ArticleFilter {
  /** Where unit and topic are both given: only stories of which one paragraph or heading names the two. */
  beside?: boolean | undefined;
}

/** The stories that pass a filter, as SQL: `id` and `date` name columns of the table expression `from`. */
export interface Selection {
  from: string;
  id: string;
  date: string;
  /** Whether `s` has the time at which the story was added. */
  hasDateAdded: boolean;
  /** Joined by AND; empty where everything passes. */
  conditions: string[];
  parameters: Parameter[];
}

const CLOSURES = {
  person: { table: 'ArticlePerson', column: 'personSlug' },
  topic: { table: 'ArticleTopic', column: 'topicSlug' },
  unit: { table: 'ArticleUnit', column: 'unitSlug' },
} as const;

/** The table to start from: that of the filter which likely leaves the fewest stories. */
function driverOf(filter: ArticleFilter): keyof typeof CLOSURES | null {
  if (filter.person !== undefined) return 'person';
  if (filter.topic !== undefined) return 'topic';
  return filter.unit === undefined ? null : 'unit';
}

/** One text of the story names the topic, and the unit or one below it. */
const besideIn = (id: string) => `EXISTS (SELECT 1 FROM "TopicMention" AS t
  JOIN "UnitMention" AS m ON m."articleId" = t."articleId" AND m."field" = t."field" AND m."at" IS t."at"
  JOIN "Unit" AS u ON u."slug" = m."unitSlug"
  WHERE t."topicSlug" = ? AND t."articleId" = ${id} AND t."field" <> 'apparatus'
    AND ${WITHIN_UNIT})`;

/** The stories that pass the filter, each once. */
export function selectArticles(filter: ListFilter): Selection {
  const driver = driverOf(filter);
  const [id, date] = driver === null ? ['s."id"', 's."sortDate"'] : ['s."articleId"', 's."sortDate"'];
  const conditions: string[] = [];
  const parameters: Parameter[] = [];
  const add = (condition: string, ...values: Parameter[]) => {
    conditions.push(condition);
    parameters.push(...values);
  };
  if (driver !== null) add(`s."${CLOSURES[driver].column}" = ?`, filter[driver] ?? '');
  for (const kind of ['topic', 'unit'] as const) {
    const value = filter[kind];
    if (kind === driver || value === undefined) continue;
    const { table, column } = CLOSURES[kind];
    add(`EXISTS (SELECT 1 FROM "${table}" AS x WHERE x."${column}" = ? AND x."articleId" = ${id})`, value);
  }
  if (isBeside(filter)) add(besideIn(id), filter.topic ?? '', filter.unit ?? '', filter.unit ?? '');
  // A person whom people.yaml joined may stand twice in one story.
  if (driver === 'person') {
    add(`NOT EXISTS (SELECT 1 FROM "ArticlePerson" AS x WHERE x."personSlug" = s."personSlug"
      AND x."articleId" = s."articleId" AND x."ordinal" < s."ordinal")`);
  }
  if (filter.year === 'undated') add(`${date} = ''`);
  else if (filter.year !== undefined)
    add(`${date} >= ? AND ${date} < ?`, `${filter.year}`, `${filter.year + 1}`);
  const byArticle = driver === null ? 's' : 'a';
  if (filter.publication !== undefined) add(`${byArticle}."publication" = ?`, filter.publication);
  if (filter.source !== undefined) add(`${byArticle}."sourceId" = ?`, filter.source);
  const needsArticle = driver !== null && (filter.publication !== undefined || filter.source !== undefined);
  const table = driver === null ? '"Article" AS s' : `"${CLOSURES[driver].table}" AS s`;
  const from = needsArticle ? `${table} JOIN "Article" AS a ON a."id" = s."articleId"` : table;
  return { from, id, date, hasDateAdded: driver !== 'person', conditions, parameters };
}

/** ` WHERE a AND b`, or nothing. */
export function toWhere(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}
