import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getNamedTogether } from '@/lib/queries/named-together';
import { getPerson, listPeoplePage } from '@/lib/queries/people';
import { getTopicCounts, getUnitCounts } from '@/lib/queries/record-counts';
import { getTopic, listTopics } from '@/lib/queries/topics';
import { getUnitTree, type UnitNode } from '@/lib/queries/unit-tree';
import { getUnit } from '@/lib/queries/units';
import { type SeededArchive, seedCopy } from '@/tests/integration/open/seeded-archive';

let archive: SeededArchive;
beforeAll(async () => {
  archive = await seedCopy();
});
afterAll(() => archive.close());

const flatten = (units: UnitNode[]): UnitNode[] => units.flatMap((unit) => [unit, ...flatten(unit.children)]);

async function findUnit(name: string): Promise<UnitNode> {
  const unit = flatten(await getUnitTree()).find((each) => each.name === name);
  if (!unit) throw new Error(`the archive has no unit ${name}`);
  return unit;
}

describe('who was named together with whom', () => {
  test('agrees with the pages of both people', async () => {
    const unit = await findUnit('包头市公安局');
    const { people, pairs } = await getNamedTogether('unit', unit.slug);
    expect(people.length).toBeGreaterThan(3);
    expect(pairs.length).toBeGreaterThan(3);
    for (const { a, b, count } of pairs.slice(0, 6)) {
      const [one, other] = [await getPerson(a), await getPerson(b)];
      const stories = new Set(one?.stories.map(({ id }) => id));
      const shared = other?.stories.filter(({ id }) => stories.has(id)) ?? [];
      expect(shared.length).toBeGreaterThanOrEqual(count);
      expect(one?.namedWithPeople.some(({ record }) => record.slug === b)).toBe(true);
    }
  });

  test('gives each pair once, of people who are shown', async () => {
    const [root] = await getUnitTree();
    const { people, pairs } = await getNamedTogether('unit', root?.slug ?? '');
    const slugs = new Set(people.map(({ slug }) => slug));
    expect(slugs.size).toBe(people.length);
    expect(people.length).toBeLessThanOrEqual(20);
    expect(new Set(pairs.map(({ a, b }) => [a, b].sort().join(' '))).size).toBe(pairs.length);
    for (const { a, b } of pairs) expect([slugs.has(a), slugs.has(b), a === b]).toEqual([true, true, false]);
  });

  test('holds the page’s own person, and no private one', async () => {
    const { items } = await listPeoplePage({ page: 1, perPage: 100 });
    expect(items.length).toBeGreaterThan(8);
    const known = new Set(items.map(({ slug }) => slug));
    for (const { slug } of items.slice(0, 8)) {
      const { people } = await getNamedTogether('person', slug);
      expect(people.map((each) => each.slug)).toContain(slug);
      expect(people.filter((each) => !known.has(each.slug))).toEqual([]);
    }
  });

  test('a person is paired with the others alone', async () => {
    const { items } = await listPeoplePage({ page: 1, perPage: 8 });
    expect(items).toHaveLength(8);
    for (const { slug } of items) {
      const { pairs, people } = await getNamedTogether('person', slug);
      expect(pairs.every(({ a, b }) => a === slug || b === slug)).toBe(true);
      expect(pairs).toHaveLength(people.length - 1);
    }
  });

  test('one story that all pairs come from is told', async () => {
    const branch = await findUnit('包头市公安局昆都仑区分局');
    expect((await getNamedTogether('unit', branch.slug)).onlyStory?.id).toBe('kundulun-2021-zhengdun-1');
    const [root] = await getUnitTree();
    expect((await getNamedTogether('unit', root?.slug ?? '')).onlyStory).toBeNull();
  });

  test('is empty for a unit that there is not', async () => {
    expect(await getNamedTogether('unit', 'none-0')).toEqual({
      people: [],
      pairs: [],
      stories: 0,
      onlyStory: null,
    });
  });
});

describe('how much there is', () => {
  test('of a unit is what its page lists, where the page lists all', async () => {
    const { slug } = await findUnit('包头市公安局昆都仑区分局');
    const [unit, counts] = [await getUnit(slug), await getUnitCounts(slug)];
    expect(counts).toEqual({
      people: new Set(unit?.appointments.map(({ person }) => person.slug)).size,
      topics: unit?.topics.length,
      figures: unit?.figures.length,
    });
    expect(counts.figures).toBeGreaterThan(5);
  });

  test('of a topic is what its page lists, where the page lists all', async () => {
    const topics = (await listTopics()).flatMap((group) => group.topics);
    const single = topics.find(({ count }) => count === 1);
    const [topic, counts] = [await getTopic(single?.slug ?? ''), await getTopicCounts(single?.slug ?? '')];
    expect(counts).toEqual({
      units: topic?.units.length,
      people: topic?.people.length,
      figures: topic?.figures.length,
      quotes: topic?.quotes.filter(({ speaker }) => speaker !== null).length,
    });
  });

  test('of what is not there is nothing', async () => {
    expect(await getUnitCounts('none-0')).toEqual({ people: 0, topics: 0, figures: 0 });
    expect(await getTopicCounts('none')).toEqual({ units: 0, people: 0, figures: 0, quotes: 0 });
  });
});
