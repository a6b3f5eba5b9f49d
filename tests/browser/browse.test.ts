import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { onPage } from './browser';

const desktop = { viewport: { width: 1440, height: 900 } };
const withoutScript = { ...desktop, javaScriptEnabled: false };

const countStories = (page: Page) => page.locator('main article').count();

describe('from the topics to stories', () => {
  test('a cell of the matrix leads to as many stories as it says, of that unit and topic', async () => {
    await onPage(desktop, async (page) => {
      await page.goto('/topics');
      const cells = page.locator('.matrix td a');
      expect(await cells.count()).toBeGreaterThan(20);
      const darkest = page.locator('.matrix td a[data-tint="4"]').first();
      const said = Number(await darkest.locator('b').textContent());
      await darkest.click();
      await page.waitForURL(/\/articles\?unit=[\w-]+&topic=[\w-]+&beside=1$/);
      expect(await countStories(page)).toBe(said);
      expect(await page.getByRole('list', { name: '已选条件' }).getByRole('listitem').count()).toBe(4);
      const other = page
        .getByRole('region', { name: '单位（含下属）' })
        .locator('a:not([aria-current])')
        .first();
      const counted = Number(await other.locator('.num').innerText());
      await other.click();
      await page.waitForURL((url) => !url.searchParams.has('beside'));
      expect(await countStories(page)).toBe(counted);
    });
  });

  test('on a phone the matrix names its topics', async () => {
    await onPage({ viewport: { width: 390, height: 844 } }, async (page) => {
      await page.goto('/topics');
      const cell = page.locator('.matrix td a').first();
      expect(await cell.innerText()).toMatch(/\p{Script=Han}{2,}\s*\d+/u);
    });
  });
});

describe('the list of stories', () => {
  test('its form makes the same list as its links, without script', async () => {
    await onPage(withoutScript, async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto('/articles');
      const all = await countStories(page);
      await page.getByText('筛选', { exact: true }).first().click();
      await page.getByRole('combobox', { name: '年份', exact: true }).selectOption('2023');
      await page.getByRole('button', { name: '筛选' }).click();
      expect(new URL(page.url()).searchParams.get('year')).toBe('2023');
      const byForm = await countStories(page);
      expect(byForm).toBeGreaterThan(0);
      expect(byForm).toBeLessThan(all);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto('/articles');
      expect(await page.getByRole('combobox', { name: '年份', exact: true }).isVisible()).toBe(false);
      await page.getByRole('link', { name: /^2023年 \d+篇$/ }).click();
      expect(page.url()).toMatch(/\/articles\?year=2023$/);
      expect(await countStories(page)).toBe(byForm);
      await page.getByRole('link', { name: /取消此条件/ }).click();
      expect(await countStories(page)).toBe(all);
    });
  });

  test('is followed as it stands: all stories, or those of its filters', async () => {
    await onPage(withoutScript, async (page) => {
      const entriesOf = async () => {
        const href = await page.locator('main').getByRole('link', { name: 'Atom' }).getAttribute('href');
        const feed = await (await fetch(new URL(href ?? '', page.url()))).text();
        return feed.split('<entry>').length - 1;
      };
      await page.goto('/articles');
      expect(await entriesOf()).toBe(await countStories(page));
      await page.goto('/articles?year=2023');
      expect(await entriesOf()).toBe(await countStories(page));
    });
  });

  test('on a phone its filters stand folded above the first story, and only there', async () => {
    const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };
    await onPage(phone, async (page) => {
      await page.goto('/articles?year=2023');
      const year = page.getByRole('combobox', { name: '年份', exact: true });
      expect(await year.isVisible()).toBe(false);
      expect(await page.getByRole('link', { name: /^2023年 \d+篇$/ }).isVisible()).toBe(false);
      await page.getByText('筛选（已选1项）').click();
      await year.selectOption('');
      await page.getByRole('button', { name: '筛选' }).click();
      expect(new URL(page.url()).searchParams.get('year')).toBe('');
      expect(await countStories(page)).toBe(9);
    });
  });

  test('the oldest story comes first where that is asked for', async () => {
    await onPage(withoutScript, async (page) => {
      const titles = async () => page.locator('main article h2').allTextContents();
      await page.goto('/articles');
      const newest = await titles();
      await page.getByRole('link', { name: '旧的在前' }).click();
      expect((await titles())[0]).not.toBe(newest[0]);
      expect((await titles()).toSorted()).toEqual(newest.toSorted());
    });
  });

  test.each([
    ['/articles?page=999999', 404, '没有第999999页', '回到第一页'],
    ['/articles?unit=nobody-0', 404, '档案里没有这个单位', '不限单位'],
    ['/articles?year=1901', 200, '没有符合全部条件的报道', '不限年份'],
    ['/figures?year=1901', 200, '没有符合全部条件的数字', '不限年份'],
    ['/quotes?page=999999', 404, '没有第999999页', '回到第1页'],
    ['/timeline?year=1901', 200, '1901年没有记着日期的事', '最近几年'],
    ['/people?initial=I', 200, '没有以I开头的人物', '全部人物'],
    ['/sources?page=999999', 404, '没有第999999页', '回到第1页'],
  ] as const)('%s answers %d, says %s and leads on', async (path, status, said, onward) => {
    await onPage(withoutScript, async (page) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(status);
      await page.getByText(said).waitFor();
      const link = page.locator('main').getByRole('link', { name: onward, exact: true }).first();
      const next = await page.goto((await link.getAttribute('href')) ?? '');
      expect(next?.status()).toBe(200);
      expect(await page.getByText(said).count()).toBe(0);
    });
  });

  test.each([
    ['/articles?year=abc&sort=constructor&page=-1', ['year=abc', 'sort=constructor', 'page=-1']],
    [`/articles?publication=${'报'.repeat(500)}`, ['publication=报']],
    ["/figures?unit=' OR 1=1--", ["unit=' OR 1=1--"]],
    ['/quotes?person=../../etc/passwd', ['person=../../etc/passwd']],
    ['/articles?year=2021&year=2022', ['year=2022']],
    ['/timeline?year=99999', ['year=99999']],
  ])('%s is refused with its page, and what cannot be read is named', async (path, named) => {
    await onPage(withoutScript, async (page) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(400);
      const notice = await page.getByRole('status').innerText();
      for (const part of named) expect(notice).toContain(part);
      await page.getByRole('link', { name: '换成正确的地址' }).click();
      expect(await page.getByRole('status').count()).toBe(0);
    });
  });
});

