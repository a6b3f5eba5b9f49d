import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentFolder } from '@/tests/integration/store/content-folder';
import { queryDatabase } from '@/tests/integration/store/dump-database';
import { runCommand } from './run-command';

const TEXT = `警徽下的青春

青年民警何雨来到派出所。三年来,他走

一张合影挂在墙上。李庭摄

遍了辖区的每一条巷子,记下民情日记。

雪夜里的灯

大雪纷飞,民警站在国道上,一站就是七个小时。

灯亮着,大家心里就踏实。
`;

const WHY = ['--why', '看过', '--who', '某编辑'];

let content: ContentFolder;
beforeEach(async () => {
  content = new ContentFolder().addSource('paper', TEXT);
  await content.seed();
});
afterEach(() => content.remove());

const doubts = (...args: string[]) => runCommand(content, ['doubts', ...args]);
const correct = (...args: string[]) => runCommand(content, ['correct', ...args, ...WHY]);
const rules = async () => {
  const rows = await queryDatabase(content.databaseUrl, 'SELECT rule FROM Message ORDER BY rule');
  return rows.map(({ rule }) => rule);
};

test('doubts are listed by rule, with what mends them, and go when somebody has looked', async () => {
  const before = await doubts();
  expect(before.status).toBe(0);
  expect(before.text).toMatch(/^date-unknown: 1, where it is wrong: correct <story>#date/m);
  expect(before.text).toMatch(/paper\.txt:7:1: /);
  expect(before.text).toContain('2 doubts, 0 corrections');
  expect((await doubts('--rule', 'date-unknown')).text).toContain('1 doubt,');
  expect((await doubts('--rule', 'date-unknown')).text).not.toContain('paper.txt:7:1');
  expect((await doubts('--limit', 'x')).text).toContain('is no number of doubts');

  expect(await correct('paper.txt:7', '--field', 'doubt')).toMatchObject({ status: 0 });
  const { report } = await content.seed();
  expect(report.conflicts).toEqual([]);
  expect(await rules()).toEqual(['date-unknown']);
  expect((await doubts()).text).toContain('1 doubt, 0 corrections');
});

test('a doubt about a date goes when the date is corrected, of that story alone', async () => {
  expect(await correct('paper.txt:9', '--field', 'split-story')).toMatchObject({ status: 0 });
  await content.seed();
  expect(await rules()).toEqual(['date-unknown', 'date-unknown', 'paragraph-rejoined']);
  await correct('paper-2#date', '2023-11~');
  await content.seed();
  expect(await rules()).toEqual(['date-unknown', 'paragraph-rejoined']);
  const [left] = await queryDatabase(
    content.databaseUrl,
    `SELECT line FROM Message WHERE rule = 'date-unknown'`,
  );
  expect(left?.line).toBe(1);
});

test('a settled doubt that the parser has no more is told, whenever it ceased', async () => {
  content.write(
    'corrections/paper.yaml',
    `- article: paper-1\n  field: doubt\n  expected: 灯亮着\n  value: paragraph-rejoined\n  why: 看过\n  who: 甲\n  when: 2026-01-02\n`,
  );
  await content.seed();
  await content.seed();
  const told = await doubts();
  expect(told.text).toContain('corrections/paper.yaml:1:1: doubt does not fit');
  expect(told.text).toContain('2 doubts, 1 correction that no longer fits');
});

test('says what is not clear', async () => {
  for (const [args, told] of [
    [['paper.txt:13', '--field', 'doubt'], 'Nothing is doubted there'],
    [['paper.txt:7', 'orphan', '--field', 'doubt'], 'No orphan is there. There is paragraph-rejoined'],
    [['paper-1#p1', '--field', 'doubt'], 'file:line'],
  ] as const) {
    const result = await correct(...args);
    expect([args, result.status]).toEqual([args, 2]);
    expect(result.text).toContain(told);
  }
});

test('a correction that another one or the parser itself has answered says so', async () => {
  const entry = (expected: string, value: string) =>
    `- article: paper-1\n  field: headline\n  expected: ${expected}\n  value: ${value}\n  why: 看过\n  who: 甲\n  when: 2026-01-02\n`;
  content.write('corrections/paper.yaml', entry('旧题', '警徽下的青春'));
  const { report } = await content.seed();
  expect(report.conflicts.map(({ found }) => found)).toEqual([
    '警徽下的青春（解析已与更正相同，这一条可以删去）',
  ]);
  content.write('corrections/paper.yaml', entry('警徽下的青春', '甲') + entry('警徽下的青春', '乙'));
  const again = await content.seed();
  expect(again.report.conflicts.map(({ found }) => found)).toEqual(['甲（由前面另一条更正所定）']);
});
