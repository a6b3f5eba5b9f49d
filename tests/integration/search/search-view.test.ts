import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchArchive } from '@/lib/queries/search';
import type { SearchRequest, SearchView } from '@/lib/queries/search-view';
import { listSuggestions } from '@/lib/queries/suggest';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { type SeededArchive, seedCopy } from '@/tests/integration/open/seeded-archive';
import { queryDatabase } from '@/tests/integration/store/dump-database';

let archive: SeededArchive;
beforeAll(async () => {
  archive = await seedCopy();
});
afterAll(() => archive.close());

const search = (q: string, more: Partial<SearchRequest> = {}) => searchArchive({ q, ...more });
const ids = (view: SearchView) => view.items.map(({ id }) => id);

describe('records above the stories', () => {
  test('are a few, and it is told whether there are more', async () => {
    for (const typed of ['公安局', '昆都仑', '派出所']) {
      const { records, hasMoreRecords } = await search(typed);
      expect(records.length, typed).toBeLessThanOrEqual(6);
      if (hasMoreRecords) expect(records).toHaveLength(6);
    }
    expect((await search('公安局')).hasMoreRecords).toBe(true);
    expect((await search('昆都仑')).hasMoreRecords).toBe(false);
  });

  test.each([
    ['包头市公安局', '包头市公安局', 'by name'],
    ['包頭市公安局', '包头市公安局', 'in Traditional'],
    ['昆都仑区分局', '包头市公安局昆都仑区分局', 'by short name'],
    ['包头公安机关', '包头市公安局', 'by alias'],
    ['baotou', '包头市公安局', 'by the start of its pinyin'],
    ['bao tou shi gong an ju', '包头市公安局', 'by pinyin with spaces'],
    ['BaoTou', '包头市公安局', 'in any case'],
    ['btsgaj', '包头市公安局', 'by initials'],
    ['kundulun', '包头市公安局昆都仑区分局', 'by pinyin inside'],
    ['斯日古楞', '斯日古楞', 'a person'],
    ['sirigul', '斯日古楞', 'a person by the start of the pinyin'],
    ['反诈', '反诈', 'a topic'],
    ['fengqiao', '枫桥经验', 'a topic by pinyin'],
    ['昆区分局', '包头市公安局昆都仑区分局', 'by a short form'],
    ['昆区公安分局', '包头市公安局昆都仑区分局', 'by a short form that says 公安'],
    ['昆區', '包头市公安局昆都仑区分局', 'by its place’s short form, in Traditional'],
    ['包头昆区分局', '包头市公安局昆都仑区分局', 'by a short form with the city'],
    ['赛罕区公安局', '呼和浩特市公安局赛罕区分局', 'a 分局 called 公安局'],
    ['呼市公安', '呼和浩特市公安局', 'by a short form without its end'],
    ['情指中心', '包头市公安局昆都仑区分局情报指挥中心', 'by a short form of its work'],
  ])('%s finds %s, %s', async (typed, name) => {
    const { records } = await search(typed);
    expect(records[0]?.name).toBe(name);
  });

  test('a short form is one unit’s, and ends where the name ends', async () => {
    const names = async (q: string) => (await search(q)).records.map(({ name }) => name);
    expect(await names('昆区分局')).toEqual(['包头市公安局昆都仑区分局']);
    expect(await names('东区分局')).toEqual([]);
    expect((await search('单位:昆区分局')).total).toBe((await search('单位:昆都仑区分局')).total);
  });

  test('words that name several records give them all', async () => {
    const names = (await search('枫桥经验 兴安盟公安局')).records.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['枫桥经验', '兴安盟公安局']));
  });

  test('residents are no records', async () => {
    const [resident] = await queryDatabase(
      archive.databaseUrl,
      'SELECT "name" FROM "Person" WHERE "private" LIMIT 1',
    );
    const name = String(resident?.name);
    const view = await search(name);
    expect(view.total).toBeGreaterThan(0);
    expect(view.records.filter(({ kind }) => kind === 'person')).toEqual([]);
    expect(view.facets.people.map(({ label }) => label)).not.toContain(name);
  });
});

test('a story is found by who wrote it, and says so', async () => {
  const { items } = await search('肖琪');
  expect(items.map(({ id, foundAuthors }) => [id, foundAuthors])).toEqual([
    ['kundulun-2021-zhengdun-1', ['肖琪']],
  ]);
  expect((await search('肖琪')).authors).toEqual([]);
  for (const typed of ['xiaoqi', 'xiao qi', '肖']) {
    const view = await search(typed);
    expect([typed, view.authors]).toEqual([typed, typed === '肖' ? [] : [{ name: '肖琪', count: 1 }]]);
    expect(view.records.filter(({ name }) => name === '肖琪')).toEqual([]);
  }
  expect(await listSuggestions('xiaoqi')).toEqual([
    { kind: 'author', text: '肖琪', note: '1篇', href: '/search?q=%E8%82%96%E7%90%AA' },
  ]);
  expect((await search('教育整顿')).items.flatMap(({ foundAuthors }) => foundAuthors)).toEqual([]);
});