describe('facts', () => {
  test('a figure leads to its place in the source, lit', async () => {
    await onPage(desktop, async (page) => {
      await page.goto('/figures?sort=largest');
      const figure = page.locator('main li', { has: page.locator('a[href*="/source#s"]') }).first();
      const printed = (await figure.locator('p').first().innerText()).trim();
      await figure.locator('a[href*="/source#s"]').click();
      await page.waitForURL(/\/source#s\d+-\d+$/);
      const lit = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
      await lit.waitFor();
      // There at once: no scrolling down the page to watch.
      expect(await lit.evaluate((mark) => mark.getBoundingClientRect().top)).toBeLessThan(1000);
      expect((await lit.innerText()).replaceAll(/\s/g, '')).toContain(printed);
      expect(await lit.isVisible()).toBe(true);
    });
  });

  test('figures are listed by size where that is asked for', async () => {
    await onPage(withoutScript, async (page) => {
      await page.goto('/figures?sort=largest&measure=元');
      const text = await page.locator('main ul li p').first().innerText();
      expect(text).toContain('亿');
    });
  });

  test.each(['/figures', '/quotes'])(
    'the filters beside the list of %s begin with their rule',
    async (path) => {
      await onPage({ ...withoutScript, viewport: { width: 1440, height: 900 } }, async (page) => {
        await page.goto(path);
        const aside = page.getByRole('complementary', { name: '按条件缩小范围' });
        const top = async (selector: string) => (await aside.locator(selector).first().boundingBox())?.y;
        const box = await aside.boundingBox();
        expect(await top('h3')).toBe(box?.y);
      });
    },
  );

  test('every quote names a speaker until those without one are asked for', async () => {
    await onPage(withoutScript, async (page) => {
      await page.goto('/quotes');
      expect(await page.getByText('说话人未载').count()).toBe(0);
      const attributed = await page.locator('main blockquote').count();
      await page.getByRole('link', { name: /条未写明说话人/ }).click();
      expect(await page.locator('main blockquote').count()).toBeGreaterThan(attributed);
      await page.getByRole('link', { name: '只看写明说话人的' }).click();
      expect(await page.locator('main blockquote').count()).toBe(attributed);
    });
  });

  test('an event of the timeline stands in its year and month', async () => {
    await onPage(withoutScript, async (page) => {
      await page.goto('/timeline?year=2021');
      const headings = await page.locator('main h2, main h3').allInnerTexts();
      const months = headings
        .filter((heading) => /^\d+月$/.test(heading))
        .map((month) => Number.parseInt(month, 10));
      expect(headings).toContain('2021年');
      expect(headings).not.toContain('2023年');
      expect(months).toEqual(months.toSorted((one, other) => one - other));
    });
  });
});

test('people narrow to a name, a unit or a post that is typed, under their initials', async () => {
  await onPage(desktop, async (page) => {
    await page.goto('/people');
    const rows = page.locator('#people li:visible');
    const box = page.getByRole('searchbox', { name: '筛选人物' });
    for (const typed of ['冯玉正', 'feng yu zheng', '民族东路']) {
      await box.fill(typed);
      await page.getByRole('status').getByText('1位人物').waitFor();
      expect(await rows.allInnerTexts(), typed).toEqual([expect.stringContaining('冯玉正')]);
    }
    await box.fill('所长');
    await expect
      .poll(() => rows.allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringContaining('冯玉正')]));
    for (const text of await rows.allInnerTexts()) expect(text).toContain('所长');
    await box.fill('没有这样的人');
    await page.getByRole('status').getByText('没有匹配的人物').waitFor();
  });
});

