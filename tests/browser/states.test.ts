import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITE_PAGES } from '@/lib/sitemaps/site-pages';
import { findBarriers, findOverflow } from './barriers';
import { onPage } from './browser';
import { openSite, type RunningSite } from './running-site';
import type { State } from './state-contents';

const pages: Record<State, string[]> = {
  empty: [...SITE_PAGES, '/search?q=公安'],
  few: [
    ...SITE_PAGES,
    '/articles/long-headline-1',
    '/articles/long-headline-1/source',
    '/articles/bare-1',
    '/articles/bare-1/source',
    '/articles/sections-1',
    '/topics/fanzha',
  ],
  many: [...SITE_PAGES, '/timeline?year=2021', '/timeline?month=2021-03', '/topics/fanzha', '/search?q=宣传'],
};

/** Opens an archive in this state, and looks at its pages; `more` adds tests of its own. */
function describeState(state: State, more?: (site: () => RunningSite) => void) {
  let site: RunningSite;

  beforeAll(async () => {
    site = await openSite(state);
  });

  afterAll(async () => {
    expect(await site.close()).toBe(0);
  });

  test.each(['light', 'dark'] as const)(
    'no page has a barrier or scrolls sideways, %s',
    async (colorScheme) => {
      const options = { baseURL: site.base, viewport: { width: 360, height: 740 }, colorScheme };
      await onPage(options, async (page) => {
        for (const path of pages[state]) {
          expect((await page.goto(path))?.status(), path).toBe(200);
          expect(await findOverflow(page), path).toEqual([]);
          expect(await page.locator('h1').count(), path).toBe(1);
          expect(await findBarriers(page), path).toEqual([]);
        }
      });
    },
  );

  more?.(() => site);
}

describe('an empty archive', () => describeState('empty'));

describe('a few odd stories', () => describeState('few'));

describe('500 stories', () =>
  describeState('many', (site) => {
    test('of a busy year each month begins, and leads to the whole month', async () => {
      await onPage({ baseURL: site().base, javaScriptEnabled: false }, async (page) => {
        await page.goto('/timeline?year=2021');
        const shown = await page.locator('main ol > li').count();
        const more = page.getByRole('link', { name: /^更多：3月全部\d+件$/ });
        const count = Number(/全部(\d+)件/.exec(await more.innerText())?.[1]);
        await more.click();
        expect(await page.locator('main ol > li').count()).toBe(count);
        expect(shown).toBeLessThan(120);
        await page.getByRole('link', { name: '2021年5月' }).click();
        expect(await page.locator('h1').innerText()).toBe('2021年5月年表');
      });
    });

    test('a person leads to others of the same name', async () => {
      await onPage({ baseURL: site().base, javaScriptEnabled: false }, async (page) => {
        await page.goto('/people?initial=C');
        await page.getByRole('link', { name: '陈安', exact: true }).first().click();
        const own = page.url();
        expect(await page.locator('h1').innerText()).toBe('陈安');
        const namesakes = page.getByRole('region', { name: '同名的其他人' });
        await namesakes.getByRole('link', { name: '陈安' }).first().click();
        expect(await page.locator('h1').innerText()).toBe('陈安');
        expect(page.url()).not.toBe(own);
        await namesakes.locator(`a[href="${new URL(own).pathname}"]`).waitFor();
      });
    });

    test('a list has pages, and its last leads no further', async () => {
      await onPage({ baseURL: site().base, javaScriptEnabled: false }, async (page) => {
        await page.goto('/articles');
        await page.getByRole('link', { name: '第17页' }).click();
        expect(await page.locator('main article').count()).toBeGreaterThan(0);
        expect(await page.getByRole('link', { name: '下一页' }).count()).toBe(0);
      });
    });
  }));
