import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepWords } from '@/lib/text/keep-words';
import { queryDatabase } from '@/tests/integration/store/dump-database';
import { type Crawled, crawlEverything } from './crawl-everything';
import { openSite, type RunningSite } from './running-site';

/** An officer who speaks, a reporter, a resident, and two whose names stand in headlines and break over lines. */
const NAMES = ['王文山', '陈春艳', '高宇阳', '欧阳靖远', '欧阳靖明'];
const PINYIN = ['wangwenshan', 'chenchunyan', 'gaoyuyang', 'ouyangjingyuan', 'ouyangjingming'];

const story = (name: string) => `

${name}的一天

——记民警${name}

2022年02月22日09:05 | 来源:北方日报

某某市公安局${name}派出所民警${name}说:“我们走遍大街小巷。”民警${name.slice(0, 2)}

${name.slice(2)}当天走访群众300户。

${name}(左二)在现场。张某某摄

(本报记者 ${name})
`;

let site: RunningSite;
let before: Map<string, Crawled>;
let after: Map<string, Crawled>;
const slugs: string[] = [];

function writeDays(contentDir: string): void {
  for (const [id, name] of Object.entries({ 'day-1': '欧阳靖远', 'day-2': '欧阳靖明' })) {
    writeFileSync(join(contentDir, `sources/${id}.txt`), story(name));
    writeFileSync(join(contentDir, `sources/${id}.yaml`), '{}\n');
  }
}

function withhold(contentDir: string): void {
  const decisions = NAMES.map((name) => `- name: ${name}\n  withheld: true\n  reason: 本人要求\n`).join('');
  writeFileSync(join(contentDir, 'authority/people.yaml'), decisions);
}

/** Addresses that ask for the names: an answer may repeat the question, and nothing else of it. */
const searches = [...NAMES, ...PINYIN, 'wws', '王文', '欧阳'].flatMap((name) => {
  const q = encodeURIComponent(name);
  return [`/search?q=${q}`, `/api/v1/search?q=${q}`, `/search/feed.atom?q=${q}`, `/people?q=${q}`];
});
const suggestions = ['王', '王文', '欧阳', 'wang', 'wws', 'ouyang', 'gyy'].flatMap((typed) => {
  const q = encodeURIComponent(typed);
  return [`/opensearch-suggestions?q=${q}`, `/api/v1/suggest?q=${q}`];
});

beforeAll(async () => {
  site = await openSite();
  writeDays(site.contentDir);
  await site.seed();
  for (const name of NAMES) {
    const rows = await queryDatabase(
      site.databaseUrl,
      `SELECT slug FROM Person WHERE name = '${name}' AND NOT private`,
    );
    slugs.push(...rows.map(({ slug }) => String(slug)));
  }
  const pictures = ['day-1-1', 'day-2-1'].map((id) => `/articles/${id}/opengraph-image`);
  const more = [...pictures, ...searches, ...suggestions, ...slugs.map((slug) => `/people/${slug}`)];
  before = await crawlEverything(site.base, more, { clientForm: true });
  withhold(site.contentDir);
  await site.seed();
  // What was served before is asked for again, though nothing links to it any more.
  // Within five seconds the new archive is all that is served.
  await fetch(site.base);
  await sleep(5_000);
  const known = [...before.keys()].filter((path) => path.startsWith('/'));
  after = await crawlEverything(site.base, [...more, ...known], { clientForm: true });
}, 400_000);

afterAll(async () => {
  expect(await site.close()).toBe(0);
});

