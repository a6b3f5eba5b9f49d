import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import { parseFeed } from '@rowanmanning/feed-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET as getAtom } from '@/app/feed.atom/route';
import { GET as getJson } from '@/app/feed.json/route';
import { GET as getPersonAtom } from '@/app/people/[slug]/feed.atom/route';
import { GET as getPersonJson } from '@/app/people/[slug]/feed.json/route';
import { GET as getSearchAtom } from '@/app/search/feed.atom/route';
import { GET as getSearchJson } from '@/app/search/feed.json/route';
import { GET as getTopicAtom } from '@/app/topics/[slug]/feed.atom/route';
import { GET as getTopicJson } from '@/app/topics/[slug]/feed.json/route';
import { GET as getUnitAtom } from '@/app/units/[slug]/feed.atom/route';
import { GET as getUnitJson } from '@/app/units/[slug]/feed.json/route';
import { siteUrl } from '@/lib/site';
import { askApi } from './open-outputs';
import { type SeededArchive, seedCopy } from './seeded-archive';

let archive: SeededArchive;
/** A unit, a topic and a person of the archive. */
const slugs = { units: '', topics: '', people: '' };

const LATER = '2026-02-02T00:00:00Z';

const DUMP = `北方县公安局开展反诈宣传

2019年03月04日09:05 来源:北方日报

北方县公安局民警张三走进社区,向居民讲解反诈知识。包头市公安局也派人参加。
`;

beforeAll(async () => {
  archive = await seedCopy();
  writeFileSync(join(archive.contentDir, 'sources/north-2019.txt'), DUMP);
  writeFileSync(join(archive.contentDir, 'sources/north-2019.yaml'), 'publisher: 北方网\n');
  await archive.seed(LATER);
  const article = await (await askApi('/articles/peoplecn-20220222-baotou-1')).json();
  slugs.units = article.units.find(({ name }: { name: string }) => name === '包头市公安局').slug;
  slugs.topics = 'fanzha';
  slugs.people = (await (await askApi('/people?limit=1')).json()).items[0].slug;
});
afterAll(() => archive.close());

type Kind = keyof typeof slugs;
type RecordRoute = (request: Request, context: { params: Promise<{ slug: string }> }) => Promise<Response>;

const ROUTES: Record<Kind, [atom: RecordRoute, json: RecordRoute]> = {
  units: [getUnitAtom, getUnitJson],
  topics: [getTopicAtom, getTopicJson],
  people: [getPersonAtom, getPersonJson],
};
const SEARCH = `q=${encodeURIComponent('公安')}`;
const FEEDS = ['all', 'units', 'topics', 'people', 'search'] as const;

function ask(feed: (typeof FEEDS)[number], format: 'atom' | 'json', headers: Record<string, string> = {}) {
  const request = (path: string) => new Request(`${siteUrl}${path}`, { headers });
  const index = format === 'atom' ? 0 : 1;
  if (feed === 'all') return [getAtom, getJson][index]?.(request(`/feed.${format}`));
  if (feed === 'search')
    return [getSearchAtom, getSearchJson][index]?.(request(`/search/feed.${format}?${SEARCH}`));
  const slug = slugs[feed];
  return ROUTES[feed][index]?.(request(`/${feed}/${slug}/feed.${format}`), {
    params: Promise.resolve({ slug }),
  });
}

interface Entry {
  id: string | null;
  link: string | null;
  added: string | null;
}

/** Entries as two parsers that are not ours agree that they are. */
async function readAtom(feed: (typeof FEEDS)[number]): Promise<Entry[]> {
  const xml = (await (await ask(feed, 'atom'))?.text()) ?? '';
  const entries = parseFeed(xml).items.map(({ id, url, published }) => {
    return { id, link: url, added: published?.toISOString() ?? null };
  });
  const others = extractFromXml(xml, { useISODateFormat: true }).entries ?? [];
  expect(others.map(({ id, link }) => [id, link])).toEqual(entries.map(({ id, link }) => [id, link]));
  return entries;
}

async function readJson(feed: (typeof FEEDS)[number]): Promise<Entry[]> {
  const json = await (await ask(feed, 'json'))?.text();
  const entries = extractFromJson(json ?? '', { useISODateFormat: true }).entries ?? [];
  return entries.map(({ id, link, published }) => ({
    id: id ?? null,
    link: link ?? null,
    added: published === undefined ? null : new Date(published).toISOString(),
  }));
}

describe.each(FEEDS)('the feed of %s', (feed) => {
  test('is read by parsers that are not ours: permalinks as ids, the story added last first', async () => {
    const entries = await readAtom(feed);
    expect(await readJson(feed)).toEqual(entries);
    expect(entries.length).toBeGreaterThan(0);
    for (const { id, link } of entries)
      expect([id, id?.startsWith(`${siteUrl}/articles/`)]).toEqual([link, true]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const added = entries.map((entry) => entry.added ?? '');
    expect(added).toEqual(added.toSorted().toReversed());
    // The story added last is the one printed first.
    if (feed !== 'people') expect(entries[0]?.id).toBe(`${siteUrl}/articles/north-2019-1`);
  });

  test('is not sent again to who has it, and is sent as what it is', async () => {
    for (const [format, type] of [
      ['atom', 'application/atom+xml; charset=utf-8'],
      ['json', 'application/feed+json; charset=utf-8'],
    ] as const) {
      const first = await ask(feed, format);
      expect([first?.status, first?.headers.get('content-type')]).toEqual([200, type]);
      const etag = first?.headers.get('etag') ?? '';
      expect((await ask(feed, format, { 'if-none-match': etag }))?.status).toBe(304);
    }
  });
});

test('ids and order stand when everything is made anew', async () => {
  const before = await readAtom('all');
  rmSync(archive.databaseUrl.slice('file:'.length));
  await archive.seed('2026-03-03T00:00:00Z');
  expect(await readAtom('all')).toEqual(before);
});

test('the feed of a search that names a withheld person has nothing of them', async () => {
  const name = '王文山';
  const search = (format: 'atom' | 'json') => {
    const request = new Request(`${siteUrl}/search/feed.${format}?q=${encodeURIComponent(name)}`);
    return format === 'atom' ? getSearchAtom(request) : getSearchJson(request);
  };
  expect(parseFeed(await (await search('atom')).text()).items.length).toBeGreaterThan(0);
  writeFileSync(
    join(archive.contentDir, 'authority/people.yaml'),
    `- name: ${name}\n  withheld: true\n  reason: 本人要求\n`,
  );
  await archive.seed('2026-04-04T00:00:00Z');
  expect(parseFeed(await (await search('atom')).text()).items).toEqual([]);
  expect((await (await search('json')).json()).items).toEqual([]);
});
