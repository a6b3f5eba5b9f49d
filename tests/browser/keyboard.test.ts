import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onPage } from './browser';

const desktop = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const;

/** How many elements the Tab key should reach. */
const countFocusable = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')].filter(
        (element) =>
          element.tabIndex >= 0 &&
          element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }),
      ).length,
  );

/** What is wrong with the element that has the focus; null behind the last one. */
const lookAtFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const { top, bottom, width, height } = element.getBoundingClientRect();
    const drawn = [element, element.closest('label')].some(
      (each) => each !== null && getComputedStyle(each).outlineStyle !== 'none',
    );
    return {
      name: `${element.tagName} ${element.textContent?.slice(0, 20)}`,
      isMarked: drawn && getComputedStyle(element).opacity !== '0',
      isInSight: width > 1 && height > 1 && bottom > 0 && top < innerHeight,
    };
  });

test.each(['/', '/articles/nmg-2023-yingmo-1', '/articles?year=2023', '/topics'])(
  'Tab reaches everything on %s, and what has the focus is marked and in sight',
  async (path) => {
    await onPage({ ...desktop, javaScriptEnabled: false }, async (page) => {
      await page.goto(path);
      const expected = await countFocusable(page);
      const names = new Map<number, string>();
      for (let reached = 1; reached <= expected; reached++) {
        await page.keyboard.press('Tab');
        const focus = await lookAtFocus(page);
        expect(focus, `${path}, stop ${reached} of ${expected}`).toMatchObject({
          isMarked: true,
          isInSight: true,
        });
        names.set(reached, focus?.name ?? '');
      }
      expect(names.get(1)).toContain('跳到正文');
      expect(expected).toBeGreaterThan(20);
    });
  },
);

test('the skip link leads past the masthead', async () => {
  await onPage(desktop, async (page) => {
    await page.goto('/articles');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

test('Escape closes the switches and gives the focus back', async () => {
  await onPage(desktop, async (page) => {
    await page.goto('/about');
    const summary = page.locator('summary', { hasText: '设置' });
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: '特大' }).waitFor();
    await page.keyboard.press('Tab');
    await expect
      .poll(
        async () => {
          await page.keyboard.press('Escape');
          return page.evaluate(() => document.activeElement?.textContent);
        },
        // The script that hears the key comes after the first paint; on a busy machine later than a second.
        { timeout: 15_000 },
      )
      .toBe('设置');
    expect(await page.getByRole('radio', { name: '特大' }).isVisible()).toBe(false);
  });
});
