import { parseFeed } from '@rowanmanning/feed-parser';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { writeFeed } from '@/lib/feeds/write-feed';
import type { StoryCard } from '@/lib/queries/view-types';

const SITE = 'https://archive.example';

function story(id: string, dateAdded: string, fields: Partial<StoryCard> = {}): StoryCard {
  return {
    id,
    sourceId: 'paper',
    kicker: null,
    title: '夜巡护平安',
    titleFrom: 'headline',
    deck: null,
    authors: [],
    publication: '北方日报',
    publisher: null,
    published: { edtf: '2022-02-22', time: null, basis: 'stated' },
    dateline: null,
    opening: '开头一句,再一句。',
    characters: 100,
    unit: { slug: 'u-1', name: '北方县公安局', shortName: '北方县公安局' },
    topic: { slug: 't-1', name: '夜巡行动', status: 'catalogued' },
    dateAdded,
    dateChanged: dateAdded,
    ...fields,
  };
}

const stories = [
  story('paper-2', '2026-02-02T00:00:00Z', {
    title: '<b>甲&乙</b> ]]>\u0000',
    dateChanged: '2026-03-03T00:00:00Z',
    authors: ['甲一', '乙二'],
  }),
  story('paper-1', '2026-01-01T00:00:00Z'),
];

function write(format: 'atom' | 'json', items = stories): string {
  const channel = { title: '警闻档案', pageUrl: `${SITE}/`, feedUrl: `${SITE}/feed`, stories: items };
  return writeFeed(channel, format, { name: '警闻档案', url: SITE });
}

const ids = [`${SITE}/articles/paper-2`, `${SITE}/articles/paper-1`];

describe('Atom, read by a parser that is not ours', () => {
  const feed = parseFeed(write('atom'));

  it('names itself, its page, and when it last changed', () => {
    expect(feed.meta).toEqual({ type: 'atom', version: '1.0' });
    expect(feed.title).toBe('警闻档案');
    expect(feed.url).toBe(`${SITE}/`);
    expect(feed.self).toBe(`${SITE}/feed.atom`);
    expect(feed.updated?.toISOString()).toBe('2026-03-03T00:00:00.000Z');
  });

  it('keeps permalinks as ids, and the order given', () => {
    expect(feed.items.map((item) => item.id)).toEqual(ids);
    expect(feed.items.map((item) => item.url)).toEqual(ids);
    expect(feed.items.map((item) => item.published?.toISOString())).toEqual([
      '2026-02-02T00:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
    ]);
    expect(feed.items[1]?.categories.map((category) => category.term)).toEqual(['夜巡行动', '北方县公安局']);
  });

  it('names the authors that the print names', () => {
    const names = feed.items.map(({ authors }) => authors.map(({ name }) => name));
    expect(names).toEqual([['甲一', '乙二'], ['警闻档案']]);
  });

  it('carries text as text, with full-width punctuation', () => {
    using document = XmlDocument.fromString(write('atom'));
    const at = (path: string) => document.get(path, { a: 'http://www.w3.org/2005/Atom' })?.content.trim();
    expect(at('/a:feed/a:entry[1]/a:title')).toBe('<b>甲&乙</b> ]]>');
    expect(at('/a:feed/a:entry[1]/a:title/@type')).toBe('text');
    expect(at('/a:feed/a:entry[2]/a:summary')).toBe('2022-02-22 · 北方日报｜开头一句，再一句。');
  });

  it('has what RFC 4287 demands', () => {
    using document = XmlDocument.fromString(write('atom'));
    const count = (path: string) => document.find(path, { a: 'http://www.w3.org/2005/Atom' }).length;
    expect(['id', 'title', 'updated', 'author'].map((name) => count(`/a:feed/a:${name}`))).toEqual([
      1, 1, 1, 1,
    ]);
    expect(['id', 'title', 'updated'].map((name) => count(`/a:feed/a:entry/a:${name}`))).toEqual([2, 2, 2]);
  });
});

describe('JSON Feed 1.1', () => {
  const feed = JSON.parse(write('json'));

  it('names itself and its page', () => {
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: '警闻档案',
      home_page_url: `${SITE}/`,
      feed_url: `${SITE}/feed.json`,
    });
  });

  it('keeps permalinks as ids; each item has its text', () => {
    expect(feed.items.map((item: { id: string }) => item.id)).toEqual(ids);
    expect(feed.items[1]).toMatchObject({
      url: ids[1],
      title: '夜巡护平安',
      content_text: '2022-02-22 · 北方日报｜开头一句，再一句。',
      date_published: '2026-01-01T00:00:00.000Z',
      tags: ['夜巡行动', '北方县公安局'],
    });
  });
});

it('says the date of print, whose it is, and what is inferred or not known', () => {
  const published = { edtf: '2023-07~', time: null, basis: 'inferred' as const };
  const undated = { edtf: null, time: null, basis: 'unknown' as const };
  const items = [
    story('a', '2026-01-01T00:00:00Z', { publication: null, publisher: '北方网', published }),
    story('b', '2026-01-01T00:00:00Z', { publication: null, published: undated }),
  ];
  const texts = JSON.parse(write('json', items)).items.map(
    (item: { content_text: string }) => item.content_text,
  );
  expect(texts).toEqual(['2023-07（推定） · 北方网｜开头一句，再一句。', '开头一句，再一句。']);
});

it('is a feed without stories too', () => {
  expect(parseFeed(write('atom', [])).title).toBe('警闻档案');
  expect(JSON.parse(write('json', [])).items).toEqual([]);
});
