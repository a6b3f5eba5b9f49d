import 'server-only';
import type { Parameter } from './read-archive';

/** What narrows a list of figures or quotes `f`. */
export interface FactFilter {
  /** Slug; stories of the unit or its sub-units. */
  unit?: string | undefined;
  topic?: string | undefined;
  year?: number | 'undated' | undefined;
}

/** Conditions on a fact table `f`, joined by AND, with their parameters. */
export interface FactConditions {
  conditions: string[];
  parameters: Parameter[];
}

const inStories = (table: string, column: string) =>
  `EXISTS (SELECT 1 FROM "${table}" AS x WHERE x."${column}" = ? AND x."articleId" = f."articleId")`;

export function selectFacts({ unit, topic, year }: FactFilter): FactConditions {
  const conditions: string[] = [];
  const parameters: Parameter[] = [];
  const add = (condition: string, ...values: Parameter[]) => {
    conditions.push(condition);
    parameters.push(...values);
  };
  if (unit !== undefined) add(inStories('ArticleUnit', 'unitSlug'), unit);
  if (topic !== undefined) add(inStories('ArticleTopic', 'topicSlug'), topic);
  if (year === 'undated') add(`f."sortDate" = ''`);
  else if (year !== undefined) add(`f."sortDate" >= ? AND f."sortDate" < ?`, `${year}`, `${year + 1}`);
  return { conditions, parameters };
}

/** Value and label of a fact's year, for facets. */
export const FACT_YEAR = {
  value: `CASE f."sortDate" WHEN '' THEN 'undated' ELSE substr(f."sortDate", 1, 4) END`,
  label: `CASE f."sortDate" WHEN '' THEN '未注日期' ELSE substr(f."sortDate", 1, 4) || '年' END`,
};
