import { parseFeed } from '@rowanmanning/feed-parser';
import { XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET as getOpenSearch } from '@/app/opensearch.xml/route';
import { GET as getBrowserSuggestions } from '@/app/opensearch-suggestions/route';
import { GET as getAtom } from '@/app/search/feed.atom/route';
import { GET as getJsonFeed } from '@/app/search/feed.json/route';
import { answerRequest } from '@/lib/api/answer-request';
import { searchArchive } from '@/lib/queries/search';
import { type SeededArchive, seedCopy } from '@/tests/integration/open/seeded-archive';

const SITE = 'http://localhost:3000';

let archive: SeededArchive;
beforeAll(async () => {
  archive = await seedCopy();
});
afterAll(() => archive.close());

const requestFor = (path: string) => new Request(`${SITE}${path}`);
const query = (values: Record<string, string>) => new URLSearchParams(values).toString();
const askApi = (path: string) =>
  answerRequest(requestFor(`/api/v1${path}`), [path.slice(1).split('?')[0] ?? '']);

interface FoundJson {
  items: { id: string }[];
  total: number;
  next: string | null;
}

describe('/api/v1/search', () => {
  test('answers what the page shows, part by part', async () => {
    const page = await searchArchive({ q: '公安 教育', perPage: 100 });
    const ids: string[] = [];
    let path: string | null = `/search?${query({ q: '公安 教育', limit: '2' })}`;
    while (path !== null) {
      const found = (await (await askApi(path)).json()) as FoundJson;
      expect(found.total).toBe(page.total);
      ids.push(...found.items.map(({ id }) => id));
      path = found.next && `/search?${query({ q: '公安 教育', limit: '2', cursor: found.next })}`;
    }
    expect(ids).toEqual(page.items.map(({ id }) => id));
  });

  test.each([
    [query({ q: '公'.repeat(10_000) }), 400, 'q'],
    [query({ q: '公安', year: 'abc' }), 400, 'year'],
    [query({ q: '公安', sort: 'loudest' }), 400, 'sort'],
    [query({ q: '公安', limit: '100000' }), 400, 'limit'],
    [query({ q: '公安', cursor: 'x' }), 400, 'cursor'],
    [query({ q: '公安', colour: 'red' }), 400, 'colour'],
    [query({ q: '公安', unit: 'no-such-unit' }), 404, 'unit'],
  ])('%s answers %i', async (parameters, status, parameter) => {
    const answer = await askApi(`/search?${parameters}`);
    expect(answer.status).toBe(status);
    const { errors } = (await answer.json()) as { errors: { parameter: string }[] };
    expect(errors.map((error) => error.parameter)).toEqual([parameter]);
  });
});

describe("a saved search's feed", () => {
  test('holds what the search finds, as Atom and as JSON Feed', async () => {
    const parameters = query({ q: '公安 -包头', year: '2023' });
    const { items } = await searchArchive({ q: '公安 -包头', year: 2023, perPage: 100 });
    const expected = items.map(({ id }) => `${SITE}/articles/${id}`).sort();
    const atom = await getAtom(requestFor(`/search/feed.atom?${parameters}`));
    const xml = await atom.text();
    expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(
      parseFeed(xml)
        .items.map((item) => item.url)
        .sort(),
    ).toEqual(expected);
    expect(parseFeed(xml).self).toBe(`${SITE}/search/feed.atom?${parameters}`);
    const json = (await (await getJsonFeed(requestFor(`/search/feed.json?${parameters}`))).json()) as {
      items: { url: string }[];
      feed_url: string;
    };
    expect(json.items.map((item) => item.url).sort()).toEqual(expected);
    expect(json.feed_url).toBe(`${SITE}/search/feed.json?${parameters}`);
  });

  test('is empty where nothing is asked, and refuses what makes no sense', async () => {
    const empty = (await (await getJsonFeed(requestFor('/search/feed.json?q=%2C'))).json()) as { items: [] };
    expect(empty.items).toEqual([]);
    expect((await getAtom(requestFor('/search/feed.atom?q=a&year=abc'))).status).toBe(400);
  });
});

describe('OpenSearch', () => {
  test('describes page, JSON, feed and suggestions', async () => {
    const answer = await getOpenSearch(requestFor('/opensearch.xml'));
    const text = await answer.text();
    using document = XmlDocument.fromString(text);
    const namespace = { o: 'http://a9.com/-/spec/opensearch/1.1/' };
    expect(document.get('/o:OpenSearchDescription/o:ShortName', namespace)?.content).toBe('警闻档案');
    const templates = [...text.matchAll(/template="([^"]+)"/g)].map(([, template]) => template);
    expect(templates).toHaveLength(5);
    for (const template of templates.slice(0, 4)) expect(template).toContain('{searchTerms}');
  });

  test('suggestions as browsers read them', async () => {
    const answer = await getBrowserSuggestions(requestFor('/opensearch-suggestions?q=baotoushi'));
    expect(answer.headers.get('content-type')).toBe('application/x-suggestions+json; charset=utf-8');
    const [typed, texts, notes, addresses] = (await answer.json()) as [string, string[], string[], string[]];
    expect(typed).toBe('baotoushi');
    expect(texts[0]).toBe('包头市公安局');
    expect(notes).toHaveLength(texts.length);
    expect(addresses[0]).toContain(`${SITE}/units/baotoushigonganju`);
  });
});
