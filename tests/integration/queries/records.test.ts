import { describe, expect, test } from 'vitest';
import { getArchive, getFrontPage } from '@/lib/queries/archive';
import { getArticle } from '@/lib/queries/article';
import { listFigures } from '@/lib/queries/figures';
import { getPerson, listInitials, listPeoplePage } from '@/lib/queries/people';
import { getQuality } from '@/lib/queries/quality';
import { listQuotes } from '@/lib/queries/quotes';
import { getTimeline } from '@/lib/queries/timeline';
import { getTimelineOfMonth, getTimelineOfYears } from '@/lib/queries/timeline-page';
import { getTopic, getTopicMatrix, listTopics } from '@/lib/queries/topics';
import { getUnitTree, type UnitNode } from '@/lib/queries/unit-tree';
import { getUnit } from '@/lib/queries/units';
import { seedFiveSources } from './five-sources';

seedFiveSources();

const walk = (nodes: UnitNode[]): UnitNode[] => nodes.flatMap((node) => [node, ...walk(node.children)]);

describe('units', () => {
  test('stand in their tree, counts above holding those below', async () => {
    const all = walk(await getUnitTree());
    expect(all.length).toBeGreaterThan(40);
    for (const { children, count, countDeep, name } of all) {
      expect([name, countDeep >= count]).toEqual([name, true]);
      for (const child of children)
        expect([child.name, child.countDeep <= countDeep]).toEqual([child.name, true]);
    }
  });

  test('have their line, aliases, stories, people and figures', async () => {
    const bureau = walk(await getUnitTree()).find(({ name }) => name === '包头市公安局');
    const unit = await getUnit(bureau?.slug ?? '');
    expect(unit?.ancestors.map(({ name }) => name)).toEqual(['公安部', '内蒙古自治区公安厅']);
    expect(unit?.children.map(({ shortName }) => shortName)).toContain('昆都仑区分局');
    expect(unit?.aliases.map(({ text }) => text)).toContain('包头公安机关');
    expect(unit?.stories).toHaveLength(bureau?.countDeep ?? 0);
    expect(unit?.appointments.map(({ person }) => person.name)).toEqual(
      expect.arrayContaining(['王文山', '冯玉正']),
    );
    expect(unit?.figures.map(({ text }) => text)).toContain('187万余条');
    const { years, undated } = unit?.series ?? { years: [], undated: 0 };
    expect(years.reduce((sum, { count }) => sum + count, undated)).toBe(bureau?.countDeep);
    expect(await getUnit('no-such-unit')).toBeNull();
  });
});

describe('topics', () => {
  test('are grouped by kind, candidates last', async () => {
    const groups = await listTopics();
    expect(groups.at(-1)?.kind).toBe('candidate');
    const topics = groups.flatMap((group) => group.topics);
    expect(topics.find(({ slug }) => slug === 'dangshi-xuexi-jiaoyu')).toMatchObject({
      count: 4,
      status: 'catalogued',
    });
    for (const { count, series } of topics) {
      expect(series.years.reduce((sum, year) => sum + year.count, series.undated)).toBe(count);
    }
  });

  test('cross the units in a matrix that counts stories', async () => {
    const { units, topics, cells } = await getTopicMatrix();
    const slugs = new Set([...units, ...topics].map(({ slug }) => slug));
    expect(cells.every(({ unit, topic, count }) => slugs.has(unit) && slugs.has(topic) && count > 0)).toBe(
      true,
    );
    const bureau = units.find(({ name }) => name === '包头市公安局')?.slug;
    expect(cells).toContainEqual({ unit: bureau, topic: 'wo-wei-qunzhong-ban-shishi', count: 2 });
  });

  test('have what the catalogue says and what the stories say', async () => {
    const topic = await getTopic('wo-wei-qunzhong-ban-shishi');
    expect(topic).toMatchObject({
      kind: '专项行动',
      dates: '2021-03/..',
      count: 2,
      first: '2021-04',
      last: '2022-02-22',
    });
    expect(topic?.stories.map(({ id }) => id)).toEqual([
      'peoplecn-20220222-baotou-1',
      'kundulun-2021-zhengdun-1',
    ]);
    expect(topic?.units.map(({ record }) => record.name)).toContain('包头市公安局昆都仑区分局');
    expect(await getTopic('nothing')).toBeNull();
  });
});

