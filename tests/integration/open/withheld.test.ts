import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askApi, readEverything, readForms } from './open-outputs';
import { type SeededArchive, seedCopy } from './seeded-archive';

let archive: SeededArchive;
beforeAll(async () => {
  archive = await seedCopy();
});
afterAll(() => archive.close());

/** A police officer who speaks, a reporter, and a resident. */
const NAMES = ['王文山', '陈春艳', '高宇阳'];

function namesIn(everything: Map<string, string>, name: string): string[] {
  return [...everything].filter(([, text]) => text.includes(name)).map(([path]) => path);
}

test('a withheld name is in nothing that programs get, and was in much of it before', async () => {
  const before = await readEverything(archive.databaseUrl);
  expect(before.size).toBeGreaterThan(250);
  for (const name of NAMES) expect(namesIn(before, name).length).toBeGreaterThan(3);

  writeFileSync(
    join(archive.contentDir, 'authority/people.yaml'),
    NAMES.map((name) => `- name: ${name}\n  withheld: true\n  reason: 本人要求\n`).join(''),
  );
  await archive.seed('2026-02-02T00:00:00Z');
  const after = await readEverything(archive.databaseUrl);
  for (const name of NAMES) expect([name, namesIn(after, name)]).toEqual([name, []]);
  // Neither is the pinyin of it, which would stand in a permalink.
  for (const pinyin of ['wangwenshan', 'wang wen shan']) expect(namesIn(after, pinyin)).toEqual([]);
  expect(after.get('/articles/peoplecn-20220222-baotou-1.txt')).toContain('＊＊＊');
  // Offsets hold: the text is as long as it was.
  const lengthOf = (texts: Map<string, string>) =>
    JSON.parse((texts.get('/exports/Source.jsonl.gz') ?? '').split('\n').at(-2) ?? '{}').text.length;
  expect(lengthOf(after)).toBe(lengthOf(before));
}, 120_000);

test('what a removed or renamed story had beside its page answers as its page does', async () => {
  const sources = join(archive.contentDir, 'sources');
  const text = readFileSync(join(sources, 'kundulun-2021-zhengdun.txt'));
  writeFileSync(join(sources, 'kundulun-renamed.txt'), text);
  writeFileSync(
    join(sources, 'kundulun-renamed.yaml'),
    readFileSync(join(sources, 'kundulun-2021-zhengdun.yaml')),
  );
  for (const name of ['kundulun-2021-zhengdun', 'cslai-20210325-ziyang']) {
    rmSync(join(sources, `${name}.txt`));
    rmSync(join(sources, `${name}.yaml`));
  }
  await archive.seed('2026-03-03T00:00:00Z');
  for (const [path, response] of await readForms('cslai-20210325-ziyang-1')) {
    expect([path, response.status]).toEqual([path, 410]);
  }
  for (const [path, response] of await readForms('kundulun-2021-zhengdun-1')) {
    const to = path.replace('kundulun-2021-zhengdun-1', 'kundulun-renamed-1');
    expect([path, response.status, new URL(response.headers.get('location') ?? '').pathname]).toEqual([
      path,
      308,
      to,
    ]);
  }
  for (const [path, response] of await readForms('never-was-1'))
    expect([path, response.status]).toEqual([path, 404]);
  const moved = await askApi('/articles/kundulun-2021-zhengdun-1');
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/api/v1/articles/kundulun-renamed-1']);
  const sourceText = await askApi('/sources/kundulun-2021-zhengdun/text?end=9');
  expect([sourceText.status, sourceText.headers.get('location')]).toEqual([
    308,
    '/api/v1/sources/kundulun-renamed/text?end=9',
  ]);
});
