import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findOverflow } from './barriers';
import { onPage } from './browser';

/** The dump broke this paragraph over a caption (nmg-2023-yingmo, lines 19 to 25). */
const beforeBreak = '深深感受到人民警察';
const afterBreak = '为了我们的岁月静好';

async function walkFromHomeToSource(page: Page) {
  await page.goto('/');
  await page.locator('main a[href^="/units/"]', { hasText: '内蒙古自治区公安厅' }).first().click();
  await page.waitForURL('**/units/*');
  expect(await page.locator('h1').innerText()).toContain('内蒙古自治区公安厅');

  await page.locator('main a[href^="/articles/"]', { hasText: '英模之光照亮奋进之路' }).first().click();
  await page.waitForURL('**/articles/nmg-2023-yingmo-1');
  const paragraph = page.locator('main p', { hasText: beforeBreak });
  expect((await paragraph.innerText()).replaceAll(/\s/g, '')).toContain(beforeBreak + afterBreak);

  const fact = page.locator('main a.fact').first();
  const words = (await fact.innerText()).replaceAll(/\s/g, '');
  await fact.click();
  await page.waitForURL('**/articles/nmg-2023-yingmo-1/source#*');
  const target = page.locator(':target');
  expect((await target.innerText()).replaceAll(/\s/g, '')).toContain(words.slice(0, 4));
  const light = await target.evaluate((element) => {
    const lit = getComputedStyle(element);
    const beside = getComputedStyle(element.parentElement ?? element);
    return {
      lit: lit.backgroundColor,
      beside: beside.backgroundColor,
      top: element.getBoundingClientRect().top,
    };
  });
  expect(light.lit).not.toBe(light.beside);
  expect(light.top).toBeGreaterThanOrEqual(0);
  expect(light.top).toBeLessThan(900);
}

const ways: [string, BrowserContextOptions][] = [
  ['on a desktop', { viewport: { width: 1440, height: 900 } }],
  ['on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ['without JavaScript', { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false }],
];

describe.each(ways)('%s', (_way, options) => {
  test('a reader goes from the front page to a unit, a story, a rejoined paragraph and a fact in its source', async () => {
    await onPage(options, walkFromHomeToSource);
  });
});

test('a reader comes to the end of a story, cites it and reads on', async () => {
  await onPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false }, async (page) => {
    await page.goto('/articles/nmg-2023-zhenggong-1');
    const title = await page.locator('h1').innerText();
    const order = await page.evaluate(() => {
      const places = ['h1', '.story', '#cite', 'nav[aria-label="前后各篇"]'];
      return places.map((place) => document.querySelector(place)?.getBoundingClientRect().top ?? -1);
    });
    expect(order.every((top) => top >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(await page.locator('#citation').innerText()).toContain(title.split(' ')[0]);
    await page
      .getByRole('navigation', { name: '前后各篇' })
      .getByRole('link', { name: /下一篇/ })
      .click();
    expect(await page.locator('h1').innerText()).not.toBe(title);
    const related = page.locator('section', { has: page.getByRole('heading', { name: '相关报道' }) });
    await related.locator('article a').first().click();
    await page.waitForURL(/\/articles\/[\w-]+-\d+$/);
  });
});

test.each([
  ['/articles/no-such-story-1', '没有这篇报道', '/articles'],
  ['/units/no-such-unit', '没有这个单位', '/units'],
  ['/topics/no-such-topic', '没有这个主题', '/topics'],
  ['/people/nobody', '没有这个人物', '/people'],
  ['/sources/no-such-source', '没有这份来源文件', '/sources'],
  ['/no/such/page', '没有这一页', '/articles'],
])('%s is not found, says so without JavaScript, and helps onward', async (path, words, onward) => {
  await onPage({ javaScriptEnabled: false }, async (page) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toContain(words);
    expect(await page.title()).toContain(words);
    await page.locator(`main a[href="${onward}"]`).first().click();
    await page.waitForURL(`**${onward}`);
  });
});

test.each([
  ['/units/baotoushigonganju-00000000', 'baotoushigonganju', '包头市公安局'],
  ['/units/fanzha', 'fanzha', '反诈'],
  ['/people/wangqii-b09d80d0', 'wangqii', '王琪'],
  ['/topics/shijie-dushuri', 'shijie dushuri', '世界读书日'],
  [`/danwei/${encodeURIComponent('包头市公安局')}.html`, '包头市公安局', '包头市公安局'],
  ['/article/nmg-2023-yingmo-1', '', '英模之光照亮奋进之路'],
  [`/articles/${encodeURIComponent('英模之光照亮奋进之路')}`, '英模之光照亮奋进之路', '英模之光照亮奋进之路'],
  ['/articles/nmg-2023-yingmo-99', '', '英模之光照亮奋进之路'],
])('%s, which is not found, offers what it may have meant', async (path, query, name) => {
  await onPage({ javaScriptEnabled: false }, async (page) => {
    expect((await page.goto(path))?.status()).toBe(404);
    expect(await page.locator('main input[name="q"]').inputValue()).toBe(query);
    expect(await page.locator('header input[name="q"]').inputValue()).toBe('');
    await page.locator('main').getByRole('link', { name }).first().click();
    expect(await page.locator('h1').innerText()).toContain(name);
  });
});

