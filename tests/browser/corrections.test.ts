import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBarriers, findOverflow } from './barriers';
import { onPage } from './browser';
import { openSite, type RunningSite } from './running-site';

const STORY = '/articles/nmg-2023-zhenggong-2';
const CAPTION = '深入商场走访,助推优化营商环境工作。';
const BEFORE_CAPTION = '发挥党内政治功能作用。';

const entry = (article: string, field: string, expected: string, value: string) =>
  Object.entries({ article, field, expected, value, why: '校对', who: '某编辑', when: '2026-01-02' })
    .map(([key, said], at) => `${at === 0 ? '- ' : '  '}${key}: ${JSON.stringify(said)}\n`)
    .join('');

let site: RunningSite;

beforeAll(async () => {
  site = await openSite();
  mkdirSync(join(site.contentDir, 'corrections'), { recursive: true });
  const corrections = (id: string, ...entries: string[]) =>
    writeFileSync(join(site.contentDir, 'corrections', `${id}.yaml`), entries.join(''));
  const id = 'nmg-2023-zhenggong';
  corrections(
    id,
    entry(`${id}-2`, 'headline', '营造学习氛围 激发奋进力量', '营造读书氛围'),
    entry(`${id}-2`, 'paragraph', '会”活动。活动中', '会”活动。\n活动中'),
    entry(`${id}-1`, 'headline', '没有的标题', '新标题'),
    entry(`${id}-3`, 'join-stories', '内蒙古公安机关开展保护知识产权宣传活动', `${id}-4`),
    entry(`${id}-1`, 'split-story', '严管厚爱齐抓 锻造过硬公安铁军', `${id}-5`),
  );
  corrections(
    'kundulun-2021-zhengdun',
    entry('kundulun-2021-zhengdun-1', 'caption', CAPTION, BEFORE_CAPTION),
  );
  const dump = readFileSync(join(site.contentDir, 'sources/peoplecn-20220222-baotou.txt'), 'utf8');
  const edited = dump
    .replace('人民网首页', '某报首页')
    .replace('为9800余名群众办理了落户手续', '办理落户手续近万件');
  writeFileSync(join(site.contentDir, 'sources/reprint.txt'), edited);
  writeFileSync(join(site.contentDir, 'sources/reprint.yaml'), '{}\n');
  await site.seed();
});

afterAll(async () => {
  expect(await site.close()).toBe(0);
});

test('/corrections lists each with both texts, who and why; what no longer fits is marked; feeds are named', async () => {
  await onPage({ baseURL: site.base, javaScriptEnabled: false }, async (page) => {
    await page.goto('/corrections');
    expect(await page.locator('h1').textContent()).toBe('更正');
    const items = await page.locator('main li').allInnerTexts();
    const find = (words: string) => items.find((text) => text.includes(words)) ?? '';
    expect(find('营造读书氛围')).toMatch(
      /标题\s*原印营造学习氛围 激发奋进力量，改作营造读书氛围\s+2026-01-02 某编辑：校对/,
    );
    expect(find('没有的标题')).toContain(
      '未能更正：以为原印没有的标题，现为激发内生动力 锻造公安铁军；仍用解析所得。',
    );
    expect(find('分篇')).toContain('另作一篇（nmg-2023-zhenggong-5）');
    expect(find('并篇')).toContain('原作另一篇（nmg-2023-zhenggong-4），并入前文');
    expect(items).toHaveLength(6);
    const feed = await page.locator('link[href$="/corrections/feed.atom"]').getAttribute('href');
    const atom = await (await fetch(new URL(feed ?? '', site.base))).text();
    expect(atom).toContain('自「严管厚爱齐抓 锻造过硬公安铁军」起另作一篇');
  });
});

