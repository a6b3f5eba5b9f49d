import type { Browser, BrowserContext, Page } from 'playwright-core';

const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** What a page load showed; times in milliseconds. */
export interface SeenPaint {
  largestPaint: number;
  layoutShift: number;
}

declare global {
  interface Window {
    seenPaint: SeenPaint;
  }
}

/** A phone's screen in a fresh profile: nothing is cached. */
export function openPhone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  });
}

/** Loads a page once on a slow phone on a slow line, its scripts too. */
export async function loadSlowly(browser: Browser, url: string): Promise<SeenPaint> {
  const context = await openPhone(browser);
  try {
    const page = await context.newPage();
    await page.addInitScript(watchPaint);
    await slowDown(context, page);
    await page.goto(url, { waitUntil: 'networkidle' });
    return await page.evaluate(() => window.seenPaint);
  } finally {
    await context.close();
  }
}

async function slowDown(context: BrowserContext, page: Page) {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow4g);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Runs in the page before anything of its own. */
function watchPaint() {
  const seen: SeenPaint = { largestPaint: 0, layoutShift: 0 };
  window.seenPaint = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largestPaint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.layoutShift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}