test('a page not found says nothing that only its own address asked for', async () => {
  await onPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/missing/units?asked=fanzha');
    expect(await page.locator('main input[name="q"]').inputValue()).toBe('');
  });
});

test('with JavaScript, a page not found stays what the server sent', async () => {
  await onPage({}, async (page) => {
    await page.goto('/units/baotoushigonganjv');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('h1').innerText()).toContain('没有这个单位');
    expect(await page.locator('main input[name="q"]').inputValue()).toBe('baotoushigonganjv');
    await page
      .getByRole('navigation', { name: '您要找的是不是' })
      .getByText('包头市公安局')
      .first()
      .waitFor();
  });
});

test.each([
  '/',
  '/articles/nmg-2023-yingmo-1',
  '/articles/kundulun-2021-zhengdun-1',
  '/units',
  '/topics/fanzha',
  '/people',
  '/sources/nmg-2023-zhenggong',
])('with text at 200 % nothing of %s leaves a phone, the switches neither', async (path) => {
  await onPage({ viewport: { width: 390, height: 844 } }, async (page) => {
    await page.goto(path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await findOverflow(page)).toEqual([]);
    const switches = page.locator('#reader-switches');
    await switches.locator('summary').click();
    const panel = await switches.locator('> div').boundingBox();
    expect(panel?.x).toBeGreaterThanOrEqual(0);
    expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(390);
  });
});

test.each([
  ['/topics', 320],
  ['/topics', 1280],
  ['/figures', 320],
  ['/articles/nmg-2023-yingmo-2/source', 320],
  ['/topics', 1440],
  ['/timeline', 640],
  ['/quotes', 360],
  ['/sources/nmg-2023-yingmo', 1024],
  ['/sources/nmg-2023-yingmo', 360],
  ['/exports', 640],
])('with text at 200 %% nothing of %s leaves a window of %d px', async (path, width) => {
  await onPage({ viewport: { width, height: 900 } }, async (page) => {
    await page.goto(path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await findOverflow(page)).toEqual([]);
  });
});

test.each([
  ['/', 'header input[type="search"]'],
  ['/search?q=包头', '#search-page'],
])('with text at 200 %% the search box of %s shows some words on a small phone', async (path, input) => {
  await onPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    await page.goto(path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const characters = await page.locator(input).evaluate((element) => {
      const { fontSize, paddingLeft } = getComputedStyle(element);
      return (element.clientWidth - 2 * Number.parseFloat(paddingLeft)) / Number.parseFloat(fontSize);
    });
    expect(characters).toBeGreaterThan(4);
    expect(await findOverflow(page)).toEqual([]);
  });
});

test('what a story lacks is said at the story, not in every list', async () => {
  await onPage({ javaScriptEnabled: false }, async (page) => {
    for (const path of ['/articles', '/search?q=教育', '/sources']) {
      await page.goto(path);
      expect(await page.locator('main').innerText(), path).not.toContain('出处未载');
    }
    await page.goto('/articles/nmg-2023-yingmo-1');
    expect(await page.locator('main').innerText()).toContain('出处未载');
  });
});

/** The lines in which an element's text is set. */
const readLines = (element: Locator) =>
  element.evaluate((set) => {
    const read: string[] = [];
    let line = '';
    let last: number | undefined;
    const texts = document.createTreeWalker(set, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      for (let at = 0; at < text.length; at++) {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const { top } = range.getBoundingClientRect();
        if (last !== undefined && top !== last) {
          read.push(line);
          line = '';
        }
        line += text.data.charAt(at);
        last = top;
      }
    }
    read.push(line);
    return read;
  });

test.each([390, 1440])(
  'at %d px a headline in the columns of the front page parts no word',
  async (width) => {
    await onPage({ viewport: { width, height: 900 } }, async (page) => {
      await page.goto('/');
      const headline = page.locator('main h2', { hasText: '内蒙古公安机关开展保护知识产权宣传活动' });
      const lines = await readLines(headline);
      expect(lines.join('')).toBe('内蒙古公安机关开展保护知识产权宣传活动');
      expect(lines).toHaveLength(2);
      for (const word of ['公安', '开展', '保护', '知识', '产权', '宣传', '活动'])
        expect(
          lines.some((line) => line.includes(word)),
          `${word} in ${lines.join(' / ')}`,
        ).toBe(true);
    });
  },
);

test('with text at 200 % the lead headline of the front page parts no word', async () => {
  await onPage({ viewport: { width: 390, height: 844 } }, async (page) => {
    await page.goto('/');
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const lines = await readLines(page.locator('main h2').first());
    expect(lines.join('')).toBe('英模之光照亮奋进之路');
    for (const word of ['英模', '照亮', '奋进'])
      expect(
        lines.some((line) => line.includes(word)),
        `${word} in ${lines.join(' / ')}`,
      ).toBe(true);
  });
});
