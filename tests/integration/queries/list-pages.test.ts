import { beforeAll, describe, expect, test } from 'vitest';
import { FACT_FACETS_SHOWN } from '@/components/filters/facet-indexes';
import {
  type ArticleListRequest,
  type ArticleSort,
  listArticleFacets,
  listArticles,
} from '@/lib/queries/articles';
import { listFigures } from '@/lib/queries/figures';
import { listSitemapRecords } from '@/lib/queries/sitemap';
import { getTimeline } from '@/lib/queries/timeline';
import { ArchiveReader } from '@/lib/store/archive-reader';
import { seedGeneratedArchive } from './generated-archive';

const content = seedGeneratedArchive();

interface Story {
  id: string;
  date: string;
  added: string;
  characters: number;
  publication: string | null;
  units: string[];
  topics: string[];
}

let stories: Story[];

/** The stories as their rows have them, past the queries. */
function readStories(): Story[] {
  const reader = new ArchiveReader(content.databaseUrl);
  const slugs = (table: string, column: string, id: string) =>
    reader
      .rows<{ slug: string }>(`SELECT "${column}" AS "slug" FROM "${table}" WHERE "articleId" = ?`, [id])
      .map(({ slug }) => slug);
  const rows = reader.rows<Omit<Story, 'units' | 'topics'>>(
    `SELECT "id", "sortDate" AS "date", "dateAdded" AS "added", "characters", "publication" FROM "Article"`,
    [],
  );
  const read = rows.map((row) => ({
    ...row,
    units: slugs('ArticleUnit', 'unitSlug', row.id),
    topics: slugs('ArticleTopic', 'topicSlug', row.id),
  }));
  reader.close();
  return read;
}

