import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openCorrectingDesk } from './correcting-desk';
import { runCommand } from './run-command';

const ID = 'nmg-2023-zhenggong-2';

const desk = openCorrectingDesk();
const { correct, query } = desk;
const file = () => desk.content.path('corrections', 'nmg-2023-zhenggong.yaml');

describe('correct', () => {
  test('writes an entry that the next seed applies, from a story’s field or a line of the dump', async () => {
    expect(await correct(`${ID}#headline`, '营造读书氛围')).toMatchObject({ status: 0 });
    expect(await correct('nmg-2023-zhenggong.txt:63', '保护知识产权')).toMatchObject({ status: 0 });
    const { report } = await desk.content.seed();
    expect(report.conflicts).toEqual([]);
    expect(
      await query(`SELECT id, headline FROM Article WHERE sourceId = 'nmg-2023-zhenggong' ORDER BY id`),
    ).toEqual([
      { id: 'nmg-2023-zhenggong-1', headline: '激发内生动力 锻造公安铁军' },
      { id: ID, headline: '营造读书氛围' },
      { id: 'nmg-2023-zhenggong-3', headline: '交通文明携手共建 绘就乡村振兴“新画卷”' },
      { id: 'nmg-2023-zhenggong-4', headline: '保护知识产权' },
    ]);
  });

  test('adds, changes and removes what a name stands for', async () => {
    const person = ['--expected', '读书活动现场。李庭摄', '--as', 'person:李庭@某报'];
    expect(await correct(`${ID}#mention`, '李庭', ...person)).toMatchObject({ status: 0 });
    await desk.content.seed();
    expect(await query(`SELECT name, organisation FROM ArticlePerson WHERE articleId = '${ID}'`)).toEqual([
      { name: '李庭', organisation: '某报' },
    ]);
    const [mention] = await query(`SELECT surface, spans FROM PersonMention WHERE articleId = '${ID}'`);
    const [[start, end]] = JSON.parse(String(mention?.spans));
    expect(
      readFileSync(desk.content.path('sources', 'nmg-2023-zhenggong.txt'), 'utf8').slice(start, end),
    ).toBe('李庭');
    await correct(`${ID}#mention`, '李庭', '--expected', '读书活动现场。李庭摄', '--as', 'nothing');
    await desk.content.seed();
    expect(await query(`SELECT name FROM ArticlePerson WHERE articleId = '${ID}'`)).toEqual([]);
  });

  test('refuses with both texts what is not there, and leaves no file behind', async () => {
    const told = await correct(`${ID}#headline`, '新标题', '--expected', '另一个标题');
    expect(told.status).toBe(2);
    expect(told.text).toContain('expected: 另一个标题\n  found:    营造学习氛围 激发奋进力量');
    expect(existsSync(file())).toBe(false);
  });

  test('tells the line of an entry whose words look like the beginning of another', async () => {
    const why = ['--why', '原稿作 - article: 一词，改之', '--who', '某编辑'];
    const told = await runCommand(desk.content, ['correct', `${ID}#date`, '2023-04-24', ...why]);
    const line = Number(/Written to \S+\.yaml:(\d+)/.exec(told.text)?.[1]);
    expect(readFileSync(file(), 'utf8').split('\n')[line - 1]).toBe(`- article: ${ID}`);
    const refused = await runCommand(desk.content, [
      ...['correct', `${ID}#headline`, '新标题', '--expected', '另一个标题', ...why],
    ]);
    expect([refused.status, refused.text.includes('does not fit')]).toEqual([2, true]);
  });

  test('names what is wrong with the arguments', async () => {
    expect((await correct(`${ID}#date`, 'tomorrow')).text).toContain('EDTF');
    expect((await correct(`${ID}#colour`, 'red')).text).toContain('no field');
    expect((await correct('nmg-2023-zhenggong-99#date', '2023')).text).toContain('There is no story');
    expect((await runCommand(desk.content, ['correct', `${ID}#date`, '2023'])).text).toContain('--why');
  });

  test('keeps comments and order of a file that is there', async () => {
    await correct(`${ID}#date`, '2023-04-24');
    const written = readFileSync(file(), 'utf8');
    desk.content.write('corrections/nmg-2023-zhenggong.yaml', `${written}# 待查: 第三篇\n`);
    await correct('nmg-2023-zhenggong-3#date', '2023-04-25');
    expect(readFileSync(file(), 'utf8')).toContain('# 待查: 第三篇');
    expect(readFileSync(file(), 'utf8').startsWith(written)).toBe(true);
  });
});
