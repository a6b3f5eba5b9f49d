import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchArchive } from '@/lib/queries/search';
import type { SearchRequest } from '@/lib/queries/search-view';
import { listSuggestions } from '@/lib/queries/suggest';
import { type SeededArchive, seedCopy } from '@/tests/integration/open/seeded-archive';

let archive: SeededArchive;
beforeAll(async () => {
  archive = await seedCopy();
});
afterAll(() => archive.close());

const search = (q: string, more: Partial<SearchRequest> = {}) => searchArchive({ q, ...more });

test('variants of a character find what is printed with the usual one', async () => {
  const usual = await search('自治区公安厅');
  expect(usual.total).toBeGreaterThan(0);
  for (const variant of ['自治区公安廳', '自治区公安廰', '自治区公安庁']) {
    const found = await search(variant);
    expect([variant, found.total]).toEqual([variant, usual.total]);
    expect(found.records).toEqual(usual.records);
  }
});

describe('bad input', () => {
  test.each([
    'AND',
    'OR NOT',
    'NEAR(公安 教育, 3)',
    '"',
    '“',
    '""""',
    '^公安*',
    '公安)',
    "'; DROP TABLE Article; --",
    '%',
    '%%%',
    '\u0000',
    '公\u0000安',
    '😀',
    '\ud800',
    '\u202e公安',
    '-',
    '--',
    '-公安',
    '单位:',
    '年:abc',
    '年:99999',
    '公'.repeat(10_000),
    '公 '.repeat(5000),
    '“'.repeat(5000),
    '单位:公安 '.repeat(1000),
    '，。！？',
    ' '.repeat(3000),
    '__proto__',
    'constructor',
    '人物:__proto__',
    '{"a":1}',
    '<script>alert(1)</script>',
    '../../etc/passwd',
  ])('%j is answered', async (typed) => {
    const started = process.cpuUsage();
    const view = await search(typed);
    expect(view.items.length).toBeLessThanOrEqual(view.total);
    expect(await listSuggestions(typed)).toBeInstanceOf(Array);
    // In processor time, which what else runs on the machine does not lengthen.
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(20_000);
  });
});

describe('a withheld name', () => {
  const name = '斯日古楞';

  test('is found nowhere', async () => {
    const { writeFileSync } = await import('node:fs');
    const before = await search(name);
    expect(before.total).toBe(1);
    writeFileSync(
      `${archive.contentDir}/authority/people.yaml`,
      `- name: ${name}\n  withheld: true\n  reason: 本人请求\n`,
    );
    await archive.seed('2026-02-01T00:00:00Z');
    for (const typed of [name, '日古楞', '斯日', 'sirigul', 'srgl', '斯日古棱', `人物:${name}`]) {
      const view = await search(typed);
      const said = JSON.stringify({ ...view, terms: [], fields: [], help: { ...view.help, missing: [] } });
      expect(said, typed).not.toContain(name);
      expect(view.total, typed).toBe(0);
      expect(JSON.stringify(await listSuggestions(typed)), typed).not.toContain(name);
    }
    // The sentence that names him is still found, without him.
    const view = await search('全国最美基层民警');
    expect(view.total).toBe(1);
    expect(JSON.stringify(view)).toContain('＊＊＊＊');
  });
});
