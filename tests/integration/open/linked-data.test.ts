import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toArticleBody } from '@/lib/alternatives/article-text';
import { exportArchive } from '@/lib/exports/export-archive';
import { createAddresses } from '@/lib/linked-data/addresses';
import { toArticleData } from '@/lib/linked-data/article-data';
import { toArticleHead } from '@/lib/linked-data/article-head';
import { toBreadcrumbData } from '@/lib/linked-data/breadcrumb-data';
import { toDatasetData } from '@/lib/linked-data/dataset-data';
import { toPersonData } from '@/lib/linked-data/person-data';
import { toTopicData, toTopicSetData } from '@/lib/linked-data/topic-data';
import { toUnitData } from '@/lib/linked-data/unit-data';
import { toWebsiteData } from '@/lib/linked-data/website-data';
import { type ArticleView, getArticle } from '@/lib/queries/article';
import { listArticles } from '@/lib/queries/articles';
import { getPerson, listPeoplePage } from '@/lib/queries/people';
import { getTopic, listTopics } from '@/lib/queries/topics';
import { getUnitTree, type UnitNode } from '@/lib/queries/unit-tree';
import { getUnit } from '@/lib/queries/units';
import { faultsOf } from './schema-org';
import { type SeededArchive, SITE, seedCopy } from './seeded-archive';

const addresses = createAddresses(SITE);
let archive: SeededArchive;
let articles: ArticleView[];

beforeAll(async () => {
  archive = await seedCopy();
  const { items } = await listArticles({ perPage: 100 });
  articles = (await Promise.all(items.map(({ id }) => getArticle(id)))).filter((article) => article !== null);
});
afterAll(() => archive.close());

const toData = (article: ArticleView) =>
  toArticleData(article, toArticleBody(article), '警闻档案', addresses);

describe('the vocabulary is strict', () => {
  test.each([
    [{ '@type': 'NewsStory' }, 'no type NewsStory'],
    [{ '@type': 'NewsArticle', headlines: 'a' }, 'no such property'],
    [{ '@type': 'Person', headline: 'a' }, 'not of Person'],
    [{ '@type': 'NewsArticle', author: [{ name: 'a' }] }, 'no type'],
    [{ '@type': 'NewsArticle', author: [] }, 'empty'],
    [{ '@type': 'NewsArticle', author: { '@type': 'DefinedTerm', name: 'a' } }, 'not DefinedTerm'],
    [{ '@type': 'NewsArticle', wordCount: '9' }, 'not a string'],
  ])('%j', (data, fault) => {
    expect(faultsOf(data).join()).toContain(fault);
  });
});

test('stories: types and properties exist, and what Google asks of an article is there', () => {
  expect(articles).toHaveLength(9);
  for (const article of articles) {
    const data = toData(article);
    expect([article.id, faultsOf(data)]).toEqual([article.id, []]);
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: expect.stringMatching(/\S/),
      dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      articleBody: expect.stringMatching(/^\S/),
      inLanguage: 'zh-CN',
      isBasedOn: expect.stringMatching(/^https?:/),
      image: expect.stringMatching(/^https?:/),
    });
    expect(data.wordCount).toBe(article.characters);
    // A date that nobody printed is no datum.
    expect('datePublished' in data).toBe(article.published.basis === 'stated');
  }
});

test('stories name their authors, editors and publisher as printed', () => {
  const article = articles.find(({ id }) => id === 'peoplecn-20220222-baotou-1');
  expect(article && toData(article)).toMatchObject({
    datePublished: '2022-02-22T09:05+08:00',
    author: [{ '@type': 'Person', name: '陈春艳' }],
    editor: [{ name: '王子锋' }, { name: '宋美琪' }],
    publisher: { '@type': 'Organization', name: '内蒙古日报' },
    isPartOf: { '@type': 'Newspaper', name: '内蒙古日报' },
  });
});

test('the head has what Zotero files a newspaper article by, and nothing that misleads it', () => {
  for (const article of articles) {
    const { story } = toArticleHead(article, toArticleBody(article), addresses);
    const all = (name: string) => story?.names.filter((tag) => tag[0] === name).map((tag) => tag[1]);
    const authors = article.credits.filter(({ role }) => role !== 'editor' && role !== 'photographer').length;
    expect(all('DC.type')).toEqual(['newspaperArticle']);
    expect(all('DC.creator')).toHaveLength(authors);
    expect(all('citation_author')).toHaveLength(authors);
    expect(story?.properties).toContainEqual(['og:type', 'article']);
    expect(story?.names.filter(([name]) => /journal/.test(name))).toEqual([]);
  }
});

test('units, in their tree', async () => {
  const flatten = (nodes: UnitNode[]): UnitNode[] =>
    nodes.flatMap((node) => [node, ...flatten(node.children)]);
  const units = flatten(await getUnitTree());
  expect(units.length).toBeGreaterThan(20);
  const types = new Set<string>();
  for (const { slug, name } of units) {
    const unit = await getUnit(slug);
    const data = unit && toUnitData(unit, addresses);
    expect([name, faultsOf(data)]).toEqual([name, []]);
    types.add(JSON.parse(JSON.stringify(data))['@type']);
  }
  expect([...types].sort()).toEqual(['GovernmentOrganization', 'PoliceStation']);
});

test('topics, each and as a set', async () => {
  const groups = await listTopics();
  expect(faultsOf(toTopicSetData(groups, '警闻档案', addresses))).toEqual([]);
  for (const { slug } of groups.flatMap(({ topics }) => topics)) {
    const topic = await getTopic(slug);
    expect([slug, faultsOf(topic && toTopicData(topic, addresses))]).toEqual([slug, []]);
  }
});

test('people', async () => {
  const { items: people } = await listPeoplePage({ page: 1, perPage: 100 });
  expect(people.length).toBeGreaterThan(10);
  for (const { slug } of people) {
    const person = await getPerson(slug);
    expect([slug, faultsOf(person && toPersonData(person, addresses))]).toEqual([slug, []]);
  }
});

test('the site, its ways down, and the exports', async () => {
  expect(faultsOf(toWebsiteData('警闻档案', addresses))).toEqual([]);
  expect(faultsOf(toBreadcrumbData([{ name: '首页', url: addresses.home }]))).toEqual([]);
  const manifest = await exportArchive(archive.databaseUrl);
  const data = manifest && toDatasetData(manifest, '警闻档案', SITE);
  expect(faultsOf(data)).toEqual([]);
  expect(data?.name).toMatch(/\S/);
  expect(String(data?.description).length).toBeGreaterThanOrEqual(50);
});