describe('units', () => {
  test('the tree narrows to what is typed, Han or pinyin, with the units above it', async () => {
    await onPage(desktop, async (page) => {
      await page.goto('/units');
      const tree = page.locator('#unit-tree');
      const shown = () => tree.locator('li:visible').count();
      const all = await shown();
      const box = page.getByRole('searchbox', { name: '筛选单位' });
      await box.fill('沼潭');
      await page.getByRole('status').getByText('1个单位').waitFor();
      expect(await shown()).toBeLessThan(8);
      await tree.getByRole('link', { name: '公安部', exact: true }).waitFor();
      await box.fill('zhao tan');
      await page.getByRole('status').getByText('1个单位').waitFor();
      // 昆都仑 is kun dou lun by its characters' commonest readings; the place says kun du lun, as the search knows.
      await box.fill('kundulun');
      await tree.getByRole('link', { name: '昆都仑区分局', exact: true }).waitFor();
      expect(await shown()).toBeLessThan(10);
      await box.fill('没有这样的单位');
      await page.getByRole('status').getByText('没有匹配的单位').waitFor();
      expect(await shown()).toBe(0);
      await box.fill('');
      expect(await shown()).toBe(all);
    });
  });

  test('without script the tree stands open and the box asks the search', async () => {
    await onPage(withoutScript, async (page) => {
      await page.goto('/units');
      expect(await page.locator('#unit-tree li').count()).toBeGreaterThan(30);
      await page.getByRole('searchbox', { name: '筛选单位' }).fill('沼潭');
      await page.getByRole('button', { name: '在全文中检索' }).click();
      expect(new URL(page.url()).pathname + decodeURIComponent(new URL(page.url()).search)).toBe(
        '/search?q=沼潭',
      );
    });
  });

  test('a unit that no story names, and one whose chain is unknown, say so', async () => {
    await onPage(withoutScript, async (page) => {
      await page.goto('/units');
      await page.getByRole('link', { name: '国家移民管理局' }).first().click();
      await page.getByText('没有一篇报道直接提到它').waitFor();
      await page.goto('/units');
      await page.locator('#unit-tree').getByRole('link', { name: '先锋派出所' }).click();
      await page.getByText('没有写明隶属于谁').waitFor();
    });
  });

  test('a unit leads up to its parent, down to its children, and to people, each with a way to the source', async () => {
    await onPage(withoutScript, async (page) => {
      await page.goto('/units');
      await page.locator('#unit-tree').getByRole('link', { name: '包头市公安局', exact: true }).click();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('包头市公安局');
      const place = page.getByRole('region', { name: '上下级' });
      await place.getByRole('link', { name: '内蒙古自治区公安厅' }).waitFor();
      await place.getByRole('link', { name: '昆都仑区分局' }).waitFor();
      const people = page.getByRole('region', { name: '人物与职务' });
      const rows = await people.getByRole('listitem').count();
      expect(rows).toBeGreaterThan(2);
      expect(await people.getByRole('link', { name: /见原文/ }).count()).toBe(rows);
    });
  });
});

test('plots say what they show', async () => {
  await onPage(withoutScript, async (page) => {
    await page.goto('/units');
    await page.locator('#unit-tree').getByRole('link', { name: '内蒙古自治区公安厅', exact: true }).click();
    const bars = page.getByRole('img', { name: /报道按月分布：2021年\d+篇/ });
    expect(await bars.locator('rect').count()).toBeGreaterThan(2);
    const arcs = page.getByRole('region', { name: '谁与谁同篇' });
    const drawn = await arcs.locator('path').count();
    await arcs.getByText(/逐对列出/).click();
    expect(await arcs.locator('details li').count()).toBe(drawn);
  });
});

test('the list of quotes tells of those that the front page counts beside it', async () => {
  await onPage(withoutScript, async (page) => {
    await page.goto('/');
    const all = Number((await page.locator('main a[href^="/quotes"]').innerText()).match(/\d+/)?.[0]);
    await page.goto('/quotes');
    const said = await page.getByText(/^\d+条引语/).innerText();
    const [listed, others] = [...said.matchAll(/\d+/g)].map(Number);
    expect(listed).toBe(await page.locator('main blockquote').count());
    expect(Number(listed) + Number(others)).toBe(all);
    await page.getByRole('link', { name: `${others}条未写明说话人` }).click();
    expect(await page.getByText(/^\d+条引语/).innerText()).toBe(`${all}条引语，只看写明说话人的`);
  });
});

test('a doubt about a source leads to its line', async () => {
  await onPage(withoutScript, async (page) => {
    await page.goto('/quality');
    await page.getByText('举例').first().click();
    const example = page.locator('details[open] a').first();
    const line = /#(L\d+)$/.exec((await example.getAttribute('href')) ?? '')?.[1];
    await example.click();
    expect(page.url()).toContain('/sources/');
    expect(await page.locator(`[id="${line}"]`).isVisible()).toBe(true);
  });
});
