import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onPage, openPage } from './browser';

const story = '/articles/nmg-2023-yingmo-1';
const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 } };

const background = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).backgroundColor));

const isDark = (page: Page) =>
  page.evaluate(() => {
    const [red = 255] = (getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []).map(
      Number,
    );
    return red < 64;
  });

describe('the reader’s switches', () => {
  test('are remembered, and set before any of the site’s scripts has come', async () => {
    const { page, close } = await openPage(desktop);
    try {
      await page.goto(story);
      await page.locator('summary', { hasText: '设置' }).click();
      const before = await page.locator('.story').evaluate((body) => getComputedStyle(body).fontSize);
      await page.getByRole('radio', { name: '特大' }).check();
      await page.getByRole('radio', { name: '深色' }).check();
      expect(await isDark(page)).toBe(true);

      await page.route('**/*.js', (route) => route.abort());
      await page.goto('/articles');
      expect(await isDark(page)).toBe(true);
      await page.goto(story);
      const after = await page.locator('.story').evaluate((body) => getComputedStyle(body).fontSize);
      expect(Number.parseFloat(after)).toBeGreaterThan(Number.parseFloat(before));
    } finally {
      await close();
    }
  });

  test('hold from the first press, whether the scripts that draw them have come or not', async () => {
    const { page, close } = await openPage(phone);
    try {
      await page.route('**/*.js', (route) => route.abort());
      await page.goto(story);
      await page.locator('summary', { hasText: '设置' }).click();
      await page.getByRole('radio', { name: '深色' }).check();
      expect(await isDark(page)).toBe(true);
      await page.goto('/about');
      expect(await isDark(page)).toBe(true);
    } finally {
      await close();
    }
  });

  test('take the links out of the text, and bring them back', async () => {
    await onPage(phone, async (page) => {
      await page.goto(story);
      const links = page.locator('.story a.mention[href]');
      const count = await links.count();
      expect(count).toBeGreaterThan(5);
      await page.locator('summary', { hasText: '设置' }).click();
      await page.getByRole('radio', { name: '不显示' }).check();
      await expect.poll(() => links.count(), { timeout: 10_000 }).toBe(0);
      await page.getByRole('radio', { name: '显示', exact: true }).check();
      await expect.poll(() => links.count(), { timeout: 10_000 }).toBe(count);
    });
  });

  test('are not offered where they could not work', async () => {
    await onPage({ ...phone, javaScriptEnabled: false }, async (page) => {
      await page.goto(story);
      expect(await page.locator('summary', { hasText: '设置' }).isVisible()).toBe(false);
      expect(await page.locator('button', { hasText: '复制' }).first().isVisible()).toBe(false);
    });
  });
});

test('the contents list follows the reader', async () => {
  await onPage(desktop, async (page) => {
    await page.goto(story);
    const current = page.locator('nav[aria-label="目录"] a[aria-current]');
    for (const words of ['感受榜样力量', '学习英模精神']) {
      await page.locator('.story h2', { hasText: words }).evaluate((heading) => {
        heading.scrollIntoView({ block: 'start', behavior: 'instant' });
      });
      await current.filter({ hasText: words }).waitFor();
      expect(await current.count()).toBe(1);
    }
  });
});

