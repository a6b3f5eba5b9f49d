import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { queryDatabase } from '@/tests/integration/store/dump-database';
import { readEverything } from './open-outputs';
import { type SeededArchive, seedCopy } from './seeded-archive';

/** What the pictures of shared links were told to draw, in the order in which they were asked for. */
const drawn = vi.hoisted((): unknown[] => []);
vi.mock('@/components/share-image/draw-share-image', () => ({
  drawShareImage: (texts: unknown) => {
    drawn.push(texts);
    return new Response();
  },
}));

/** The first ends in the name of a county, after which a unit could be called. */
const NAMES = ['欧阳靖远', '欧阳靖明'];
const PARTS = ['欧阳', '靖远', '靖明'];

/** The name stands in all that a picture may show: headline, deck, newspaper, unit, topic. */
const story = (name: string) => `
${name}的一天

——记民警${name}

2022年02月22日09:05 | 来源:${name}日报

某某市公安局${name}派出所民警${name}说:“我们走遍大街小巷。”某某市公安局${name}派出所开展“${name}专项行动”。

某某市公安局${name}派出所民警${name}当天走访群众300户。

(本报记者 ${name})
`;

let archive: SeededArchive;

beforeAll(async () => {
  archive = await seedCopy();
  for (const [at, name] of NAMES.entries()) {
    writeFileSync(join(archive.contentDir, `sources/day-${at}.txt`), story(name));
    writeFileSync(join(archive.contentDir, `sources/day-${at}.yaml`), '{}\n');
  }
  const topics = NAMES.map(
    (name, at) =>
      `- { id: topic-${at}, name: ${name}专项行动, kind: 专项行动, aliases: [${name}行动], description: 以${name}命名的行动。 }\n`,
  );
  writeFileSync(join(archive.contentDir, 'authority/topics.yaml'), topics.join(''));
  await archive.seed('2026-02-02T00:00:00Z');
}, 120_000);
afterAll(() => archive.close());

/** No picture depends on how it is asked for. */
const asked = new Request('http://localhost');

/** The texts of every picture that the archive offers, by whose it is. */
async function drawAll(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const take = (path: string) => texts.set(path, JSON.stringify(drawn.pop()));
  const images = {
    articles: (await import('@/app/articles/[id]/opengraph-image/route')).GET,
    units: (await import('@/app/units/[slug]/opengraph-image/route')).GET,
    topics: (await import('@/app/topics/[slug]/opengraph-image/route')).GET,
    site: (await import('@/app/opengraph-image/route')).GET,
  };
  await images.site();
  take('/');
  const keysOf = async (sql: string) =>
    (await queryDatabase(archive.databaseUrl, sql)).map((row) => String(row.key));
  for (const id of await keysOf('SELECT id AS key FROM Article')) {
    await images.articles(asked, { params: Promise.resolve({ id }) });
    take(`/articles/${id}`);
  }
  for (const kind of ['units', 'topics'] as const) {
    for (const slug of await keysOf(`SELECT slug AS key FROM ${kind === 'units' ? 'Unit' : 'Topic'}`)) {
      await images[kind](asked, { params: Promise.resolve({ slug }) });
      take(`/${kind}/${slug}`);
    }
  }
  return texts;
}

const holding = (texts: Map<string, string>, name: string) =>
  [...texts].filter(([, text]) => text.includes(name)).map(([path]) => path);

test('no picture draws a withheld name, and many drew it before', async () => {
  const before = await drawAll();
  const kindsBefore = new Set(
    NAMES.flatMap((name) => holding(before, name)).map((path) => path.split('/')[1]),
  );
  expect([...kindsBefore].sort()).toEqual(['articles', 'topics', 'units']);

  const decisions = NAMES.map((name) => `- { name: ${name}, withheld: true, reason: 本人要求 }\n`);
  writeFileSync(join(archive.contentDir, 'authority/people.yaml'), decisions.join(''));
  await archive.seed('2026-03-03T00:00:00Z');
  const after = await drawAll();
  for (const name of [...NAMES, ...PARTS]) expect([name, holding(after, name)]).toEqual([name, []]);
  expect(after.get('/articles/day-0-1')).toContain('＊＊＊＊的一天');
  expect(after.size).toBeGreaterThan(50);
}, 120_000);

test('nothing that programs get holds a part of them, or the pinyin that stood in the address of a unit called after one', async () => {
  const everything = await readEverything(archive.databaseUrl);
  for (const part of ['靖远', '靖明', 'ouyangjing', 'jingyuan'])
    expect([part, holding(everything, part)]).toEqual([part, []]);
}, 120_000);
