import 'server-only';
import type { TallyFacet } from '@/lib/store/tallies/count-story';
import { NO_DATE } from '@/lib/text/format-date';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { type ArticleFilter, type ListFilter, selectArticles, toWhere } from './article-selection';
import type { ArticleFacets, FacetValue } from './articles';
import { isCrowded, readFilteredFacets } from './filtered-stories';
import { type Parameter, type ReadRows, readArchive } from './read-archive';
import { sourceName } from './source-name';
import { TALLY, type TallyOf, tallyParameters } from './tallies';
import { tallyOf } from './tally-of-filter';

const LIMIT = 12;
const YEARS = 200;
const MANY = 500;

const YEAR_VALUE = (date: string) => `CASE ${date} WHEN '' THEN 'undated' ELSE substr(${date}, 1, 4) END`;
const YEAR_LABEL = (date: string) =>
  `CASE ${date} WHEN '' THEN '${NO_DATE}' ELSE substr(${date}, 1, 4) || '年' END`;

interface Facet {
  /** The filter that the facet's values are for. */
  own: keyof ArticleFilter;
  /** Counted by the seed under this name; null where it is not. */
  tally: TallyFacet | null;
  /** From a story `h.id` of a date `h.date` to its values `c.value`. */
  ofStory: string;
  /** From a value `c.value` to its record, which gives label and order. */
  record: string;
  label: string;
  order: string;
}

const FACETS: Record<keyof ArticleFacets, Facet> = {
  years: {
    own: 'year',
    tally: 'month',
    ofStory: `SELECT ${YEAR_VALUE('h."date"')} AS "value", h."id" FROM h`,
    record: '',
    label: YEAR_LABEL(`CASE c."value" WHEN 'undated' THEN '' ELSE c."value" END`),
    order: `c."value" = 'undated', c."value" DESC`,
  },
  units: {
    own: 'unit',
    tally: 'unit',
    ofStory:
      'SELECT x."unitSlug" AS "value", h."id" FROM h JOIN "ArticleUnit" AS x ON x."articleId" = h."id"',
    record: 'JOIN "Unit" AS u ON u."slug" = c."value"',
    label: 'u."name"',
    order: 'u."position"',
  },
  topics: {
    own: 'topic',
    tally: 'topic',
    ofStory:
      'SELECT x."topicSlug" AS "value", h."id" FROM h JOIN "ArticleTopic" AS x ON x."articleId" = h."id"',
    record: 'JOIN "Topic" AS t ON t."slug" = c."value"',
    label: 't."name"',
    order: 't."pinyin", t."slug"',
  },
  people: {
    own: 'person',
    tally: 'person',
    ofStory:
      'SELECT x."personSlug" AS "value", h."id" FROM h JOIN "ArticlePerson" AS x ON x."articleId" = h."id"',
    record: 'JOIN "Person" AS p ON p."slug" = c."value" AND NOT p."private"',
    label: 'p."name"',
    order: 'p."pinyin", p."slug"',
  },
  publications: {
    own: 'publication',
    tally: 'publication',
    ofStory: `SELECT a."publication" AS "value", h."id" FROM h
      JOIN "Article" AS a ON a."id" = h."id" AND a."publication" IS NOT NULL`,
    record: '',
    label: 'c."value"',
    order: 'c."value"',
  },
  sources: {
    own: 'source',
    tally: null,
    ofStory: 'SELECT a."sourceId" AS "value", h."id" FROM h JOIN "Article" AS a ON a."id" = h."id"',
    record: '',
    label: sourceName('c."value"'),
    order: 'c."value"',
  },
};

/** Counts that the seed has made: the largest come first from an index, so that the rest need not be read. */
function readCounted(
  rows: ReadRows,
  name: keyof ArticleFacets,
  facet: TallyFacet,
  of: TallyOf,
  limit: number,
) {
  const { record, label, order } = FACETS[name];
  const parameters = tallyParameters(of, facet);
  const counted =
    name === 'years'
      ? `SELECT ${YEAR_VALUE('t."value"')} AS "value", SUM(t."count") AS "count" FROM ${TALLY} GROUP BY 1`
      : `SELECT t."value", t."count" FROM ${TALLY} ORDER BY t."count" DESC, t."value" LIMIT ${limit * 4}`;
  return rows<FacetValue>(
    `SELECT c."value", ${label} AS "label", c."count" FROM (${counted}) AS c ${record}
     ORDER BY ${name === 'years' ? order : `c."count" DESC, ${order}`} LIMIT ?`,
    ...parameters,
    limit,
  );
}

function readFacet(
  rows: ReadRows,
  name: keyof ArticleFacets,
  filter: ListFilter,
  most: number,
): Promise<FacetValue[]> {
  const { own, tally, ofStory, record, label, order } = FACETS[name];
  const limit = name === 'years' ? Math.max(most, YEARS) : most;
  const others = { ...filter, [own]: undefined };
  if (own === 'unit' || own === 'topic') others.beside = undefined;
  const of = tallyOf(others);
  if (tally !== null && of !== null) return readCounted(rows, name, tally, of, limit);
  const { from, id, date, conditions, parameters } = selectArticles(others);
  const all: Parameter[] = [...parameters, limit];
  return rows<FacetValue>(
    `WITH h AS (SELECT ${id} AS "id", ${date} AS "date" FROM ${from}${toWhere(conditions)})
     SELECT c."value", ${label} AS "label", c."count" FROM (
       SELECT "value", COUNT(DISTINCT "id") AS "count" FROM (${ofStory}) GROUP BY 1) AS c ${record}
     ORDER BY ${name === 'years' ? order : `c."count" DESC, ${order}`} LIMIT ?`,
    ...all,
  );
}

async function readSources(rows: ReadRows, filter: ListFilter, limit: number): Promise<FacetValue[]> {
  const values = await readFacet(rows, 'sources', filter, limit);
  return values.map(({ label, ...value }) => ({ ...value, label: restorePunctuation(label) }));
}

/** Whether a list of the sources helps anybody: of thousands, the first dozen does not. */
async function hasFewSources(rows: ReadRows): Promise<boolean> {
  const [found] = await rows<{ more: number }>(
    `SELECT COUNT(*) AS "more" FROM (SELECT 1 FROM "Source" LIMIT ?)`,
    MANY,
  );
  return (found?.more ?? 0) < MANY;
}

/**
 * Counts for the filter's links: years newest first, the others most stories first, at most `limit` values each.
 * An archive of very many sources gives none of those.
 */
export function listArticleFacets(filter: ListFilter, limit = LIMIT): Promise<ArticleFacets> {
  return readArchive(async (rows) => {
    const hasSources = await hasFewSources(rows);
    if (isCrowded(filter, 'newest')) {
      const facets = await readFilteredFacets(rows, filter, limit);
      return hasSources ? facets : { ...facets, sources: [] };
    }
    return {
      years: await readFacet(rows, 'years', filter, limit),
      units: await readFacet(rows, 'units', filter, limit),
      topics: await readFacet(rows, 'topics', filter, limit),
      people: await readFacet(rows, 'people', filter, limit),
      publications: await readFacet(rows, 'publications', filter, limit),
      sources: hasSources ? await readSources(rows, filter, limit) : [],
    };
  });
}