/** The value that most stories have. */
function commonest(values: readonly (string | null)[]): string {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

type Filter = Pick<ArticleListRequest, 'year' | 'unit' | 'topic' | 'publication'>;

const filters: Record<string, () => Filter> = {
  nothing: () => ({}),
  unit: () => ({ unit: commonest(stories.flatMap(({ units }) => units)) }),
  topic: () => ({ topic: commonest(stories.flatMap(({ topics }) => topics)) }),
  year: () => ({ year: Number(commonest(stories.map(({ date }) => date.slice(0, 4) || null))) }),
  undated: () => ({ year: 'undated' }),
  publication: () => ({ publication: commonest(stories.map(({ publication }) => publication)) }),
};

const named: [name: string, filter: () => Filter][] = [
  ...Object.entries(filters),
  ['unit and year', () => ({ ...filters.unit?.(), ...filters.year?.() })],
  ['unit and topic', () => ({ ...filters.unit?.(), ...filters.topic?.() })],
  [
    'unit, publication and no date',
    () => ({ ...filters.unit?.(), ...filters.publication?.(), year: 'undated' }),
  ],
  ['unit and publication', () => ({ ...filters.unit?.(), ...filters.publication?.() })],
  ['unit and no date', () => ({ ...filters.unit?.(), year: 'undated' })],
  ['topic and year', () => ({ ...filters.topic?.(), ...filters.year?.() })],
];

const passes = (story: Story, { year, unit, topic, publication }: Filter): boolean =>
  (year === undefined || (year === 'undated' ? story.date === '' : story.date.startsWith(`${year}`))) &&
  (unit === undefined || story.units.includes(unit)) &&
  (topic === undefined || story.topics.includes(topic)) &&
  (publication === undefined || story.publication === publication);

/** What each order sorts by, smaller first; undated stories stand last in both orders by date. */
const keys: Record<ArticleSort, (story: Story) => string | number> = {
  newest: ({ date }) =>
    [...date.padEnd(10, ' ')].map((c) => String.fromCharCode(0xffff - c.charCodeAt(0))).join(''),
  oldest: ({ date }) => date || '~',
  added: ({ added }) => -Date.parse(added),
  longest: ({ characters }) => -characters,
};

beforeAll(() => {
  stories = readStories();
});

async function readAll(request: ArticleListRequest): Promise<{ ids: string[]; totals: Set<number> }> {
  const ids: string[] = [];
  const totals = new Set<number>();
  for (let page = 1, pages = 1; page <= pages; page++) {
    const list = await listArticles({ ...request, page, perPage: 13 });
    ids.push(...list.items.map(({ id }) => id));
    totals.add(list.total);
    pages = list.pages;
  }
  return { ids, totals };
}

describe.each(named)('stories of %s', (_, filter) => {
  test.each(Object.keys(keys) as ArticleSort[])(
    'by %s, page after page, are those that pass, each once, in order',
    async (sort) => {
      const wanted = stories.filter((story) => passes(story, filter()));
      const { ids, totals } = await readAll({ ...filter(), sort });
      expect([...totals]).toEqual([wanted.length]);
      expect([...ids].sort()).toEqual(wanted.map(({ id }) => id).sort());
      const byId = new Map(wanted.map((story) => [story.id, keys[sort](story)]));
      const sorted = ids.map((id) => byId.get(id) ?? '');
      expect(sorted).toEqual([...sorted].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    },
  );

  test('have facets that count what choosing them gives', async () => {
    const own = filter();
    const facets = await listArticleFacets(own, 500);
    // Newest first, those without a date last.
    const years = facets.years.map(({ value }) => (value === 'undated' ? '' : value));
    expect(years).toEqual([...years].sort().reverse());
    for (const { value, count } of facets.years) {
      const year = value === 'undated' ? value : Number(value);
      expect([value, count]).toEqual([
        value,
        stories.filter((story) => passes(story, { ...own, year })).length,
      ]);
    }
    for (const { value, count } of facets.units)
      expect([value, count]).toEqual([
        value,
        stories.filter((story) => passes(story, { ...own, unit: value })).length,
      ]);
    for (const { value, count } of facets.topics)
      expect([value, count]).toEqual([
        value,
        stories.filter((story) => passes(story, { ...own, topic: value })).length,
      ]);
  });
});

test('the archive has what makes these tests tell anything', () => {
  expect(stories.length).toBeGreaterThan(150);
  expect(stories.filter(({ date }) => date === '').length).toBeGreaterThan(2);
  expect(new Set(stories.map(({ added }) => added)).size).toBe(2);
  for (const [name, filter] of named)
    expect([name, stories.filter((story) => passes(story, filter())).length > 0]).toEqual([
      name,
      name !== 'unit, publication and no date',
    ]);
});

test('events of a year come page after page, each once, in order', async () => {
  const reader = new ArchiveReader(content.databaseUrl);
  const rows = reader.rows<{ date: string; id: string; ordinal: number }>(
    `SELECT "sortDate" AS "date", "articleId" AS "id", "ordinal" FROM "Event" WHERE "sortDate" <> ''
     ORDER BY 1, 2, 3`,
    [],
  );
  reader.close();
  const { years } = await getTimeline();
  expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
  expect(rows.length).toBeGreaterThan(30);
  for (const { year, count } of years) {
    const read: string[] = [];
    for (let page = 1; page <= Math.ceil(count / 3); page++) {
      const { shown, total } = await getTimeline(year, page, undefined, 3);
      expect(total).toBe(count);
      for (const { months } of shown)
        for (const { events } of months)
          read.push(...events.map((event) => `${event.articleId} ${event.ordinal}`));
    }
    const wanted = rows
      .filter(({ date }) => date.startsWith(`${year}`))
      .map(({ id, ordinal }) => `${id} ${ordinal}`);
    expect([year, read]).toEqual([year, wanted]);
  }
  expect((await getTimeline(years[0]?.year, 99)).shown).toEqual([]);
});

test('sitemaps hold every record with the last change of its stories', async () => {
  const reader = new ArchiveReader(content.databaseUrl);
  const wanted = (table: string, column: string) =>
    reader.rows<{ id: string; changed: string }>(
      `SELECT x."${column}" AS "id", MAX(a."dateChanged") AS "changed" FROM "${table}" AS x
       JOIN "Article" AS a ON a."id" = x."articleId" GROUP BY 1 ORDER BY 1`,
      [],
    );
  expect(await listSitemapRecords('units', 0, 10_000)).toEqual(wanted('ArticleUnit', 'unitSlug'));
  expect(await listSitemapRecords('topics', 0, 10_000)).toEqual(wanted('ArticleTopic', 'topicSlug'));
  const people = wanted('ArticlePerson', 'personSlug');
  const listed = await listSitemapRecords('people', 0, 10_000);
  expect(listed.length).toBeGreaterThan(10);
  for (const person of listed) expect(people).toContainEqual(person);
  const times = new Set((await listSitemapRecords('articles', 0, 10_000)).map(({ changed }) => changed));
  expect(times.size).toBe(2);
  const pages = [await listSitemapRecords('articles', 0, 90), await listSitemapRecords('articles', 90, 90)];
  expect(pages.flat()).toEqual(await listSitemapRecords('articles', 0, 180));
  reader.close();
});

test('filters of facts read one unit more than they offer, and every year and measure word', async () => {
  const { units, years, measures } = await listFigures({});
  expect(units).toHaveLength(FACT_FACETS_SHOWN + 1);
  const counted = (values: { count: number }[]) => values.reduce((sum, { count }) => sum + count, 0);
  const { total } = await listFigures({});
  expect([counted(years), counted(measures)]).toEqual([total, total]);
});
