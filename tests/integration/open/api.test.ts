import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerRequest } from '@/lib/api/answer-request';
import { ENDPOINTS } from '@/lib/api/endpoints';
import { toOpenApi } from '@/lib/api/openapi';
import { getSamples } from '@/lib/api/samples';
import { type SeededArchive, SITE, seedCopy } from './seeded-archive';

let archive: SeededArchive;
beforeAll(async () => {
  archive = await seedCopy();
});
afterAll(() => archive.close());

/** Asks for a path below `/api/v1`. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = new URL(`${SITE}/api/v1${path}`);
  const segments = url.pathname.split('/').slice(3).map(decodeURIComponent);
  return answerRequest(new Request(url, { headers }), segments);
}

interface List {
  items: { id?: string; slug?: string; articleId?: string; ordinal?: number }[];
  total: number;
  next: string | null;
}

/** All items of a list, a few at a time. */
async function walk(path: string): Promise<{ keys: string[]; total: number }> {
  const keys: string[] = [];
  for (let cursor = ''; ; ) {
    const list: List = await (await ask(`${path}${path.includes('?') ? '&' : '?'}limit=4${cursor}`)).json();
    keys.push(
      ...list.items.map(({ id, slug, articleId, ordinal }) => id ?? slug ?? `${articleId} ${ordinal}`),
    );
    if (list.next === null) return { keys, total: list.total };
    cursor = `&cursor=${list.next}`;
  }
}

describe('every endpoint answers its example', () => {
  const document = toOpenApi(ENDPOINTS, 'archive', SITE);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'openapi');

  test.each(ENDPOINTS.map((endpoint) => [endpoint.path, endpoint] as const))('%s', async (path, endpoint) => {
    const example = endpoint.example(await getSamples());
    expect(example).not.toBeNull();
    const response = await ask(example ?? '');
    expect(response.status).toBe(200);
    const data: unknown = await response.json();
    expect(endpoint.response.safeParse(data).error).toBeUndefined();
    const pointer = `openapi#/paths/${path.replaceAll('/', '~1')}/get/responses/200/content/application~1json/schema`;
    const isDocumented = ajv.compile({ $ref: encodeURI(pointer) });
    isDocumented(data);
    expect(isDocumented.errors ?? []).toEqual([]);
  });
});

test.each([
  '/articles',
  '/articles?sort=longest',
  '/people',
  '/quotes',
  '/figures?sort=what',
  '/events',
  '/sources',
  '/topics',
])('a cursor leads through all of %s, each item once', async (path) => {
  const { keys, total } = await walk(path);
  expect(total).toBeGreaterThan(4);
  expect(keys).toHaveLength(total);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a list that goes on says where, in a header too', async () => {
  const response = await ask('/articles?limit=2&sort=oldest');
  const { next }: List = await response.json();
  expect(response.headers.get('link')).toBe(
    `</api/v1/articles?limit=2&sort=oldest&cursor=${next}>; rel="next"`,
  );
  expect((await ask('/articles?limit=100')).headers.get('link')).toBeNull();
});

test('an answer that the client has is not sent again', async () => {
  const first = await ask('/articles');
  const etag = first.headers.get('etag') ?? '';
  expect((await ask('/articles', { 'if-none-match': etag })).status).toBe(304);
  expect((await ask('/articles', { 'if-none-match': 'W/"other"' })).status).toBe(200);
  expect(first.headers.get('access-control-allow-origin')).toBe('*');
});

test('a span leads to its text in the source', async () => {
  const { article: id } = await getSamples();
  const article = await (await ask(`/articles/${id}`)).json();
  const source = readFileSync(join(archive.contentDir, 'sources', `${article.sourceId}.txt`), 'utf8');
  const [[start, end]] = article.headline.spans;
  expect(source.slice(start, end)).toBe(article.headline.text);
  for (const section of article.sections) {
    for (const { text, spans } of section.blocks) {
      const printed = spans.map(([from, to]: [number, number]) => source.slice(from, to)).join('');
      expect(printed.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  }
});

test('speakers without a page are named by no list of quotes', async () => {
  const paths = ['/quotes?limit=100', '/articles/nmg-2023-yingmo-1', '/topics/yingmo-xuexi-xuanchuan'];
  for (const path of paths) {
    const answer = await (await ask(path)).json();
    const quotes = JSON.stringify(answer.items ?? answer.quotes);
    expect(quotes, path).toContain('群众（姓名见原文）');
    for (const name of ['杨图雅', '高宇阳']) expect(quotes, path).not.toContain(name);
  }
});

test("a quote's span leads to its text in the source by the interface alone", async () => {
  const { items } = await (await ask('/quotes?limit=100')).json();
  expect(items.length).toBeGreaterThan(10);
  for (const { sourceId, text, spans } of items) {
    const pieces = await Promise.all(
      spans.map(async ([start, end]: [number, number]) => {
        const answer = await (await ask(`/sources/${sourceId}/text?start=${start}&end=${end}`)).json();
        expect(answer.start).toBe(start);
        return answer.text;
      }),
    );
    const plain = (said: string) => said.replace(/[\s“”]/g, '');
    expect(plain(pieces.join(''))).toBe(plain(text));
  }
  expect((await ask('/sources/none/text')).status).toBe(404);
  expect((await ask('/sources/none/text?start=-1')).status).toBe(400);
  expect((await ask('/sources/none/text?start=5&end=1')).status).toBe(400);
});

test('people without a page are in no answer, their names in the texts alone', async () => {
  const { items }: List = await (await ask('/articles?limit=100')).json();
  const answers = await Promise.all(items.map(async ({ id }) => (await ask(`/articles/${id}`)).json()));
  expect(answers.flatMap(({ people }) => people).length).toBeGreaterThan(10);
  expect(JSON.stringify(answers)).not.toContain('"slug":null');
});

describe('errors', () => {
  test.each([
    ['/nothing', 404, []],
    ['/articles/none-1', 404, []],
    ['/articles?colour=red', 400, ['colour']],
    ['/articles?limit=0', 400, ['limit']],
    ['/articles?limit=101', 400, ['limit']],
    ['/articles?cursor=zz', 400, ['cursor']],
    ['/articles?year=2021&year=2022', 400, ['year']],
    ['/articles?sort=newest&sort=oldest', 400, ['sort']],
    ['/articles?unit=none', 404, ['unit']],
    ['/articles/a%2Fb', 400, ['id']],
    ['/units?deep=1', 400, ['deep']],
    ['/people?initial=AB', 400, ['initial']],
    ['/__proto__', 404, []],
  ])('%s answers %d', async (path, status, parameters) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const problem = await response.json();
    expect(problem).toMatchObject({
      type: 'about:blank',
      status,
      instance: expect.stringMatching(/^\/api\/v1\//),
    });
    expect((problem.errors ?? []).map(({ parameter }: { parameter: string }) => parameter)).toEqual(
      parameters,
    );
  });

  test('a removed record answers 410, as its page does', async () => {
    rmSync(join(archive.contentDir, 'sources/cslai-20210325-ziyang.txt'));
    rmSync(join(archive.contentDir, 'sources/cslai-20210325-ziyang.yaml'));
    await archive.seed('2026-02-01T00:00:00Z');
    expect((await ask('/articles/cslai-20210325-ziyang-1')).status).toBe(410);
    expect((await ask('/sources/cslai-20210325-ziyang')).status).toBe(410);
  });
});
