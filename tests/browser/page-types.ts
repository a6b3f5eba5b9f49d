import type { Page } from 'playwright-core';

/** One page of each type, by what it is; where the path ends in `…`, the first such page that `from` links to. */
const pageTypes = [
  { name: 'front page', path: '/' },
  { name: 'stories', path: '/articles' },
  { name: 'stories of a year', path: '/articles?year=2023' },
  {
    name: 'stories of a matrix cell',
    path: '/articles?unit=baotoushigonganju-080ede3f&topic=dangshi-xuexi-jiaoyu&beside=1',
  },
  { name: 'no stories', path: '/articles?year=1901' },
  { name: 'story', path: '/articles/…', from: '/articles' },
  { name: 'source of a story', path: '/articles/…/source', from: '/articles' },
  { name: 'units', path: '/units' },
  { name: 'unit', path: '/units/…', from: '/units' },
  { name: 'topics', path: '/topics' },
  { name: 'topic', path: '/topics/…', from: '/topics' },
  { name: 'people', path: '/people' },
  { name: 'person', path: '/people/…', from: '/people' },
  { name: 'timeline', path: '/timeline' },
  { name: 'month of the timeline', path: '/timeline?month=2021-03' },
  { name: 'figures', path: '/figures' },
  { name: 'quotes', path: '/quotes' },
  { name: 'sources', path: '/sources' },
  { name: 'source', path: '/sources/…', from: '/sources' },
  { name: 'quality', path: '/quality' },
  { name: 'search', path: '/search?q=包头' },
  { name: 'search with nothing found', path: '/search?q=没有这样的话' },
  { name: 'search before a question', path: '/search' },
  { name: 'corrections', path: '/corrections' },
  { name: 'exports', path: '/exports' },
  { name: 'data interface', path: '/api' },
  { name: 'about', path: '/about' },
  { name: 'not found', path: '/articles/no-such-story-1' },
  { name: 'gone', path: '/gone' },
] as const;

export const pageTypeNames = pageTypes.map((type) => type.name);

/** The path of a page of this type on the running site; throws where no page leads to one. */
export async function findPagePath(page: Page, name: string): Promise<string> {
  const type = pageTypes.find((candidate) => candidate.name === name);
  if (!type) throw new Error(`no page type is called ${name}`);
  if (!('from' in type)) return type.path;
  const [start = '', rest = ''] = type.path.split('…');
  await page.goto(type.from);
  const hrefs = await page
    .locator(`main a[href^="${start}"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const slug = hrefs.map((href) => href.slice(start.length).split(/[/?#]/)[0]).find(Boolean);
  if (!slug) throw new Error(`${type.from} links to no ${type.path}`);
  return `${start}${slug}${rest}`;
}