/** The ways in which a text may hold a name. */
function formsOf(name: string): string[] {
  const encoded = encodeURIComponent(name);
  const entities = (base: 10 | 16) =>
    Array.from(name, (sign) => `&#${base === 16 ? 'x' : ''}${sign.charCodeAt(0).toString(base)};`).join('');
  const escaped = Array.from(name, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`).join('');
  const base64 = Buffer.from(name).toString('base64').replace(/=+$/, '');
  return [name, encoded, encoded.toLowerCase(), escaped, entities(10), entities(16), base64].map((form) =>
    form.toLowerCase(),
  );
}

/** What an answer says, without the question that it repeats, and without other answers' addresses that hold it. */
function sayings(path: string, { body }: Crawled): string {
  const query = new URLSearchParams(path.split('?')[1] ?? '').get('q') ?? '';
  const text = body.toString('utf8').toLowerCase();
  if (query === '') return text;
  // A page keeps the question's words together, each in an element of its own.
  const inWords = new RegExp(keepWords(query.toLowerCase()).join('[^\\p{Script=Han}]{0,160}'), 'gu');
  return formsOf(query)
    .reduce((rest, form) => rest.replaceAll(form, ''), text)
    .replace(inWords, '');
}

const holding = (answers: Map<string, Crawled>, forms: readonly string[]) =>
  [...answers].filter(([path, answer]) => forms.some((form) => sayings(path, answer).includes(form)));

// First: the tests below keep this process so busy that a connection from before them may be closed.
test('a search for a withheld name finds as much as one for a name that never was', async () => {
  const countFor = async (name: string) => {
    const answer = await fetch(`${site.base}/api/v1/search?q=${encodeURIComponent(name)}`);
    return ((await answer.json()) as { total: number }).total;
  };
  for (const name of NAMES) expect([name, await countFor(name)]).toEqual([name, await countFor('王文水水')]);
});

test('the names were in much of what the site offers', () => {
  expect(before.size).toBeGreaterThan(400);
  for (const name of NAMES) expect(holding(before, formsOf(name)).length).toBeGreaterThan(5);
  expect(slugs.length).toBeGreaterThanOrEqual(2);
});

test.each(NAMES)('%s is in nothing that the site offers once it is withheld', (name) => {
  const found = holding(after, formsOf(name)).map(([path]) => path);
  expect(found).toEqual([]);
});

test('a name withheld before the first seed never was in anything', async () => {
  const fresh = await openSite(undefined, {
    prepare: (contentDir) => {
      writeDays(contentDir);
      withhold(contentDir);
    },
  });
  try {
    const answers = await crawlEverything(fresh.base, [...searches, ...suggestions]);
    expect(answers.size).toBeGreaterThan(400);
    for (const name of [...NAMES, '靖远'])
      expect([name, holding(answers, formsOf(name)).map(([path]) => path)]).toEqual([name, []]);
  } finally {
    expect(await fresh.close()).toBe(0);
  }
}, 300_000);

test('neither is a part of a name, which as that of a place or a unit would be read in records of its own', () => {
  expect(holding(after, formsOf('靖远')).map(([path]) => path)).toEqual([]);
});

test('neither is the pinyin of a name, but in the address that was asked for', () => {
  for (const pinyin of PINYIN) {
    const spaced = PINYIN.indexOf(pinyin) === 0 ? ['wang wen shan', 'wáng wénshān', 'wangwen shan'] : [];
    const found = [...after].filter(([path, { body }]) => {
      const asked = slugs.filter((slug) => path.includes(slug)).concat(path.includes(pinyin) ? [pinyin] : []);
      const text = asked.reduce(
        (rest, slug) => rest.replaceAll(slug, ''),
        body.toString('utf8').toLowerCase(),
      );
      return [pinyin, ...spaced].some((form) => text.includes(form));
    });
    expect([pinyin, found.map(([path]) => path)]).toEqual([pinyin, []]);
  }
});

test('a page of the person answers 410 and does not say whose it was', () => {
  for (const slug of slugs) expect([slug, after.get(`/people/${slug}`)?.status]).toEqual([slug, 410]);
});

// What it draws is searched in tests/integration/open/withheld-images.test.ts.
test('the picture of a story is drawn anew', () => {
  const picture = (answers: Map<string, Crawled>) => answers.get('/articles/day-1-1/opengraph-image')?.body;
  expect(picture(before)?.length).toBeGreaterThan(5_000);
  expect(picture(after)?.equals(picture(before) ?? Buffer.alloc(0))).toBe(false);
});

test('offsets hold: the source is as long as it was, and the mask stands where the name stood', async () => {
  const textOf = async (id: string) => {
    const [row] = await queryDatabase(site.databaseUrl, `SELECT text FROM Source WHERE id = '${id}'`);
    return String(row?.text);
  };
  expect(await textOf('day-1')).toBe(await textOf('day-2'));
});
