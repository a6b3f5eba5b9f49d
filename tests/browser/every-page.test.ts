import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onPage } from './browser';
import { findPagePath, pageTypeNames } from './page-types';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function findBarriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const results = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults;
  return results.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary ?? rule.help}`),
  );
}

const views = [
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
] as const;

describe.each(pageTypeNames)('%s', (name) => {
  test('axe finds nothing, on phone and desktop, in both themes', async () => {
    await onPage({}, async (page) => {
      await page.goto(await findPagePath(page, name));
      for (const { width, height, colorScheme } of views) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        expect(await findBarriers(page), `${width} px, ${colorScheme}`).toEqual([]);
      }
    });
  });

  test('nothing scrolls sideways at 360 px', async () => {
    await onPage({ viewport: { width: 360, height: 740 } }, async (page) => {
      await page.goto(await findPagePath(page, name));
      const widest = await page.evaluate(() => {
        const beyond = [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => `${element.tagName} ${element.className}`);
        return { scrolls: document.documentElement.scrollWidth > innerWidth, beyond: beyond.slice(0, 5) };
      });
      expect(widest.scrolls, widest.beyond.join('; ')).toBe(false);
    });
  });
});
