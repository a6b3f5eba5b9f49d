import { describe, expect, test } from 'vitest';
import { findBarriers, findOverflow } from './barriers';
import { onPage } from './browser';
import { findPagePath, pageTypeNames } from './page-types';

const views = [
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
] as const;

describe.each(pageTypeNames)('%s', (name) => {
  test('axe finds nothing in both themes; nothing scrolls sideways at 360 px, nor in the largest type', async () => {
    await onPage({}, async (page) => {
      await page.goto(await findPagePath(page, name));
      for (const { width, height, colorScheme } of views) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        expect(await findBarriers(page), `${width} px, ${colorScheme}`).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await findOverflow(page), '360 px').toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.evaluate(() => {
        document.documentElement.dataset.size = 'huge';
      });
      expect(await findOverflow(page), 'largest type').toEqual([]);
    });
  });
});
