import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentFolder } from '../store/content-folder';
import { queryDatabase } from '../store/dump-database';
import { runCommand } from './run-command';

let content: ContentFolder;
beforeEach(async () => {
  content = new ContentFolder().addProjectContent();
  await content.seed();
});
afterEach(() => content.remove());

const authority = (...args: string[]) => runCommand(content, ['authority', ...args]);
const read = (name: string) => readFileSync(content.path('authority', name), 'utf8');
const query = (sql: string) => queryDatabase(content.databaseUrl, sql);

describe('authority', () => {
  test('lists what waits for a decision, with its contexts', async () => {
    const told = await authority('candidates');
    expect(told.text).toContain('1× unit:先锋派出所\n    nmg-2023-yingmo-1: …');
    expect(told.text).toContain('【先锋派出所】');
    const [first] = JSON.parse((await authority('candidates', '--json', '--limit', '1')).text);
    expect(first).toMatchObject({ stories: 1 });
  });

  test('accepts a candidate: its old address leads to the new one', async () => {
    const before = read('topics.yaml');
    const name = '“青年民辅警读书分享交流会”活动';
    const said = ['--id', 'dushu-fenxiang', '--kind', '宣传活动', '--description', '读书会。'];
    const told = await authority('accept', `topic:${name}`, ...said);
    expect(told.text).toMatch(/\/topics\/\S+ would lead to \/topics\/dushu-fenxiang/);
    expect(read('topics.yaml').startsWith(before)).toBe(true);
    await content.seed('2026-02-02T00:00:00Z');
    expect(await query(`SELECT "to" FROM Redirect WHERE kind = 'topics'`)).toEqual([
      { to: 'dushu-fenxiang' },
    ]);
  });

  test('merges two topics, prints what to put back, and a split undoes it', async () => {
    const told = await authority('merge', 'topic:世界读书日', 'topic:主题教育');
    expect(told.text).toContain('- id: shijie-dushu-ri\n  name: 世界读书日');
    expect(told.text).toContain('/topics/shijie-dushu-ri would lead to /topics/zhuti-jiaoyu');
    await content.seed('2026-02-02T00:00:00Z');
    for (const alias of ['世界读书日', '“世界读书日”']) await authority('split', 'topic:主题教育', alias);
    expect(read('topics.yaml')).not.toContain('世界读书日');
  });

  test('merges a unit into another and back: the first address leads to the second, then answers itself', async () => {
    const parent = ['--parent', '呼和浩特市公安局赛罕区分局'];
    const into = 'unit:呼和浩特市公安局赛罕区分局先锋派出所';
    expect(await authority('merge', 'unit:先锋派出所', into, ...parent)).toMatchObject({ status: 0 });
    await content.seed('2026-02-02T00:00:00Z');
    const moved = await query(`SELECT "from", "to" FROM Redirect WHERE kind = 'units'`);
    expect(moved).toHaveLength(1);
    expect(moved[0]?.from).toMatch(/^xianfengpaichusuo-/);
    expect(moved[0]?.to).toMatch(/^huhehaoteshigonganjusaihanqu/);
    await authority('split', into, '先锋派出所');
    await content.seed('2026-02-03T00:00:00Z');
    const back = await query(`SELECT slug FROM Unit WHERE name = '先锋派出所'`);
    expect(back).toEqual([{ slug: moved[0]?.from }]);
  });

  test('withholds a name, with a reason, and takes it back', async () => {
    const before = read('people.yaml');
    expect((await authority('withhold', 'person:王飞')).text).toContain('--reason');
    const told = await authority('withhold', 'person:王飞', '--reason', '本人要求');
    expect(told.text).toMatch(/\/people\/wangfei-\w+ would be gone \(410\)/);
    expect(read('people.yaml')).toContain('- name: 王飞\n  withheld: true\n  reason: 本人要求');
    expect(await authority('undo', 'person:王飞')).toMatchObject({ status: 0 });
    const comments = (text: string) => text.split('\n').filter((line) => line !== '');
    expect(comments(read('people.yaml'))).toEqual(comments(before));
  });

  test('refuses what is decided already or makes no sense, and leaves the files as they were', async () => {
    const before = read('units.yaml');
    expect(await authority('accept', 'unit:公安部', '--parent', '公安部')).toMatchObject({ status: 2 });
    expect(await authority('alias', 'unit:公安部', '该局')).toMatchObject({ status: 2 });
    expect(await authority('merge', 'unit:公安部', 'topic:反诈')).toMatchObject({ status: 2 });
    expect(await authority('split', 'unit:公安部', '某局')).toMatchObject({ status: 2 });
    expect(await authority('rename', 'unit:公安部')).toMatchObject({ status: 2 });
    expect(read('units.yaml')).toBe(before);
  });
});
