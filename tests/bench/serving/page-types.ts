import { ArchiveReader } from '@/lib/store/archive-reader';

/** A type of page and addresses of it, asked for in turn. */
export interface PageType {
  name: string;
  paths: string[];
}

const SPREAD = 40;
/** Words of the generated stories: the first two stand in all of them, the third in one of eight headlines. */
const WORDS = { one: '民', two: '社区', four: '风雪途中' };

class Sampler {
  readonly #reader: ArchiveReader;

  constructor(reader: ArchiveReader) {
    this.#reader = reader;
  }

  /** The first column of the first row. */
  one(sql: string, ...parameters: string[]): string {
    return this.all(sql, ...parameters)[0] ?? '';
  }

  /** The column `value` of each row. */
  all(sql: string, ...parameters: (string | number)[]): string[] {
    return this.#reader.rows<{ value: unknown }>(sql, parameters).map(({ value }) => String(value));
  }

  count(table: string, condition = 'TRUE'): number {
    return Number(this.one(`SELECT COUNT(*) AS "value" FROM "${table}" WHERE ${condition}`));
  }

  /** Ids from all over a table. */
  spread(table: string, key: string, condition = 'TRUE'): string[] {
    const step = Math.max(1, Math.floor(this.count(table, condition) / SPREAD));
    return this.all(
      `SELECT "value" FROM (SELECT "${key}" AS "value", row_number() OVER (ORDER BY "${key}") AS "n"
       FROM "${table}" WHERE ${condition}) WHERE "n" % ? = 0 LIMIT ?`,
      step,
      SPREAD,
    );
  }
}

const lastPage = (total: number, perPage: number) => Math.max(1, Math.ceil(total / perPage));
const page = (path: string, number: number) => `${path}${path.includes('?') ? '&' : '?'}page=${number}`;
/** A list's cursor, as lib/api/cursor.ts writes it. */
const cursor = (number: number, perPage: number) =>
  Buffer.from(`p${number}.${perPage}`).toString('base64url');

function listPages(sample: Sampler): PageType[] {
  const stories = sample.count('Article');
  const unit = sample.one(`SELECT "slug" AS "value" FROM "Unit" ORDER BY "articleCountDeep" DESC LIMIT 1`);
  const city = sample.one(
    `SELECT "slug" AS "value" FROM "Unit" WHERE "depth" = 2 ORDER BY "articleCountDeep" DESC LIMIT 1`,
  );
  const topic = sample.one(`SELECT "slug" AS "value" FROM "Topic" ORDER BY "articleCount" DESC LIMIT 1`);
  const person = sample.one(
    `SELECT "slug" AS "value" FROM "Person" WHERE NOT "private" ORDER BY "articleCount" DESC LIMIT 1`,
  );
  const publication = encodeURIComponent(
    sample.one(`SELECT "publication" AS "value" FROM "Article" GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1`),
  );
  const deep = Math.min(1_000, lastPage(stories, 30));
  const list = '/articles';
  return [
    { name: 'list', paths: [list] },
    { name: `list, page 1,000 or last`, paths: [page(list, deep), page(list, Math.max(1, deep - 3))] },
    { name: 'list, oldest, deep', paths: [page(`${list}?sort=oldest`, deep)] },
    { name: 'list, by length, deep', paths: [page(`${list}?sort=longest`, deep)] },
    { name: 'list, by day added, deep', paths: [page(`${list}?sort=added`, deep)] },
    { name: 'list, largest unit', paths: [`${list}?unit=${unit}`] },
    { name: 'list, largest unit, last page', paths: [page(`${list}?unit=${unit}`, deep)] },
    { name: 'list, unit and year', paths: [`${list}?unit=${unit}&year=2021`] },
    { name: 'list, unit and topic', paths: [`${list}?unit=${city}&topic=${topic}`] },
    { name: 'list, largest unit and topic', paths: [`${list}?unit=${unit}&topic=${topic}`] },
    { name: 'list, unit and publication', paths: [`${list}?unit=${unit}&publication=${publication}`] },
    { name: 'list, topic and year', paths: [`${list}?topic=${topic}&year=2019`] },
    { name: 'list, year', paths: [`${list}?year=2018`] },
    { name: 'list, person', paths: [`${list}?person=${person}`] },
    { name: 'list, publication', paths: [`${list}?publication=${publication}`] },
    { name: 'list, by length, unit', paths: [`${list}?unit=${unit}&sort=longest`] },
  ];
}

