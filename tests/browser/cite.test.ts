import { describe, expect, inject, test } from 'vitest';
import { onPage, openPage } from './browser';

const story = '/articles/nmg-2023-yingmo-1';
/** The day in China as digits. */
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).replaceAll('-', '');

const FORMS = [
  ['GB/T 7714—2025', 'gbt7714-2025', /^戴思惟\. .+\[EB\/OL\]\. \[2023-07推定\]\[20\d\d-\d\d-\d\d\]\. http/],
  ['GB/T 7714—2015', 'gbt7714-2015', /\[EB\/OL\]\. \[2023-07推定\]\[/],
  ['BibTeX', 'bibtex', /^@misc\{nmg-2023-yingmo-1,\n[\s\S]+\}$/],
  ['RIS', 'ris', /^TY {2}- ELEC\r?\n[\s\S]+ER {2}-$/],
  ['CSL-JSON', 'csl-json', /"type": "webpage"/],
] as const;

describe('the reference of a story', () => {
  test('is copied in each form by its button, and this is told to a screen reader', async () => {
    const { page, context, faults, close } = await openPage();
    // The page may be made before midnight, and looked at after it.
    const began = today();
    try {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(story);
      await page.waitForLoadState('networkidle');
      const fetched: string[] = [];
      // On a busy machine the network can be idle before the page's scripts are asked for.
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.includes('/cite/')) fetched.push(pathname);
      });
      for (const [label, id, form] of FORMS) {
        await page.getByRole('button', { name: `复制 ${label} 引文` }).click();
        await page
          .locator('#cite')
          .getByRole('status')
          .filter({ hasText: `已复制${label} 引文` })
          .waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toMatch(form);
        const file = await (await fetch(`${inject('site')}${story}/cite/${id}`)).text();
        expect(copied.replaceAll('\r\n', '\n')).toBe(file.trim().replaceAll('\r\n', '\n'));
        const digits = copied.replace(/\D/g, '');
        expect([began, today()].some((day) => digits.includes(day))).toBe(true);
      }
      // The form that the page shows needs no request.
      expect(fetched).toEqual(FORMS.slice(1).map(([, id]) => `${story}/cite/${id}`));
      await page.getByRole('button', { name: '复制链接' }).click();
      await page.getByText('已复制链接').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${inject('site')}${story}`);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  });

  test.each([
    ['refused', 'Promise.reject(new DOMException("no", "NotAllowedError"))'],
    ['not there, as without https', undefined],
  ])('stands selected to be copied by hand where the clipboard is %s', async (_case, write) => {
    await onPage({}, async (page) => {
      await page.addInitScript((answer) => {
        const clipboard =
          answer === undefined ? undefined : { write: () => Promise.reject(new Error(answer)) };
        Object.defineProperty(navigator, 'clipboard', { value: clipboard });
      }, write);
      await page.goto(story);
      await page.waitForLoadState('networkidle');
      await page.getByRole('button', { name: '复制 BibTeX 引文' }).click();
      await page.getByText('浏览器不让写入剪贴板').waitFor();
      const box = page.getByRole('textbox', { name: '要复制的文字' });
      expect(await box.inputValue()).toMatch(/^@misc\{/);
      expect(await page.evaluate(() => String(getSelection()))).toMatch(/^@misc\{/);
    });
  });

  test('can be downloaded in each form where there is no script', async () => {
    await onPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(story);
      expect(await page.locator('#cite button').first().isVisible()).toBe(false);
      const hrefs = await page
        .getByRole('list', { name: '引文格式' })
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(hrefs).toEqual(FORMS.map(([, id]) => `${story}/cite/${id}`));
    });
  });
});
