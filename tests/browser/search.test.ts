import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onPage } from './browser';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the search page without JavaScript', () => {
  test('finds, marks, leads to the paragraph and narrows by a facet', async () => {
    await onPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/');
      await page.locator('header input[name=q]').fill('公安機關 党史学习');
      await page.locator('header button', { hasText: '检索' }).click();
      await page.waitForURL('**/search?q=*');
      expect(await page.locator('h1').innerText()).toContain('公安機關 党史学习');
      const marked = await page.locator('main article mark').allInnerTexts();
      expect(marked).toContain('公安机关');
      expect(marked).toContain('党史学习');

      const before = await page.locator('main article').count();
      await page.locator('aside[aria-label="按条件缩小范围"] a', { hasText: '2022年' }).first().click();
      await page.waitForURL('**year=2022*');
      expect(await page.locator('main article').count()).toBeLessThan(before);

      await page.locator('main article a[href*="#p"]').first().click();
      await page.waitForURL('**/articles/*#p*');
      expect(await page.locator(':target').innerText()).toMatch(/公安机关|党史学习/);
    });
  });

  test.each([
    [
      '枫乔经验 教育整顿',
      ['没有一篇报道写到“枫乔经验”', '您要找的是不是', '枫桥经验', '以下是写到“教育整顿”的报道'],
    ],
    ['枫桥经验 止付金额', ['没有一篇报道同时写到这几个词', '去掉“止付金额”，有']],
    ['宝音德力戈尔', ['宝音德力格尔']],
    ['btsgaj', ['包头市公安局']],
    ['bao tou', ['包头市公安局']],
    ['年:1999 公安', ['没有符合全部条件的报道', '不加条件，有']],
    ['《法治文化委》', ['法治文化委的全部报道']],
    ['没有这样的话', ['没有一篇报道写到“没有这样的话”', '换个短些的说法', '怎样检索']],
    ['，。！', ['没有可检索的字词']],
    [`公安 ${'包头'.repeat(200)}`, ['检索词太长']],
  ])('%j helps', async (typed, words) => {
    await onPage({ javaScriptEnabled: false }, async (page) => {
      const answer = await page.goto(`/search?${new URLSearchParams({ q: typed })}`);
      expect(answer?.status()).toBe(200);
      const text = await page.locator('main').innerText();
      for (const word of words) expect(text).toContain(word);
    });
  });

  test('a full name that no story prints leads to the stories of its record, and contradicts nothing', async () => {
    await onPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/search?q=呼和浩特市公安局赛罕区分局政工办');
      const text = await page.locator('main').innerText();
      expect(text).toContain('这样的写法');
      expect(text).not.toContain('没有一篇报道写到');
      expect(await page.getByRole('heading', { name: '按条件缩小范围' }).count()).toBe(0);
      await page.getByRole('link', { name: /^提到.*赛罕区分局政工办.*的1篇$/ }).click();
      expect(await page.locator('main article, main li article, main h2').count()).toBeGreaterThan(0);
      expect(page.url()).toContain('/articles?unit=');
    });
  });

  test.each([
    ['内蒙古日报', '内蒙古日报的全部报道', '内蒙古日报'],
    ['2022年2月22日', '2022年2月22日的报道', '汲取百年奋斗历史伟力'],
    ['2022-02', '2022年2月的报道', '汲取百年奋斗历史伟力'],
    ['xiaoqi', '肖琪', '作者'],
  ])(
    '%s, which no story’s text prints, leads to the stories it stands for',
    async (typed, heading, found) => {
      await onPage({ javaScriptEnabled: false }, async (page) => {
        await page.goto(`/search?${new URLSearchParams({ q: typed })}`);
        const text = await page.locator('main').innerText();
        expect(text).toContain(heading);
        expect(text).toContain(found);
        expect(text).toContain('与它有关的见上');
        expect(text).not.toContain('没有一篇报道写到');
        expect(text).not.toContain('换个短些的说法');
      });
    },
  );

  test('a field that names many units says how many, in good Chinese', async () => {
    await onPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`/search?${new URLSearchParams({ q: '单位:包头' })}`);
      const text = await page.locator('main').innerText();
      expect(text).toContain('等6项');
      expect(text).not.toContain('、等');
    });
  });

  test('a page far beyond the last says so', async () => {
    await onPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/search?q=公安&page=999999');
      expect(await page.locator('main').innerText()).toContain('没有第999999页');
      await page.locator('main a', { hasText: '回到第一页' }).click();
      expect(await page.locator('main article').count()).toBeGreaterThan(0);
    });
  });
});

describe('suggestions', () => {
  async function openSearch(page: Page): Promise<{ input: Locator; options: Locator }> {
    await page.goto('/search');
    const input = page.getByRole('combobox', { name: '检索词' });
    await input.waitFor();
    return { input, options: page.getByRole('option') };
  }

  test('come while one types, and are reached by keyboard', async () => {
    await onPage({}, async (page) => {
      const { input, options } = await openSearch(page);
      expect(await input.getAttribute('aria-expanded')).toBe('false');
      await input.pressSequentially('baot');
      await options.first().waitFor();
      expect(await input.getAttribute('aria-expanded')).toBe('true');
      expect(await options.first().innerText()).toContain('包头市公安局');

      await page.keyboard.press('ArrowDown');
      const active = (await input.getAttribute('aria-activedescendant')) ?? '';
      expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('ArrowUp');
      expect(await input.getAttribute('aria-activedescendant')).toBeNull();
      await page.keyboard.press('ArrowUp');
      expect(await options.last().getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Escape');
      expect(await options.count()).toBe(0);
      expect(await input.inputValue()).toBe('baot');

      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/units/*');
      expect(await page.locator('h1').innerText()).toContain('包头市公安局');
    });
  });

  test('Enter without a choice searches', async () => {
    await onPage({}, async (page) => {
      const { input, options } = await openSearch(page);
      await input.pressSequentially('反诈');
      await options.first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=*');
    });
  });

  test('leave an input method alone while it composes', async () => {
    await onPage({}, async (page) => {
      const { input, options } = await openSearch(page);
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/suggest')) asked.push(decodeURIComponent(request.url()));
      });
      await input.focus();
      const keyboard = await page.context().newCDPSession(page);
      for (const text of ['b', 'ba', 'bao', 'bao tou']) {
        await keyboard.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
      }
      await page.waitForTimeout(400);
      expect(asked).toEqual([]);
      expect(await options.count()).toBe(0);
      await keyboard.send('Input.insertText', { text: '包头' });
      await options.first().waitFor();
      expect(asked).toHaveLength(1);
      expect(asked[0]).toContain('q=包头');
    });
  });

  test.each(['light', 'dark'] as const)('axe finds nothing while they are open, %s', async (colorScheme) => {
    await onPage({ viewport: { width: 390, height: 844 }, colorScheme }, async (page) => {
      await page.goto('/');
      const input = page.getByRole('combobox', { name: '检索', exact: true });
      await input.pressSequentially('公安');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.evaluate(axe);
      const results = (await page.evaluate(
        'axe.run(document, { resultTypes: ["violations"] })',
      )) as AxeResults;
      expect(results.violations.map((rule) => `${rule.id}: ${rule.nodes[0]?.target.join(' ')}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    });
  });
});