function recordPages(sample: Sampler): PageType[] {
  const unit = sample.one(`SELECT "slug" AS "value" FROM "Unit" ORDER BY "articleCountDeep" DESC LIMIT 1`);
  const topic = sample.one(`SELECT "slug" AS "value" FROM "Topic" ORDER BY "articleCount" DESC LIMIT 1`);
  const people = sample.count('Person', 'NOT "private"');
  const namesake = sample.one(
    `SELECT "slug" AS "value" FROM "Person" WHERE NOT "private" AND "name" = (SELECT "name" FROM "Person"
       WHERE NOT "private" GROUP BY 1 ORDER BY COUNT(*) DESC, 1 LIMIT 1) ORDER BY "slug" LIMIT 1`,
  );
  const busiest = sample.one(
    `SELECT "slug" AS "value" FROM "Person" WHERE NOT "private" ORDER BY "articleCount" DESC, "slug" LIMIT 1`,
  );
  return [
    { name: 'unit with the most stories', paths: [`/units/${unit}`] },
    { name: 'units', paths: sample.spread('Unit', 'slug').map((slug) => `/units/${slug}`) },
    { name: 'tree of units', paths: ['/units'] },
    { name: 'topic', paths: [`/topics/${topic}`] },
    { name: 'topics with the matrix', paths: ['/topics'] },
    { name: 'people', paths: ['/people'] },
    { name: 'people, last page', paths: [page('/people', lastPage(people, 300))] },
    { name: 'people, one initial', paths: ['/people?initial=Z'] },
    {
      name: 'person',
      paths: sample.spread('Person', 'slug', 'NOT "private"').map((slug) => `/people/${slug}`),
    },
    { name: 'person with the most stories', paths: [`/people/${busiest}`] },
    { name: 'person with the most namesakes', paths: [`/people/${namesake}`] },
  ];
}

function factPages(sample: Sampler): PageType[] {
  const unit = sample.one(`SELECT "slug" AS "value" FROM "Unit" ORDER BY "articleCountDeep" DESC LIMIT 1`);
  const topic = sample.one(`SELECT "slug" AS "value" FROM "Topic" ORDER BY "articleCount" DESC LIMIT 1`);
  const measure = encodeURIComponent(
    sample.one(
      `SELECT "measure" AS "value" FROM "Figure" WHERE "measure" IS NOT NULL GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1`,
    ),
  );
  const figures = lastPage(sample.count('Figure'), 50);
  const quotes = lastPage(sample.count('Quote', '"speaker" IS NOT NULL'), 30);
  const dump = sample.one(`SELECT "id" AS "value" FROM "Source" ORDER BY "characters" DESC LIMIT 1`);
  const lines = Number(sample.one(`SELECT "lineCount" AS "value" FROM "Source" WHERE "id" = ?`, dump));
  const inDump = sample.all(
    `SELECT "id" AS "value" FROM "Article" WHERE "sourceId" = ? ORDER BY "ordinal" LIMIT 1 OFFSET 300`,
    dump,
  );
  return [
    { name: 'timeline', paths: ['/timeline'] },
    { name: 'timeline of a year', paths: ['/timeline?year=2019'] },
    { name: 'figures', paths: ['/figures'] },
    { name: 'figures, deep', paths: [page('/figures', Math.min(1_000, figures))] },
    { name: 'figures of a measure, largest', paths: [`/figures?measure=${measure}&sort=largest`] },
    { name: 'figures, largest unit', paths: [`/figures?unit=${unit}`] },
    { name: 'figures, topic and year', paths: [`/figures?topic=${topic}&year=2019`] },
    { name: 'quotes', paths: ['/quotes'] },
    { name: 'quotes, deep', paths: [page('/quotes', Math.min(1_000, quotes))] },
    { name: 'quotes by speaker, deep', paths: [page('/quotes?sort=speaker', Math.min(1_000, quotes))] },
    { name: 'sources', paths: ['/sources'] },
    { name: 'sources, last page', paths: [page('/sources', lastPage(sample.count('Source'), 50))] },
    {
      name: 'source',
      paths: sample.spread('Source', 'id', `"id" <> '${dump}'`).map((id) => `/sources/${id}`),
    },
    { name: 'source of 5 MB', paths: [`/sources/${dump}`, `/sources/${dump}?from=${Math.floor(lines / 2)}`] },
    {
      name: 'source view of a story',
      paths: sample.spread('Article', 'id', `"sourceId" <> '${dump}'`).map((id) => `/articles/${id}/source`),
    },
    { name: 'source view in 5 MB', paths: inDump.map((id) => `/articles/${id}/source`) },
    { name: 'quality', paths: ['/quality'] },
  ];
}

