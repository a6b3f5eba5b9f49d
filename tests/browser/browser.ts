import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { launchQuietly } from './quiet-chromium';

let browser: Browser | undefined;

beforeAll(async () => {
  browser = await launchQuietly();
});

afterAll(async () => {
  await browser?.close();
});

/** A page in a fresh profile, and what went wrong in it. */
export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /** Console errors, uncaught errors, blocked or failed requests, requests to other hosts. */
  faults: string[];
  close: () => Promise<void>;
}

/** Opens an empty page that notes every fault; paths given to `page.goto` are of the shared site. */
export async function openPage(options: BrowserContextOptions = {}): Promise<WatchedPage> {
  if (!browser) throw new Error('the browser is not there yet: open pages inside of tests');
  const base = options.baseURL ?? inject('site');
  const context = await browser.newContext({ baseURL: base, locale: 'zh-CN', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    // Chromium says so of every page that answers 404, meant as such or not; requests of a page are seen below.
    if (message.text().startsWith('Failed to load resource') && message.location().url === page.url()) return;
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:'))
      faults.push(`asks for ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${reason}`);
  });
  return { page, context, faults, close: () => context.close() };
}

/** Runs a test's steps on a watched page, and fails on any fault seen meanwhile. */
export async function onPage(
  options: BrowserContextOptions,
  steps: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, faults, close } = await openPage(options);
  try {
    await steps(page);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
}
