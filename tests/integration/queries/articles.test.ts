import { describe, expect, test } from 'vitest';
import {
  type ArticleFilter,
  type ArticleSort,
  listArticleFacets,
  listArticles,
} from '@/lib/queries/articles';
import { getUnitTree, type UnitNode } from '@/lib/queries/unit-tree';
import { seedFiveSources } from './five-sources';

seedFiveSources();

const SORTS: ArticleSort[] = ['newest', 'oldest', 'added', 'longest'];

async function idsOf(
  filter: ArticleFilter & { sort?: ArticleSort; page?: number; perPage?: number },
): Promise<string[]> {
  return (await listArticles(filter)).items.map(({ id }) => id);
}

async function slugOf(name: string): Promise<string> {
  const walk = (nodes: UnitNode[]): UnitNode[] => nodes.flatMap((node) => [node, ...walk(node.children)]);
  const unit = walk(await getUnitTree()).find((node) => node.name === name);
  if (unit === undefined) throw new Error(`no unit ${name}`);
  return unit.slug;
}

describe('lists of stories', () => {
  test('are the newest first, an exact date before the month that holds it', async () => {
    expect(await idsOf({})).toEqual([
      ...['nmg-2023-yingmo-1', 'nmg-2023-yingmo-2'],
      ...['nmg-2023-zhenggong-1', 'nmg-2023-zhenggong-2', 'nmg-2023-zhenggong-3', 'nmg-2023-zhenggong-4'],
      ...['peoplecn-20220222-baotou-1', 'kundulun-2021-zhengdun-1', 'cslai-20210325-ziyang-1'],
    ]);
  });

  test.each(SORTS)('sorted by %s have every story once, however they are paged', async (sort) => {
    const whole = await idsOf({ sort });
    expect(new Set(whole).size).toBe(9);
    for (const perPage of [1, 2, 4]) {
      const pages = Array.from({ length: Math.ceil(9 / perPage) }, (_, index) =>
        idsOf({ sort, perPage, page: index + 1 }),
      );
      expect((await Promise.all(pages)).flat()).toEqual(whole);
    }
  });

  test('know how many there are, also on a page beyond the last', async () => {
    const { items, total, pages } = await listArticles({ perPage: 4, page: 99 });
    expect({ items, total, pages }).toEqual({ items: [], total: 9, pages: 3 });
  });

  test('of a unit hold those of its sub-units', async () => {
    const bureau = await idsOf({ unit: await slugOf('包头市公安局') });
    expect(bureau).toContain('kundulun-2021-zhengdun-1');
    expect(bureau).toContain('peoplecn-20220222-baotou-1');
    expect(await idsOf({ unit: await slugOf('包头市公安局昆都仑区分局沼潭派出所') })).toEqual([
      'kundulun-2021-zhengdun-1',
    ]);
  });

  test('narrow by every filter at once', async () => {
    const filter = { unit: await slugOf('包头市公安局'), topic: 'wo-wei-qunzhong-ban-shishi', year: 2022 };
    expect(await idsOf(filter)).toEqual(['peoplecn-20220222-baotou-1']);
    expect(
      await idsOf({ ...filter, publication: '内蒙古日报', source: 'peoplecn-20220222-baotou' }),
    ).toHaveLength(1);
    expect(await idsOf({ ...filter, year: 2021 })).toEqual(['kundulun-2021-zhengdun-1']);
    expect(await idsOf({ ...filter, source: 'nmg-2023-yingmo' })).toEqual([]);
  });

  test('name the filters that no record answers', async () => {
    const { unknown, total } = await listArticles({
      unit: 'no-such-unit',
      topic: 'dangshi-xuexi-jiaoyu',
      person: 'x',
    });
    expect({ unknown, total }).toEqual({ unknown: ['unit', 'person'], total: 0 });
  });
});

describe('facets', () => {
  test.each<ArticleFilter>([
    {},
    { year: 2023 },
    { topic: 'dangshi-xuexi-jiaoyu' },
    { source: 'nmg-2023-zhenggong' },
  ])('of %o count what their links list', async (filter) => {
    const facets = await listArticleFacets(filter, 100);
    const links = [
      ...facets.years.map(({ value, count }) => ({
        year: value === 'undated' ? value : Number(value),
        count,
      })),
      ...facets.units.map(({ value, count }) => ({ unit: value, count })),
      ...facets.topics.map(({ value, count }) => ({ topic: value, count })),
      ...facets.people.map(({ value, count }) => ({ person: value, count })),
      ...facets.publications.map(({ value, count }) => ({ publication: value, count })),
      ...facets.sources.map(({ value, count }) => ({ source: value, count })),
    ];
    expect(links.length).toBeGreaterThan(10);
    for (const { count, ...link } of links) {
      const { total } = await listArticles({ ...filter, ...(link as ArticleFilter) });
      expect({ link, count }).toEqual({ link, count: total });
    }
  });

  test('call a source by its stories', async () => {
    const { sources } = await listArticleFacets({}, 100);
    expect(Object.fromEntries(sources.map(({ value, label }) => [value, label]))).toMatchObject({
      'kundulun-2021-zhengdun': '熔铸忠诚警魂 淬炼时代铁军',
      'nmg-2023-yingmo': '英模之光照亮奋进之路等2篇',
    });
    expect(sources.map(({ label }) => label).join('、')).not.toMatch(/[\u4e00-\u9fff][,:!?]/);
    const { labels } = await listArticles({ source: 'nmg-2023-yingmo' });
    expect(labels.source?.name).toBe('英模之光照亮奋进之路等2篇');
  });

  test('hold no private person', async () => {
    const { people } = await listArticleFacets({}, 100);
    expect(people.map(({ label }) => label)).toContain('王文山');
    expect(people.map(({ label }) => label)).not.toContain('高宇阳');
  });
});
