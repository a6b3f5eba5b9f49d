import { expect, test } from 'vitest';
import { getArticle } from '@/lib/queries/article';
import type { ArticleView, MarkedText } from '@/lib/queries/article-views';
import { listArticleFacets, listArticles } from '@/lib/queries/articles';
import { getTopic, getTopicMatrix } from '@/lib/queries/topics';
import { getUnitTree, type UnitNode } from '@/lib/queries/unit-tree';
import { getUnit } from '@/lib/queries/units';
import { seedFiveSources } from './five-sources';

seedFiveSources();

const everything = { units: 1000, topics: 1000 };

/** Each unit's slug with those of the units above it. */
async function readLines(): Promise<Map<string, string[]>> {
  const lines = new Map<string, string[]>();
  const walk = (nodes: readonly UnitNode[], above: readonly string[]) => {
    for (const node of nodes) {
      lines.set(node.slug, [node.slug, ...above]);
      walk(node.children, [node.slug, ...above]);
    }
  };
  walk(await getUnitTree(), []);
  return lines;
}

function listTexts({ kicker, headline, deck, sections }: ArticleView): MarkedText[] {
  const bodies = sections.flatMap(({ heading, blocks }) => [heading, ...blocks]);
  return [kicker, headline, deck, ...bodies].filter((text) => text !== null);
}

const slugsOf = (text: MarkedText, kind: 'unit' | 'topic') =>
  text.mentions.flatMap((mention) => (mention.kind === kind ? [mention.slug ?? ''] : []));

/** `unit topic` → stories, by reading each text of each story as a reader does. */
async function readPairs(): Promise<Map<string, Set<string>>> {
  const lines = await readLines();
  const pairs = new Map<string, Set<string>>();
  for (const { id } of (await listArticles({ perPage: 100 })).items) {
    const story = await getArticle(id);
    for (const text of story === null ? [] : listTexts(story)) {
      for (const topic of slugsOf(text, 'topic')) {
        for (const unit of slugsOf(text, 'unit').flatMap((slug) => lines.get(slug) ?? [])) {
          const key = `${unit} ${topic}`;
          pairs.set(key, (pairs.get(key) ?? new Set()).add(id));
        }
      }
    }
  }
  return pairs;
}

test('each cell of the matrix counts the stories with a paragraph that names both, and its list holds them', async () => {
  const { cells } = await getTopicMatrix(everything);
  const pairs = await readPairs();
  expect(pairs.size).toBeGreaterThan(100);
  const counts = new Map(cells.map(({ unit, topic, count }) => [`${unit} ${topic}`, count]));
  for (const [pair, stories] of pairs) {
    const [unit = '', topic = ''] = pair.split(' ');
    const { items, total } = await listArticles({ unit, topic, beside: true, perPage: 100 });
    expect([pair, new Set(items.map(({ id }) => id))]).toEqual([pair, stories]);
    if ((await getTopic(topic))?.status !== 'catalogued') continue;
    expect([pair, counts.get(pair)]).toEqual([pair, total]);
    counts.delete(pair);
  }
  expect([...counts.keys()]).toEqual([]);
});

test('a unit and a topic that a story names far from each other have no cell', async () => {
  const { units, cells } = await getTopicMatrix(everything);
  const academy = units.find(({ name }) => name === '内蒙古警察职业学院')?.slug ?? '';
  const topic = 'fengqiao-jingyan';
  const unit =
    academy || [...(await readLines()).keys()].find((slug) => slug.startsWith('neimenggujingcha')) || '';
  expect((await listArticles({ unit, topic })).total).toBe(1);
  expect((await listArticles({ unit, topic, beside: true })).total).toBe(0);
  expect(cells.filter((cell) => cell.unit === unit && cell.topic === topic)).toEqual([]);
});

test('the pages of units and topics count as the matrix does', async () => {
  const { units, topics, cells } = await getTopicMatrix(everything);
  const countOf = (unit: string, topic: string) =>
    cells.find((cell) => cell.unit === unit && cell.topic === topic)?.count;
  for (const { slug } of units) {
    for (const { record, count } of (await getUnit(slug))?.topics ?? []) {
      if (record.status === 'catalogued') expect(count).toBe(countOf(slug, record.slug));
    }
  }
  for (const { slug } of topics) {
    const shared = (await getTopic(slug))?.units ?? [];
    expect(shared.length).toBeGreaterThan(0);
    for (const { record, count } of shared) expect(count).toBe(countOf(record.slug, slug));
  }
});

test('the facets of such a list count what their links lead to', async () => {
  const { cells } = await getTopicMatrix(everything);
  const { unit = '', topic = '' } = cells.toSorted((a, b) => b.count - a.count)[0] ?? {};
  const filter = { unit, topic, beside: true };
  const { years, people, units } = await listArticleFacets(filter, 100);
  for (const facet of [years, people, units]) expect(facet.length).toBeGreaterThan(0);
  for (const { value, count } of years) {
    expect(count).toBe((await listArticles({ ...filter, year: Number(value) })).total);
  }
  for (const { value, count } of people) {
    expect(count).toBe((await listArticles({ ...filter, person: value })).total);
  }
  // Another unit is asked for wherever the story names it.
  for (const { value, count } of units)
    expect(count).toBe((await listArticles({ unit: value, topic })).total);
});