describe('people', () => {
  const listPeople = async (initial?: string) =>
    (await listPeoplePage({ initial, page: 1, perPage: 100 })).items;
  const slugOf = async (name: string) =>
    (await listPeople()).find((person) => person.name === name)?.slug ?? '';

  test('stand by initial, private ones nowhere', async () => {
    const initials = await listInitials();
    const people = await listPeople();
    expect(initials.reduce((sum, { count }) => sum + count, 0)).toBe(people.length);
    expect(people.map(({ name }) => name)).not.toContain('杨图雅');
    const ofW = await listPeople('W');
    expect(ofW.map(({ name }) => name)).toEqual(expect.arrayContaining(['王琪', '王文山']));
    expect(ofW.every(({ initial }) => initial === 'W')).toBe(true);
  });

  test('have titles by story, quotes and stories', async () => {
    const person = await getPerson(await slugOf('王琪'));
    expect(person?.unit?.name).toBe('资阳市公安局');
    expect(person?.appointments[0]?.titles).toEqual(
      expect.arrayContaining(['副市长', '公安局党委书记', '局长']),
    );
    expect(person?.appointments[0]?.spans.length).toBeGreaterThan(0);
    expect(person?.stories.map(({ id }) => id)).toEqual(['cslai-20210325-ziyang-1']);
    expect(person?.quotes.length).toBeGreaterThan(0);
    expect(await getPerson('nobody')).toBeNull();
  });

  test('say whether the text gives their unit: 贺志强 stands behind it only in the sentence before the comma', async () => {
    const basisOf = async (name: string) => {
      const person = await getPerson(await slugOf(name));
      return [
        person?.unit?.name,
        person?.unitBasis,
        ...(person?.appointments ?? []).map((seen) => seen.unitBasis),
      ];
    };
    const station = '包头市公安局昆都仑区分局沼潭派出所';
    expect(await basisOf('贺志强')).toEqual([station, 'inferred', 'inferred']);
    expect(await basisOf('冯玉正')).toEqual(['包头市公安局昆都仑区分局民族东路派出所', 'stated', 'stated']);
    expect(await basisOf('斯日古楞')).toEqual([undefined, 'unknown', 'unknown']);
    const story = await getArticle('kundulun-2021-zhengdun-1');
    const bases = story?.people.map(({ name, unitBasis }) => [name, unitBasis]);
    expect(bases).toEqual(
      expect.arrayContaining([
        ['王智龙', 'inferred'],
        ['季威', 'stated'],
        ['郝斯', 'unknown'],
      ]),
    );
  });
});

describe('facts', () => {
  test('figures sort and page in a total order', async () => {
    for (const sort of ['newest', 'oldest', 'largest', 'smallest', 'what'] as const) {
      const { total } = await listFigures({ sort });
      const pages = [];
      for (let page = 1; page <= Math.ceil(total / 7); page++)
        pages.push(await listFigures({ sort, page, perPage: 7 }));
      const keys = pages.flatMap(({ items }) =>
        items.map(({ articleId, ordinal }) => `${articleId} ${ordinal}`),
      );
      expect(new Set(keys).size).toBe(total);
    }
    const [largest] = (await listFigures({ sort: 'largest', measure: '元' })).items;
    expect(largest?.value).toBe(790_000_000);
  });

  test('quotes are those with a speaker, unless asked otherwise', async () => {
    const attributed = await listQuotes({});
    expect(attributed.items.every(({ speaker }) => speaker !== null)).toBe(true);
    expect((await listQuotes({ unattributed: true })).total).toBeGreaterThanOrEqual(attributed.total);
    const { people } = attributed;
    for (const { value, count } of people) expect((await listQuotes({ person: value })).total).toBe(count);
  });

  test('events stand by year and month', async () => {
    const { years, shown } = await getTimeline();
    expect(years.map(({ year }) => year)).toEqual([...years.map(({ year }) => year)].sort((a, b) => a - b));
    for (const { year, months } of shown) {
      for (const { month, events } of months) {
        expect(month.startsWith(String(year))).toBe(true);
        expect(events.length).toBeGreaterThan(0);
      }
    }
    expect((await getTimeline(2022)).shown.map(({ year }) => year)).toEqual([2022]);
  });
});

