/**
 * `npm run screenshots [-- http://localhost:3000]`: a picture of every page type at three widths in both themes.
 *
 * Without an address it seeds and serves the built site itself. The pictures go to screenshots/ (not in git).
 */
import { mkdirSync, rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchQuietly } from './quiet-chromium';
import { openSite } from './running-site';

const widths = [390, 768, 1440];
const themes = ['light', 'dark'] as const;
const folder = 'screenshots';

const lists = {
  home: '/',
  articles: '/articles',
  units: '/units',
  topics: '/topics',
  people: '/people',
  timeline: '/timeline',
  figures: '/figures',
  quotes: '/quotes',
  sources: '/sources',
  quality: '/quality',
  about: '/about',
  search: '/search?q=教育',
  'search-nothing': '/search?q=没有这样的话',
  corrections: '/corrections',
  exports: '/exports',
  api: '/api',
  missing: '/articles/none',
  gone: '/gone',
};

/** The record pages of each kind that a list leads to first. */
async function findRecordPages(page: Page, base: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const kind of ['articles', 'units', 'topics', 'people', 'sources']) {
    await page.goto(`${base}/${kind}`);
    const links = page.locator(`main a[href^="/${kind}/"]`);
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const href = hrefs.find((each) => /^\/[a-z]+\/[\w-]+$/.test(each ?? ''));
    if (href) found[`${kind}-one`] = href;
  }
  const article = found['articles-one'];
  if (article) found['articles-one-source'] = `${article}/source`;
  return found;
}

async function takePictures(browser: Browser, base: string): Promise<number> {
  const finder = await browser.newPage();
  const pages = { ...lists, ...(await findRecordPages(finder, base)) };
  await finder.close();
  let taken = 0;
  for (const theme of themes) {
    for (const width of widths) {
      const context = await browser.newContext({
        viewport: { width, height: width < 500 ? 844 : 1000 },
        colorScheme: theme,
      });
      const page = await context.newPage();
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(base + path);
        await page.screenshot({ path: `${folder}/${name}-${width}-${theme}.png`, fullPage: true });
        taken++;
      }
      await context.close();
    }
  }
  return taken;
}

const [address] = process.argv.slice(2);
const site = address ? null : await openSite();
const browser = await launchQuietly();
try {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const taken = await takePictures(browser, (address ?? site?.base ?? '').replace(/\/$/, ''));
  console.log(`${taken} pictures in ${folder}/`);
} finally {
  await browser.close();
  await site?.close();
}
