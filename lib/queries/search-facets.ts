import 'server-only';
import { type FacetCounts, topValues } from '@/lib/search/filter-hits';
import type { FacetKind, StoryColumns } from '@/lib/search/story-columns';
import { UNDATED } from '@/lib/search/story-columns';
import { NO_DATE } from '@/lib/text/format-date';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import type { ArticleFacets, FacetValue } from './articles';
import type { ReadRows } from './read-archive';
import { sourceName } from './source-name';

const labelsOf: Partial<Record<FacetKind, string>> = {
  unit: `SELECT "slug", "name" FROM "Unit" WHERE "slug" IN (SELECT value FROM json_each(?))`,
  topic: `SELECT "slug", "name" FROM "Topic" WHERE "slug" IN (SELECT value FROM json_each(?))`,
  person: `SELECT "slug", "name" FROM "Person" WHERE "slug" IN (SELECT value FROM json_each(?)) AND NOT "private"`,
  source: `SELECT s.value AS "slug", ${sourceName('s.value')} AS "name" FROM json_each(?) AS s`,
};

/** The facets' values with their counts, as many as `limit` of each; years newest first, the others by count. */
export async function readSearchFacets(
  rows: ReadRows,
  counts: FacetCounts,
  columns: StoryColumns,
  limit: number,
): Promise<ArticleFacets> {
  const top = topValues(counts, columns, limit);
  const facet = async (kind: FacetKind): Promise<FacetValue[]> => {
    const values = top[kind];
    const label = await readLabelsOf(
      rows,
      kind,
      values.map(({ value }) => value),
    );
    return values.flatMap(({ value, count }) => {
      const text = label(value);
      return text === undefined ? [] : [{ value, label: text, count }];
    });
  };
  const years = await facet('year');
  return {
    // 'undated' is greater than any year: it would stand first.
    years: [
      ...years.filter(({ value }) => value !== UNDATED).sort((a, b) => (a.value < b.value ? 1 : -1)),
      ...years.filter(({ value }) => value === UNDATED),
    ],
    units: await facet('unit'),
    topics: await facet('topic'),
    people: await facet('person'),
    publications: await facet('publication'),
    sources: await facet('source'),
  };
}

/** The values' labels: a look-up by value; undefined for a record that is no more. */
export async function readLabelsOf(
  rows: ReadRows,
  kind: FacetKind,
  values: readonly string[],
): Promise<(value: string) => string | undefined> {
  const sql = labelsOf[kind];
  if (kind === 'year') return (value) => (value === UNDATED ? NO_DATE : `${value}年`);
  if (!sql) return (value) => value;
  const found = await rows<{ slug: string; name: string }>(sql, JSON.stringify(values));
  const names = new Map(
    found.map(({ slug, name }) => [slug, kind === 'source' ? restorePunctuation(name) : name]),
  );
  return (value) => names.get(value);
}