function openPages(sample: Sampler): PageType[] {
  const stories = sample.count('Article');
  const unit = sample.one(`SELECT "slug" AS "value" FROM "Unit" ORDER BY "articleCountDeep" DESC LIMIT 1`);
  const topic = sample.one(`SELECT "slug" AS "value" FROM "Topic" ORDER BY "articleCount" DESC LIMIT 1`);
  const ids = sample.spread('Article', 'id');
  const api = '/api/v1';
  const deep = Math.min(600, lastPage(stories, 50));
  const search = (q: string) => `/search?q=${encodeURIComponent(q)}`;
  return [
    { name: 'search, 1 character', paths: [search(WORDS.one)] },
    { name: 'search, 2 characters', paths: [search(WORDS.two)] },
    { name: 'search, 4 characters', paths: [search(WORDS.four)] },
    { name: 'search, unit and year', paths: [`${search(WORDS.two)}&unit=${unit}&year=2020`] },
    { name: 'suggestions', paths: [`/opensearch-suggestions?q=${encodeURIComponent('公安')}`] },
    { name: 'API, list', paths: [`${api}/articles`, `${api}/articles?unit=${unit}`] },
    { name: 'API, list, deep', paths: [`${api}/articles?cursor=${cursor(deep, 50)}`] },
    { name: 'API, story', paths: ids.map((id) => `${api}/articles/${id}`) },
    { name: 'API, unit', paths: [`${api}/units/${unit}`] },
    { name: 'API, tree of units', paths: [`${api}/units`] },
    {
      name: 'API, quotes and figures',
      paths: [`${api}/quotes?topic=${topic}`, `${api}/figures?unit=${unit}`],
    },
    { name: 'API, events', paths: [`${api}/events?year=2019`] },
    { name: 'API, text of a 5 MB source', paths: [dumpText(sample)] },
    { name: 'feed', paths: ['/feed.atom', '/feed.json'] },
    { name: 'feed of the largest unit', paths: [`/units/${unit}/feed.atom`] },
    { name: 'OAI, records', paths: ['/oai?verb=ListRecords&metadataPrefix=oai_dc'] },
    {
      name: 'OAI, identifiers of a set',
      paths: [`/oai?verb=ListIdentifiers&metadataPrefix=oai_dc&set=unit:${unit}`],
    },
    { name: 'OAI, sets', paths: ['/oai?verb=ListSets'] },
    { name: 'sitemap', paths: ['/sitemap.xml'] },
    { name: 'sitemap of stories', paths: ['/sitemaps/articles-1.xml'] },
    { name: 'sitemap of units', paths: ['/sitemaps/units-1.xml'] },
    { name: 'sitemap of people', paths: ['/sitemaps/people-1.xml'] },
  ];
}

function dumpText(sample: Sampler): string {
  const dump = sample.one(`SELECT "id" AS "value" FROM "Source" ORDER BY "characters" DESC LIMIT 1`);
  return `/api/v1/sources/${dump}/text?start=900000&end=901000`;
}

/** Every type of page with addresses of an archive; the same types for any archive. */
export function readPageTypes(databaseUrl: string): PageType[] {
  const reader = new ArchiveReader(databaseUrl);
  try {
    const sample = new Sampler(reader);
    const articles = sample.spread('Article', 'id').map((id) => `/articles/${id}`);
    return [
      { name: 'front page', paths: ['/'] },
      { name: 'story', paths: articles },
      ...recordPages(sample),
      ...listPages(sample),
      ...factPages(sample),
      ...openPages(sample),
    ];
  } finally {
    reader.close();
  }
}