test('a story says what was corrected, with the printed form one click away', async () => {
  await onPage({ baseURL: site.base }, async (page) => {
    await page.goto(STORY);
    expect(await page.locator('h1').innerText()).toBe('营造读书氛围');
    const summary = page.locator('summary', { hasText: '已更正' });
    expect(await summary.innerText()).toContain('标题、分段');
    const printed = page.locator('details', { has: summary }).getByText('营造学习氛围 激发奋进力量');
    expect(await printed.isVisible()).toBe(false);
    await summary.click();
    expect(await printed.isVisible()).toBe(true);
    const mark = page.locator('p.block', { hasText: '活动中' }).locator('a.correction').first();
    expect(await mark.innerText()).toBe('〔分段已更正〕');
    await mark.click();
    await page.waitForURL(/\/source#s\d+-\d+$/);
    const lit = page.locator(`#${new URL(page.url()).hash.slice(1)}`);
    expect(await lit.first().innerText()).toMatch(/^活动中/);
  });
});

test('a moved caption stands behind its paragraph; joined and split stories have their addresses', async () => {
  await onPage({ baseURL: site.base }, async (page) => {
    await page.goto('/articles/kundulun-2021-zhengdun-1');
    const figure = page.locator('figure', { hasText: '深入商场走访' });
    expect(await figure.innerText()).toContain('〔图片说明位置已更正〕');
    const before = await figure.evaluate((element) => element.previousElementSibling?.textContent ?? '');
    expect(before).toContain('发挥党内政治功能作用。');

    await page.goto('/articles/nmg-2023-zhenggong-4');
    expect(new URL(page.url()).pathname).toBe('/articles/nmg-2023-zhenggong-3');
    expect(await page.locator('h2', { hasText: '保护知识产权' }).count()).toBeGreaterThan(0);

    await page.goto('/articles/nmg-2023-zhenggong-5');
    expect(await page.locator('h1').innerText()).toBe('严管厚爱齐抓 锻造过硬公安铁军');
    await page.locator('summary', { hasText: '分篇' }).click();
    await page.locator('details a', { hasText: 'nmg-2023-zhenggong-1' }).click();
    await page.waitForURL(/nmg-2023-zhenggong-1$/);
  });
});

test('a reprint shows where else it ran and what was edited', async () => {
  await onPage({ baseURL: site.base, javaScriptEnabled: false }, async (page) => {
    await page.goto('/articles/reprint-1');
    const versions = page.locator('section', { has: page.locator('#versions') });
    expect(await versions.locator('a[href="/articles/peoplecn-20220222-baotou-1"]').count()).toBeGreaterThan(
      0,
    );
    const summary = versions.locator('summary');
    expect(await summary.innerText()).toMatch(/^文字相同约9\d%，点开看改动$/);
    await summary.click();
    const [here = '', there = ''] = await Promise.all(
      ['p.whitespace-pre-line del', 'p.whitespace-pre-line ins'].map(async (each) =>
        (await versions.locator(each).allInnerTexts()).join('…'),
      ),
    );
    expect(here).toContain('近万件');
    expect(there).toContain('9800余名群众');
  });
});

test.each(['/corrections', STORY, '/articles/reprint-1', '/quality'])(
  '%s: axe finds nothing with all of it open, and nothing scrolls sideways at 360 px',
  async (path) => {
    await onPage({ baseURL: site.base, viewport: { width: 360, height: 740 } }, async (page) => {
      await page.goto(path);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect(await findOverflow(page)).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findBarriers(page), colorScheme).toEqual([]);
      }
    });
  },
);

test('/quality shows the history of seeds', async () => {
  await onPage({ baseURL: site.base }, async (page) => {
    await page.goto('/quality');
    const seeds = page.locator('section', { has: page.locator('#seeds') }).locator('ol > li');
    expect(await seeds.count()).toBe(2);
    const [last = '', first = ''] = await seeds.allInnerTexts();
    expect(last).toMatch(/报道 新增2，改动\d+，改址1/);
    expect(last).toContain('：《');
    expect(await seeds.first().locator('a[href="/articles/reprint-1"]').count()).toBe(1);
    expect(first).toContain('报道 新增9');
  });
});