describe('the archive', () => {
  test('counts what it holds', async () => {
    const archive = await getArchive();
    expect(archive?.counts).toMatchObject({ sources: 5, articles: 9, first: '2021-03-25', last: '2023-07' });
    const front = await getFrontPage();
    expect(front?.period).toEqual({ first: '2021-03-25', last: '2023-07~' });
    expect(front?.lead?.id).toBe('nmg-2023-yingmo-1');
    expect(front?.stories).toHaveLength(8);
    expect(front?.campaigns.every(({ status }) => status === 'catalogued')).toBe(true);
    expect(front?.units[0]?.name).toBe('公安部');
  });

  test('says how sure it is', async () => {
    const quality = await getQuality();
    expect(quality.dates).toEqual({ stated: 2, inferred: 7, unknown: 0 });
    expect(quality.uncertainDates).toHaveLength(7);
    expect(quality.unresolvedUnits.map(({ name }) => name)).toContain('先锋派出所');
    expect(quality.inferredPosts.map(({ name }) => name)).toEqual(['贺志强', '王文山', '王智龙']);
    expect(quality.counts).toEqual({ unresolvedUnits: 1, topicCandidates: 1, inferredPosts: 3 });
    expect((await getQuality(1)).inferredPosts).toHaveLength(1);
    expect(quality.report?.totals.added).toBe(9);
  });
});

describe('the timeline’s pages', () => {
  test('show the latest years whole where they are few', async () => {
    const { years, months } = await getTimelineOfYears();
    const total = years.reduce((sum, { count }) => sum + count, 0);
    expect(months.flatMap(({ events }) => events)).toHaveLength(total);
    expect(months.map(({ month }) => month)).toEqual(months.map(({ month }) => month).toSorted());
    for (const { count, events } of months) expect(events).toHaveLength(count);
    const [first] = (await getTimelineOfYears(2021)).months;
    expect(first).toMatchObject({ month: '2021-03', count: 8 });
  });

  test('show one month alone, with the months beside it', async () => {
    const april = await getTimelineOfMonth('2021-04');
    expect(april).toMatchObject({ before: '2021-03', after: '2021-10', pages: 1 });
    expect(april.months).toHaveLength(1);
    expect(april.months[0]?.events.every(({ edtf }) => edtf.startsWith('2021-04'))).toBe(true);
    expect((await getTimelineOfMonth('2021-05')).months).toEqual([]);
  });
});

test('figures are compared by size within one measure alone', async () => {
  for (const sort of ['largest', 'smallest'] as const) {
    const all = (await listFigures({ sort, perPage: 500 })).items;
    const items = all.filter(({ measure, value }) => measure !== null && value !== null);
    expect(items.length).toBeGreaterThan(20);
    expect(all.slice(0, items.length)).toEqual(items);
    const measures = items.map(({ measure }) => measure);
    const runs = measures.filter((measure, index) => measure !== measures[index - 1]);
    expect(new Set(runs).size).toBe(runs.length);
    items.forEach((figure, index) => {
      const next = items[index + 1];
      if (next?.measure !== figure.measure) return;
      if (sort === 'largest') expect(figure.value).toBeGreaterThanOrEqual(next.value ?? 0);
      else expect(figure.value).toBeLessThanOrEqual(next.value ?? 0);
    });
  }
});
