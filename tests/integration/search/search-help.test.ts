import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchArchive } from '@/lib/queries/search';
import type { SearchRequest } from '@/lib/queries/search-view';
import { type SeededArchive, seedCopy } from '@/tests/integration/open/seeded-archive';

let archive: SeededArchive;
beforeAll(async () => {
  archive = await seedCopy();
});
afterAll(() => archive.close());

const search = (q: string, more: Partial<SearchRequest> = {}) => searchArchive({ q, ...more });

describe('nothing found', () => {
  test('drops the word that is nowhere and says so', async () => {
    const { total, help } = await search('教育整顿 枫乔经验');
    expect(total).toBe(0);
    expect(help).toMatchObject({ missing: ['枫乔经验'], instead: { terms: ['教育整顿'] } });
    expect(help?.instead?.total).toBe((await search('教育整顿')).total);
    expect(help?.nearNames.map(({ name }) => name)).toEqual(['枫桥经验']);
  });

  test('names that sound the same, or differ in a character', async () => {
    const near = async (typed: string) => (await search(typed)).help?.nearNames.map(({ name }) => name);
    expect(await near('斯日古棱')).toEqual(['斯日古楞']);
    expect(await near('死日古愣')).toEqual(['斯日古楞']);
    expect(await near('斯日古')).toBeUndefined();
    expect(await near('兴安蒙公安局')).toContain('兴安盟公安局');
    expect(await near('欧阳某')).toEqual([]);
    // Of a part of a name too: by its sound, or but for its last character.
    expect(await near('昆都伦')).toContain('包头市公安局昆都仑区分局');
    expect(await near('昆都伦区分局')).toContain('包头市公安局昆都仑区分局');
    expect(await near('昆都某')).toContain('包头市公安局昆都仑区分局');
  });

  test('a topic that has a part of what was typed, where hardly another has it', async () => {
    const near = async (typed: string) => (await search(typed)).help?.nearNames.map(({ name }) => name);
    expect(await near('识诈骗')).toEqual(['反诈']);
    expect(await near('禁毒宣传')).toEqual([]);
  });

  test('what is a name as it stands asks for no other', async () => {
    for (const typed of ['资阳市公安局交警支队', 'kundulun']) {
      const { records, help } = await search(typed);
      expect([typed, records.length > 0]).toEqual([typed, true]);
      expect(help?.nearNames).toEqual([]);
    }
  });

  test.each([
    ['东河区公安分局', '东河区', '包头市', '包头市公安局'],
    ['东河公安局', '东河区', '包头市', '包头市公安局'],
    ['东河区 公安分局', '东河区', '包头市', '包头市公安局'],
  ])('%s: the units of the smallest region around it', async (typed, place, region, first) => {
    const { help } = await search(typed);
    expect(help?.around).toMatchObject({ place, region });
    expect(help?.around?.units[0]?.name).toBe(first);
  });

  test('a place with other words behind it, or in a region without units, has none around', async () => {
    for (const typed of ['东河区图书馆', '拉萨市公安局'])
      expect([typed, (await search(typed)).help?.around]).toEqual([typed, null]);
  });

  test('a year that no story prints beside the other words is that of what they find', async () => {
    for (const typed of ['肖鹏 2023', '2023年 肖鹏']) {
      const { total, help } = await search(typed);
      expect([typed, total]).toEqual([typed, 0]);
      const term = typed.replace('肖鹏', '').trim();
      const inYear = (await search('肖鹏', { year: 2023 })).total;
      expect(inYear).toBeGreaterThan(0);
      expect(help?.inYear).toEqual({ term, year: 2023, total: inYear });
    }
    expect((await search('肖鹏 2021')).help?.inYear).toBeNull();
    expect((await search('2023年13月')).help?.inYear ?? null).toBeNull();
  });

  test('words that never come together: what is found without each', async () => {
    const { help } = await search('枫桥经验 止付金额');
    expect(help).toMatchObject({ missing: [], instead: null });
    expect(help?.without).toEqual([
      { term: '枫桥经验', total: 1 },
      { term: '止付金额', total: 1 },
    ]);
  });
});