describe('facets', () => {
  test('narrow the stories to as many as they say, alone and together', async () => {
    const whole = await search('公安');
    for (const [kind, facet] of [
      ['year', 'years'],
      ['unit', 'units'],
      ['topic', 'topics'],
      ['person', 'people'],
      ['source', 'sources'],
      ['publication', 'publications'],
    ] as const) {
      expect(whole.facets[facet].length, facet).toBeGreaterThan(0);
      for (const { value, count } of whole.facets[facet].slice(0, 4)) {
        const chosen = kind === 'year' ? { year: Number(value) } : { [kind]: value };
        const narrowed = await search('公安', chosen);
        expect(narrowed.total, `${kind} ${value}`).toBe(count);
        // The facet's other values stay to be chosen.
        expect(narrowed.facets[facet]).toEqual(whole.facets[facet]);
        for (const topic of narrowed.facets.topics.slice(0, 2)) {
          expect((await search('公安', { ...chosen, topic: topic.value })).total).toBe(
            kind === 'topic'
              ? (whole.facets.topics.find((one) => one.value === topic.value)?.count ?? 0)
              : topic.count,
          );
        }
      }
    }
  });

  test('typed fields do the same', async () => {
    const unit = (await search('兴安盟公安局')).records[0]?.slug ?? '';
    const byUrl = await search('教育', { unit, year: 2023 });
    expect(byUrl.total).toBeGreaterThan(0);
    expect(ids(await search('教育 单位:兴安盟公安局 年:2023'))).toEqual(ids(byUrl));
    expect(ids(await search('單位：“興安盟公安局” 教育 年：2023年'))).toEqual(ids(byUrl));
    expect(ids(await search('人物:斯日古楞'))).toEqual(['nmg-2023-yingmo-1']);
    expect((await search('报刊:内蒙古日报')).total).toBe(1);
    expect((await search('主题:反诈')).total).toBe((await search('', { topic: 'fanzha' })).total);
    const all = (await search('公安')).total;
    expect((await search('公安 -年:2023')).total).toBe(all - (await search('公安 年:2023')).total);
  });

  test('a field that names many tells the first, and how many', async () => {
    const [field] = (await search('单位:包头')).fields;
    expect(field?.labels).toHaveLength(4);
    expect(field?.labels.every((label) => label.startsWith('包头市公安局'))).toBe(true);
    expect(field?.total).toBe(6);
  });

  test('a field or a filter that names nothing finds nothing, and says so', async () => {
    const typed = await search('公安 单位:没有这个单位');
    expect(typed).toMatchObject({ total: 0, fields: [{ value: '没有这个单位', labels: [], total: 0 }] });
    expect(typed.help?.unfiltered).toBeGreaterThan(0);
    expect(await search('公安', { unit: 'no-such-unit' })).toMatchObject({ total: 0, unknown: ['unit'] });
    expect(await search('公安', { year: 1901 })).toMatchObject({ total: 0, unknown: [] });
  });
});

describe('order', () => {
  test('by date when asked, either way', async () => {
    const dates = async (sort: 'newest' | 'oldest') =>
      (await search('公安', { sort })).items.map(({ published }) => published.edtf ?? '');
    const newest = await dates('newest');
    expect(newest).toEqual([...newest].sort().reverse());
    expect(await dates('oldest')).toEqual([...newest].reverse().sort());
  });

  test('pages make up the whole', async () => {
    const whole = ids(await search('公安'));
    const pages: string[] = [];
    for (let page = 1; page <= whole.length; page++)
      pages.push(...ids(await search('公安', { page, perPage: 1 })));
    expect(pages).toEqual(whole);
    expect(await search('公安', { page: 999_999 })).toMatchObject({ items: [], total: whole.length });
  });
});

describe('passages', () => {
  test('are what the paragraph says, with the matches where they stand', async () => {
    for (const typed of ['公安機關', '7.9亿', '教育 警示', '“走在前、学在前”', '民警', 'app']) {
      const view = await search(typed);
      expect(view.total, typed).toBeGreaterThan(0);
      for (const { id, passages, titleMarks, deckMarks } of view.items) {
        expect(passages.length + titleMarks.length + deckMarks.length, typed).toBeGreaterThan(0);
        for (const { block, start, text, marks } of passages) {
          const [row] = await queryDatabase(
            archive.databaseUrl,
            `SELECT "text" FROM "Block" WHERE "articleId" = '${id}' AND "ordinal" = ${block}`,
          );
          const paragraph = restorePunctuation(String(row?.text));
          // A heading leads to the paragraph below it.
          if (paragraph.slice(start, start + text.length) !== text) {
            const headings = await queryDatabase(
              archive.databaseUrl,
              `SELECT "heading" FROM "Section" WHERE "articleId" = '${id}'`,
            );
            expect(headings.map(({ heading }) => restorePunctuation(String(heading)))).toContain(text);
          }
          expect(marks.length).toBeGreaterThan(0);
          for (const [from, to] of marks) expect(text.slice(from, to)).not.toBe('');
          expect(text.length).toBeLessThanOrEqual(260);
        }
      }
    }
  });
});

describe('suggestions', () => {
  const texts = async (typed: string) => (await listSuggestions(typed)).map(({ text }) => text);

  test('of a slip are the names near it, where nothing else answers', async () => {
    expect(await texts('昆都伦')).toContain('包头市公安局昆都仑区分局');
    expect(await texts('斯日古棱')).toEqual(['斯日古楞']);
    expect(await texts('无此一词')).toEqual([]);
    expect(await texts('昆区分局')).toEqual(['包头市公安局昆都仑区分局']);
    expect(await texts('防诈骗')).toEqual(['反诈']);
  });
});

describe('words that name records of different kinds', () => {
  test('come with the list of what is filed under all of them', async () => {
    const { crossing } = await search('包头 反诈');
    expect(crossing?.records.map(({ name }) => name)).toEqual(['包头市公安局', '反诈']);
    const [unit, topic] = crossing?.records ?? [];
    const { total } = await search('', { unit: unit?.slug, topic: topic?.slug });
    expect(crossing?.total).toBe(total);
    expect(total).toBeGreaterThan((await search('包头 反诈')).total);
  });

  test.each(['包头', '包头 资阳', '包头 反诈 无此词', '反诈 枫桥经验'])('not %s', async (typed) => {
    expect((await search(typed)).crossing).toBeNull();
  });
});
