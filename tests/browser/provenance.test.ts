import { beforeAll, describe, expect, inject, test } from 'vitest';
import { sourceHref } from '@/lib/hrefs';
import type { ArticleView } from '@/lib/queries/article-views';
import type { Span } from '@/lib/queries/view-types';
import { onPage } from './browser';
import { type Element, listElements, readAttribute, readText } from './read-html';

interface Fact {
  kind: string;
  spans: readonly Span[];
  /** What the source must say there, spaces aside; null where the archive's words are others (a unit's full name). */
  text: string | null;
}

const base = inject('site');
const readPage = async (path: string) => (await fetch(base + path)).text();
const readJson = async <T>(path: string): Promise<T> =>
  (await (await fetch(`${base}/api/v1${path}`)).json()) as T;
const dense = (text: string) => text.replaceAll(/\s/g, '');

let stories: ArticleView[] = [];

beforeAll(async () => {
  const { items } = await readJson<{ items: { id: string }[] }>('/articles?limit=100');
  stories = await Promise.all(items.map(({ id }) => readJson<ArticleView>(`/articles/${id}`)));
});

/** Everything that the pages of a story state, with its place. */
function listFacts(story: ArticleView): Fact[] {
  const { kicker, headline, deck, publication, published, dateline, credits, sections } = story;
  const texts = [kicker, headline, deck, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks])];
  return [
    ...texts.flatMap((text) => (text === null ? [] : [{ kind: 'text', ...text }])),
    ...[publication, dateline].flatMap((field) => (field === null ? [] : [{ kind: 'field', ...field }])),
    ...published.evidence.map((evidence) => ({ kind: 'date', ...evidence })),
    // A name that is signed above and below the story stands there twice.
    ...credits.map(({ name, spans }) => ({ kind: 'byline', spans, text: name.repeat(spans.length) })),
    ...story.units.map(({ spans }) => ({ kind: 'unit', spans, text: null })),
    ...story.topics.map(({ spans }) => ({ kind: 'topic', spans, text: null })),
    ...story.people
      .filter(({ slug }) => slug !== null)
      .map(({ name, spans }) => ({ kind: 'person', spans, text: name })),
    ...story.figures.map(({ text, spans }) => ({ kind: 'figure', spans, text })),
    ...story.quotes.map(({ text, spans }) => ({ kind: 'quote', spans, text })),
    ...story.events.map(({ text, spans }) => ({ kind: 'event', spans, text })),
  ];
}

/** The lit stretches of a fact on its source page: its target, and what is tied to it where it is broken. */
function findLit(elements: readonly Element[], id: string): Element[] {
  const target = elements.find((element) => readAttribute(element, 'id') === id);
  if (target === undefined) return [];
  const broken = readAttribute(target, 'data-broken');
  return broken === null
    ? [target]
    : elements.filter((element) => readAttribute(element, 'data-broken') === broken);
}

test('each fact of each story leads to a stretch of its source that is lit and says just that', async () => {
  expect(stories).toHaveLength(9);
  const seen = new Map<string, number>();
  for (const story of stories) {
    const source = await readJson<{ text: string }>(`/sources/${story.sourceId}/text`);
    const elements = listElements(await readPage(`/articles/${story.id}/source`));
    for (const { kind, spans, text } of listFacts(story)) {
      const href = sourceHref(story.id, spans);
      const lit = dense(
        findLit(elements, href.split('#')[1] ?? '')
          .map(readText)
          .join(''),
      );
      const printed = dense(spans.map(([start, end]) => source.text.slice(start, end)).join(''));
      expect([href, lit]).toEqual([href, printed]);
      expect(lit).not.toBe('');
      if (text !== null) expect([href, dense(text)]).toEqual([href, printed]);
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }
  }
  expect([...seen.keys()].sort()).toEqual(
    ['byline', 'date', 'event', 'field', 'figure', 'person', 'quote', 'text', 'topic', 'unit'].sort(),
  );
});

test('each fact has its link: on the page of its story, an event on the timeline', async () => {
  const timeline = await readPage('/timeline');
  for (const story of stories) {
    const page = await readPage(`/articles/${story.id}`);
    for (const { kind, spans } of listFacts(story)) {
      const href = `href="${sourceHref(story.id, spans)}"`;
      expect([kind, href, (kind === 'event' ? timeline : page).includes(href)]).toEqual([kind, href, true]);
    }
  }
});

test('each lit line leads back to its place in the story, which is there', async () => {
  for (const story of stories) {
    const ids = new Set(
      listElements(await readPage(`/articles/${story.id}`)).map((element) => readAttribute(element, 'id')),
    );
    const back = listElements(await readPage(`/articles/${story.id}/source`))
      .map((element) => readAttribute(element, 'href') ?? '')
      .filter((href) => href.startsWith(`/articles/${story.id}#`));
    const blocks = story.sections.flatMap((section) => section.blocks);
    for (const { ordinal } of blocks) expect(back).toContain(`/articles/${story.id}#p${ordinal}`);
    for (const href of back) expect([href, ids.has(href.split('#')[1] ?? '')]).toEqual([href, true]);
  }
});

describe('one click', () => {
  test.each([
    ['a title', '/articles/nmg-2023-yingmo-1', 'h1 a.fact'],
    ['an inferred date’s ground', '/articles/nmg-2023-yingmo-1', 'header li.num a.fact'],
    ['a printed date', '/articles/peoplecn-20220222-baotou-1', 'header li.num a.fact'],
    ['a publication', '/articles/peoplecn-20220222-baotou-1', 'header li:first-child a.fact'],
    ['a name in the byline', '/articles/nmg-2023-yingmo-1', 'header a.fact:text-is("戴思惟")'],
    ['a figure in a list', '/figures', 'main li a.fact'],
    ['a quote in a list', '/quotes', 'main figcaption a[href*="/source#"]'],
    ['an event', '/timeline', 'main li a[href*="/source#"]'],
    ['a post', '/people/dengke-981becaa', 'main #posts ~ * a[href*="/source#"], main li a[href*="/source#"]'],
  ])('leads from %s to its place in the source, lit and in sight', async (_name, path, selector) => {
    await onPage({ viewport: { width: 1440, height: 900 } }, async (page) => {
      await page.goto(path);
      await page.locator(selector).first().click();
      await page.waitForURL(/\/source#s\d+-\d+$/);
      const target = page.locator(':target');
      await target.waitFor();
      await page.waitForFunction(() => {
        const { top, bottom } = document.querySelector(':target')?.getBoundingClientRect() ?? {};
        return top !== undefined && bottom !== undefined && top >= 0 && bottom <= innerHeight;
      });
      const [lit, beside] = await target.evaluate((element) => [
        getComputedStyle(element).backgroundColor,
        getComputedStyle(document.body).backgroundColor,
      ]);
      expect(lit).not.toBe(beside);
    });
  });
});
