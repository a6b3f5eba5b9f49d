import { Converter } from 'opencc-js/cn2t';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createRandom, type Random } from '@/tests/bench/generate/random';
import { ContentFolder } from '@/tests/integration/store/content-folder';
import { queryDatabase } from '@/tests/integration/store/dump-database';
import { foldPlainly, type ScannedStory, scanPlainly } from './plain-scan';

const content = new ContentFolder().addProjectContent();
let stories: ScannedStory[];
let printed: string[];

beforeAll(async () => {
  await content.seed();
  vi.stubEnv('DATABASE_URL', content.databaseUrl);
  const rows = await queryDatabase(
    content.databaseUrl,
    `SELECT "id", json_array("kicker", "headline", "deck") AS "heads",
      (SELECT json_group_array("heading") FROM "Section" WHERE "articleId" = a."id") AS "headings",
      (SELECT json_group_array("name") FROM "Credit" WHERE "articleId" = a."id"
        AND "role" NOT IN ('editor', 'photographer')) AS "authors",
      (SELECT json_group_array("text") FROM "Block" WHERE "articleId" = a."id") AS "blocks" FROM "Article" AS a`,
  );
  const read = (json: unknown) =>
    (JSON.parse(String(json)) as (string | null)[]).filter((text) => text !== null);
  const whole = rows.map(({ id, heads, headings, authors, blocks }) => ({
    id: String(id),
    texts: [...read(heads), ...read(headings), ...read(authors), ...read(blocks)],
  }));
  stories = whole.map(({ id, texts }) => ({ id, texts: texts.map(foldPlainly) }));
  printed = whole.flatMap(({ texts }) => texts);
});
afterAll(() => {
  vi.unstubAllEnvs();
  content.remove();
});

async function find(q: string): Promise<string[]> {
  const { searchArchive } = await import('@/lib/queries/search');
  const view = await searchArchive({ q, perPage: 100 });
  expect(view.items, q).toHaveLength(view.total);
  return view.items.map(({ id }) => id).sort();
}

const toTraditional = Converter({ from: 'cn', to: 't' });

/** 1 to 6 characters of a text, wherever they begin: across words, across punctuation. */
function cut(random: Random): string {
  const characters = [...random.pick(printed)];
  const length = random.between(1, 6);
  const at = random.below(Math.max(1, characters.length - length));
  return characters.slice(at, at + length).join('');
}

const kinds: [string, (random: Random) => string][] = [
  ['cut from the texts', cut],
  ['Traditional forms of them', (random) => toTraditional(cut(random))],
  ['two of them', (random) => `${cut(random)} ${cut(random)}`],
  ['two without a space', (random) => cut(random) + cut(random)],
  ['one without the other', (random) => `${cut(random)} -${cut(random).replace(/^[\s\p{P}\p{S}]+/u, '')}`],
  ['phrases with their punctuation', (random) => `“${cut(random).replace(/[“”"]/g, '')}”`],
  ['one character changed', (random) => cut(random).replace(/\p{Script=Han}/u, random.pick([...'鑫龘警0a']))],
  [
    'digits and letters',
    (random) => random.pick(['7.9', '4+3', '20', '0', 'a', 'vr', 'ap', '187万', '1.', '3日']),
  ],
];

describe.each(kinds)('queries %s', (_name, makeQuery) => {
  test('find what a plain scan finds, and nothing else', { timeout: 120_000 }, async () => {
    const random = createRandom(6);
    let found = 0;
    for (let number = 0; number < 200; number++) {
      const query = makeQuery(random);
      const expected = scanPlainly(stories, query).sort();
      expect(await find(query), JSON.stringify(query)).toEqual(expected);
      if (expected.length > 0) found++;
    }
    expect(found).toBeGreaterThan(0);
  });
});
