import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onPage, openPage } from './browser';
import { findPagePath, pageTypeNames } from './page-types';

/** React has woken the page: the search box has become a combobox. */
const woken = (page: Page) => page.locator('header input[role="combobox"]').waitFor();

/** The words of the page; the day of access in a reference is the reader's own. */
const readWords = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    for (const element of main.querySelectorAll('#citation, script, [aria-live]')) element.remove();
    return main.textContent;
  });

const listStyles = (page: Page) => page.evaluate(() => [...document.styleSheets].map(({ href }) => href));

test.each(pageTypeNames)('%s wakes without a fault, and with the words that were sent', async (name) => {
  await onPage({}, async (page) => {
    await page.goto(await findPagePath(page, name), { waitUntil: 'domcontentloaded' });
    const sent = await readWords(page);
    const styles = await listStyles(page);
    await woken(page);
    expect(await readWords(page)).toBe(sent);
    expect(await listStyles(page)).toEqual(styles);
  });
});

test('a reader goes forth and back: every page has its words and wakes', async () => {
  await onPage({}, async (page) => {
    const seen: string[] = [];
    const look = async () => {
      await woken(page);
      seen.push(`${new URL(page.url()).pathname} ${await page.locator('h1').first().innerText()}`);
    };
    await page.goto('/articles?year=2023');
    await look();
    await page.locator('main :is(h2, h3) a[href^="/articles/"]').first().click();
    await page.waitForURL('**/articles/*');
    await look();
    await page.locator('main a[href^="/units/"]').first().click();
    await page.waitForURL('**/units/*');
    await look();
    await page.goBack();
    await look();
    await page.goBack();
    await look();
    await page.goForward();
    await look();
    const [list, story] = seen;
    expect(seen.slice(3)).toEqual([story, list, story]);
  });
});

test('where the payload cannot be had the page reads on, without the controls that need it', async () => {
  const { page, close } = await openPage();
  try {
    await page.route('**/_payload/**', (route) => route.fulfill({ status: 404 }));
    await page.goto(await findPagePath(page, 'story'));
    await page.locator('html:not(.js)').waitFor();
    expect(await page.locator('main p.block').first().isVisible()).toBe(true);
    expect(await page.locator('header summary').isVisible()).toBe(false);
  } finally {
    await close();
  }
});