test('on a phone the contents fold under a line, by keyboard too; on wider screens they stand open', async () => {
  await onPage({ ...phone, javaScriptEnabled: false }, async (page) => {
    await page.goto(story);
    const contents = page.locator('nav[aria-label="目录"]');
    expect((await contents.boundingBox())?.height).toBeLessThan(48);
    await contents.locator('summary').press('Enter');
    await contents.getByRole('link').last().click();
    await page.waitForURL(/#section-|#/);
    expect(await contents.getByRole('link').count()).toBeGreaterThan(2);
  });
  for (const viewport of [{ width: 768, height: 900 }, desktop.viewport]) {
    await onPage({ viewport, javaScriptEnabled: false }, async (page) => {
      await page.goto(story);
      const contents = page.locator('nav[aria-label="目录"]');
      expect(await contents.locator('summary').isVisible()).toBe(false);
      expect(await contents.getByRole('heading', { name: '目录' }).isVisible()).toBe(true);
      expect(await contents.getByRole('link').first().isVisible()).toBe(true);
    });
  }
});

test('the way up from a story and from its source says no file’s name', async () => {
  await onPage({ javaScriptEnabled: false }, async (page) => {
    const trail = page.getByRole('navigation', { name: '位置' });
    await page.goto(story);
    expect(await trail.locator('ol').innerText()).not.toMatch(/[a-z]/);
    await page.goto(`${story}/source`);
    expect(await trail.locator('ol').innerText()).not.toMatch(/[a-z]/);
    await trail.getByRole('link').last().click();
    await page.waitForURL(`**${story}`);
    const headline = await page.locator('h1').innerText();
    await trail.getByRole('link', { name: '来源文件' }).click();
    expect(await page.locator('h1').innerText()).toBe(`《${headline}》等2篇`);
    expect(await page.locator('header', { has: page.locator('h1') }).innerText()).toContain(
      'nmg-2023-yingmo',
    );
  });
});

test('in the key to a source’s marks, the line above a word is nearer to it than to the words above', async () => {
  await onPage({ ...desktop, javaScriptEnabled: false }, async (page) => {
    await page.goto(`${story}/source`);
    const boxOf = async (words: string) => {
      const box = await page.locator('main dl li', { hasText: words }).first().boundingBox();
      if (!box) throw new Error(`the key has no ${words}`);
      return box;
    };
    const [above, word] = [await boxOf('标题'), await boxOf('引语')];
    expect(word.y - (above.y + above.height)).toBeGreaterThan(10);
  });
});

test('a link to a paragraph marks it, and only it', async () => {
  await onPage({ ...desktop, javaScriptEnabled: false }, async (page) => {
    await page.goto(`${story}#p5`);
    const [lit] = await background(page, '#p5');
    const [beside] = await background(page, '#p4');
    expect(lit).not.toBe(beside);
  });
});

test('a click on a paragraph’s number copies the paragraph’s address', async () => {
  const { page, context, faults, close } = await openPage(desktop);
  try {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(story);
    await page.waitForLoadState('networkidle');
    await page.locator('#p5 .block-number').click();
    await page.getByText('第5段的链接已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/nmg-2023-yingmo-1#p5$/);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
});

test('a paragraph is one tab stop; from its number the way to the source is one step', async () => {
  await onPage(desktop, async (page) => {
    await page.goto(story);
    const visible = (id: string) =>
      page
        .locator(`#${id} > .block-source`)
        .evaluate((link) => link.checkVisibility({ visibilityProperty: true }));
    expect([await visible('p4'), await visible('p5')]).toEqual([false, false]);
    await page.locator('#p5 > .block-number').press('Enter');
    await page.waitForURL(/#p5$/);
    expect([await visible('p4'), await visible('p5')]).toEqual([false, true]);
    await page.locator('#p5 > .block-number').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('block-source');
  });
});

test('a copied paragraph is the story’s text alone', async () => {
  await onPage(desktop, async (page) => {
    await page.goto(story);
    const text = await page.locator('#p2').innerText();
    expect(text).toMatch(/^宣讲团马不停蹄，.*反响。$/);
  });
});

test('a paragraph that the print broke is lit in both its parts in the source, and leads back', async () => {
  await onPage({ ...desktop, javaScriptEnabled: false }, async (page) => {
    await page.goto(story);
    const paragraph = page.locator('.story p', { hasText: '深深感受到人民警察为了我们的岁月静好' });
    const id = await paragraph.getAttribute('id');
    await page.goto((await paragraph.locator('.block-source').getAttribute('href')) ?? '');
    const number = await page.locator(':target').getAttribute('data-broken');
    expect(number).not.toBeNull();
    const parts = `[data-broken="${number}"]`;
    expect(await page.locator(parts).count()).toBe(2);
    expect(new Set(await background(page, parts)).size).toBe(1);
    expect((await background(page, parts))[0]).not.toBe((await background(page, '.source-text'))[0]);

    await page.locator(`.source-label a[href$="#${id}"]`).first().click();
    await page.waitForURL(`**${story}#${id}`);
  });
});

test('out-of-order sections are said where they stand', async () => {
  await onPage(phone, async (page) => {
    await page.goto('/articles/kundulun-2021-zhengdun-1/source');
    expect(await page.getByText('小标题印作 1、3、2，读作 1、2、3').isVisible()).toBe(true);
    expect(await page.locator('.source-jump').allInnerTexts()).toHaveLength(2);
  });
});

test('a figure in the list of figures leads to its exact span in the source', async () => {
  await onPage({ ...desktop, javaScriptEnabled: false }, async (page) => {
    await page.goto('/figures');
    const link = page.locator('main a[href*="/source#s"]').first();
    const href = (await link.getAttribute('href')) ?? '';
    const [, start, end] = /#s(\d+)-(\d+)$/.exec(href)?.map(Number) ?? [];
    await link.click();
    await page.waitForURL(`**${href}`);
    const text = await page.locator(':target').innerText();
    expect(text).toHaveLength((end ?? 0) - (start ?? 0));
    expect(await page.locator('main').innerText()).toContain(text);
  });
});

test('on paper there is the story with its citation and address, and nothing else', async () => {
  await onPage(desktop, async (page) => {
    await page.goto(story);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['nav[aria-label="主要栏目"]', 'nav[aria-label="目录"]', 'footer', 'button']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    expect(await page.locator('.story').isVisible()).toBe(true);
    expect(await page.locator('#citation').innerText()).toContain(story);
  });
});

test('a list on paper has its own address, and nothing to press', async () => {
  await onPage(desktop, async (page) => {
    await page.goto('/articles?year=2023');
    const address = page.locator('.printed-address');
    expect(await address.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await page.waitForFunction(() =>
      document.querySelector('.printed-address')?.textContent?.endsWith('/articles?year=2023'),
    );
    expect(await address.isVisible()).toBe(true);
    for (const hidden of ['form', 'nav[aria-label="排序"]', 'footer', 'header.page']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
  });
});

test('where the system sets the colours, a paragraph that is linked to has an outline', async () => {
  await onPage({ ...desktop, forcedColors: 'active', javaScriptEnabled: false }, async (page) => {
    await page.goto(`${story}#p5`);
    const outlines = await page
      .locator('#p4, #p5')
      .evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).outlineStyle));
    expect(outlines).toEqual(['none', 'solid']);
  });
});
