import { describe, expect, test } from 'vitest';
import { storyText } from '@/tests/integration/store/content-folder';
import { openAuthorityDesk } from './authority-desk';

const desk = openAuthorityDesk();
const { authority, read, query } = desk;

describe('authority', () => {
  test('lists what waits for a decision, with its contexts', async () => {
    const told = await authority('candidates');
    expect(told.text).toContain('1× unit:先锋派出所\n    nmg-2023-yingmo-1: …');
    expect(told.text).toContain('【先锋派出所】');
    const [first] = JSON.parse((await authority('candidates', '--json', '--limit', '1')).text);
    expect(first).toMatchObject({ stories: 1 });
  });

  test('lists units of one parent that only print tells apart', async () => {
    const lines = [
      '青山区分局',
      '青山分局',
      '青山分局河湾镇派出所',
      '青山分局河湾派出所',
      '青山分局河边派出所',
    ];
    for (const [place, name] of lines.entries())
      desk.content.addSource(
        `branch-${place}`,
        storyText(`第${place + 1}次出警`, [`包头市公安局${name}民警赶到现场处置。`]),
      );
    await desk.content.seed('2026-02-02T00:00:00Z');
    const { text } = await authority('candidates', '--limit', '100');
    const told = text.split('\n').filter((line) => line.includes('unit:包头市公安局青山'));
    expect(told.map((line) => line.replace(/^\d+× /, '')).sort()).toEqual([
      'unit:包头市公安局青山分局 (or 包头市公安局青山区分局)',
      'unit:包头市公安局青山分局河湾派出所 (or 包头市公安局青山分局河湾镇派出所)',
      'unit:包头市公安局青山分局河湾镇派出所 (or 包头市公安局青山分局河湾派出所)',
      'unit:包头市公安局青山区分局 (or 包头市公安局青山分局)',
    ]);
  });

  test('accepts a candidate: its old address leads to the new one', async () => {
    const before = read('topics.yaml');
    const name = '“青年民辅警读书分享交流会”活动';
    const said = ['--id', 'dushu-fenxiang', '--kind', '宣传活动', '--description', '读书会。'];
    const told = await authority('accept', `topic:${name}`, ...said);
    expect(told.text).toMatch(/\/topics\/\S+ would lead to \/topics\/dushu-fenxiang/);
    expect(read('topics.yaml').startsWith(before)).toBe(true);
    await desk.content.seed('2026-02-02T00:00:00Z');
    expect(await query(`SELECT "to" FROM Redirect WHERE kind = 'topics'`)).toEqual([
      { to: 'dushu-fenxiang' },
    ]);
  });

  test('merges two topics and takes it back: entry, comment, forms and addresses are as they were', async () => {
    const before = read('topics.yaml');
    const counts = () =>
      query(
        `SELECT slug, name, aliases, articleCount FROM Topic WHERE slug IN ('fanzha', 'wo-wei-qunzhong-ban-shishi')`,
      );
    const stood = await counts();
    const told = await authority('merge', 'topic:反诈', 'topic:我为群众办实事');
    expect(told).toMatchObject({ status: 0 });
    expect(told.text).toContain('/topics/fanzha would lead to /topics/wo-wei-qunzhong-ban-shishi');
    expect(told.text).toContain('To undo: npm run archive -- authority undo topic:反诈');
    expect(read('topics.yaml')).toContain('  merged: 我为群众办实事\n');
    await desk.content.seed('2026-02-02T00:00:00Z');
    expect(await query(`SELECT "from", "to" FROM Redirect WHERE kind = 'topics'`)).toEqual([
      { from: 'fanzha', to: 'wo-wei-qunzhong-ban-shishi' },
    ]);
    expect((await counts()).map(({ slug }) => slug)).toEqual(['wo-wei-qunzhong-ban-shishi']);
    expect(await authority('undo', 'topic:反诈')).toMatchObject({ status: 0 });
    expect(read('topics.yaml')).toBe(before);
    await desk.content.seed('2026-02-03T00:00:00Z');
    expect(await counts()).toEqual(stood);
    expect(await query(`SELECT 1 FROM Redirect WHERE kind = 'topics'`)).toEqual([]);
  });

  test('merges a topic candidate, gives a topic an alias, and takes both back', async () => {
    const before = read('topics.yaml');
    const name = '“青年民辅警读书分享交流会”活动';
    const [candidate] = await query(`SELECT slug FROM Topic WHERE name = '${name}'`);
    await authority('merge', `topic:${name}`, 'topic:世界读书日');
    await desk.content.seed('2026-02-02T00:00:00Z');
    expect(await query(`SELECT "from", "to" FROM Redirect WHERE kind = 'topics'`)).toEqual([
      { from: candidate?.slug, to: 'shijie-dushu-ri' },
    ]);
    expect((await authority('undo', `topic:${name}`)).text).toContain('stands for itself again');
    await authority('alias', 'topic:世界读书日', '读书活动');
    await authority('undo', 'topic:读书活动');
    expect(read('topics.yaml')).toBe(before);
    await desk.content.seed('2026-02-03T00:00:00Z');
    expect(await query(`SELECT slug FROM Topic WHERE name = '${name}'`)).toEqual([candidate]);
  });

  test('takes back what was accepted, but no entry that has other names or that others name', async () => {
    const before = [read('units.yaml'), read('topics.yaml')];
    const told = await authority('accept', 'unit:先锋派出所', '--parent', '呼和浩特市公安局赛罕区分局');
    expect(told.text).toContain('To undo: npm run archive -- authority undo unit:先锋派出所');
    const topic = ['--id', 'dushu-fenxiang', '--kind', '宣传活动', '--description', '读书会。'];
    await authority('accept', 'topic:“青年民辅警读书分享交流会”活动', ...topic);
    await desk.content.seed('2026-02-02T00:00:00Z');
    expect(await query(`SELECT 1 one FROM Topic WHERE slug = 'dushu-fenxiang'`)).toEqual([{ one: 1 }]);
    const undone = await authority('undo', 'unit:先锋派出所');
    expect(undone.text).toContain('Taken out of units.yaml:\n- name: 先锋派出所\n');
    expect(await authority('undo', 'topic:“青年民辅警读书分享交流会”活动')).toMatchObject({ status: 0 });
    expect([read('units.yaml'), read('topics.yaml')]).toEqual(before);
    await desk.content.seed('2026-02-03T00:00:00Z');
    // The address that it had leads to the candidate again, or says that it is gone.
    expect(await query(`SELECT "from" FROM Redirect WHERE kind = 'topics'`)).toEqual([
      { from: 'dushu-fenxiang' },
    ]);
    const refused = await authority('undo', 'unit:公安部');
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.text).toContain('has other names, or others name it');
  });

  test('merges two units that both have entries, and takes it back', async () => {
    const before = read('units.yaml');
    const unit = async (name: string) =>
      (await query(`SELECT slug, articleCount FROM Unit WHERE name = '${name}'`))[0];
    const stood = await unit('中国人民公安大学');
    const told = await authority('merge', 'unit:中国人民公安大学', 'unit:中国人民警察大学');
    expect(told.text).toMatch(
      /\/units\/zhongguorenmingongandaxue-\w+ would lead to \/units\/zhongguorenminjingcha/,
    );
    await desk.content.seed('2026-02-02T00:00:00Z');
    expect(await unit('中国人民公安大学')).toBeUndefined();
    expect((await query(`SELECT "from" FROM Redirect WHERE kind = 'units'`))[0]?.from).toBe(stood?.slug);
    await authority('undo', 'unit:中国人民公安大学');
    expect(read('units.yaml')).toBe(before);
    await desk.content.seed('2026-02-03T00:00:00Z');
    expect(await unit('中国人民公安大学')).toEqual(stood);
    // Nobody named the other one but for the merge: its page is gone again.
    const [other, ...more] = await query('SELECT "from", "to" FROM Redirect');
    expect([other?.to, more]).toEqual([null, []]);
  });

  test('merges a unit with all that stands below it, and takes it back', async () => {
    const units = () => query(`SELECT slug, name FROM Unit WHERE name LIKE '%东胜%' ORDER BY name`);
    const stood = await units();
    expect(stood.map(({ name }) => name)).toEqual([
      '鄂尔多斯市公安局东胜分局',
      '鄂尔多斯市公安局东胜分局反恐和巡特警大队',
      '鄂尔多斯市公安局东胜分局警务支援大队',
    ]);
    await authority('merge', 'unit:鄂尔多斯市公安局东胜分局', 'unit:鄂尔多斯市公安局东胜区分局');
    await desk.content.seed('2026-02-02T00:00:00Z');
    const merged = await units();
    expect(merged.map(({ name }) => name)).toEqual([
      '鄂尔多斯市公安局东胜区分局',
      '鄂尔多斯市公安局东胜区分局反恐和巡特警大队',
      '鄂尔多斯市公安局东胜区分局警务支援大队',
    ]);
    const fates = await query(`SELECT "from", "to" FROM Redirect WHERE kind = 'units'`);
    expect(new Map(fates.map(({ from, to }) => [from, to]))).toEqual(
      new Map(stood.map(({ slug }, place) => [slug, merged[place]?.slug])),
    );
    await authority('undo', 'unit:鄂尔多斯市公安局东胜分局');
    await desk.content.seed('2026-02-03T00:00:00Z');
    expect(await units()).toEqual(stood);
  });

  test('joins two people and splits one, and takes both back: addresses lead on, then answer again', async () => {
    const people = () =>
      query(`SELECT slug, name FROM Person WHERE name IN ('贺志强', '王智龙', '王文山') ORDER BY slug`);
    const stood = await people();
    const fates = () => query(`SELECT "from", "to" FROM Redirect WHERE kind = 'people'`);
    const before = read('people.yaml');
    await authority('merge', 'person:王智龙', 'person:贺志强', '--reason', '试');
    await desk.content.seed('2026-02-02T00:00:00Z');
    const joined = await people();
    expect(joined.filter(({ name }) => name === '贺志强')).toHaveLength(1);
    expect((await fates()).every(({ to }) => to === joined.find(({ name }) => name === '贺志强')?.slug)).toBe(
      true,
    );
    expect((await authority('undo', 'person:王智龙')).text).toContain(
      'stands for itself again, not for 贺志强',
    );
    await desk.content.seed('2026-02-03T00:00:00Z');
    expect(await people()).toEqual(stood);
    const one = joined.find(({ name }) => name === '贺志强')?.slug;
    const he = stood.find(({ name }) => name === '贺志强')?.slug;
    // The address that the two had together leads to the one whose name it bears.
    expect(await fates()).toEqual([{ from: one, to: he }]);
    const story = ['--articles', 'peoplecn-20220222-baotou-1'];
    await authority('split', 'person:王文山', ...story, '--reason', '同名另一人');
    await desk.content.seed('2026-02-04T00:00:00Z');
    const split = (await people()).find(({ name }) => name === '王文山');
    const old = stood.find(({ name }) => name === '王文山');
    expect(await fates()).toContainEqual({ from: old?.slug, to: split?.slug });
    await authority('undo', 'person:王文山', ...story);
    await desk.content.seed('2026-02-05T00:00:00Z');
    expect(await people()).toEqual(stood);
    const lines = (text: string) => text.split('\n').filter((line) => line !== '');
    expect(lines(read('people.yaml'))).toEqual(lines(before));
  });

  test('lists people of one name on one line of units, and leaves them apart until somebody decides', async () => {
    desk.content
      .addSource('a', storyText('甲县夜巡', ['甲县公安局民警张志远说：“我们每晚巡逻。”群众表示满意。']))
      .addSource(
        'b',
        storyText('城东普法', ['甲县公安局城东派出所民警张志远说：“我们上门普法。”群众表示满意。']),
      );
    await desk.content.seed('2026-02-02T00:00:00Z');
    expect(await query(`SELECT slug FROM Person WHERE name = '张志远'`)).toHaveLength(2);
    const { text } = await authority('candidates');
    expect(text).toMatch(/1× person:张志远@甲县公安局城东派出所 \(or 张志远@甲县公安局\)\n {4}b-1: …/);
    const names = ['person:张志远@甲县公安局城东派出所', 'person:张志远@甲县公安局'];
    expect(await authority('merge', ...names, '--reason', '同一人')).toMatchObject({ status: 0 });
    await desk.content.seed('2026-02-03T00:00:00Z');
    expect(await query(`SELECT articleCount FROM Person WHERE name = '张志远'`)).toEqual([
      { articleCount: 2 },
    ]);
    expect((await authority('candidates')).text).not.toContain('person:');
  });

  test('merges a unit into another and back: the first address leads to the second, then answers itself', async () => {
    const parent = ['--parent', '呼和浩特市公安局赛罕区分局'];
    const into = 'unit:呼和浩特市公安局赛罕区分局先锋派出所';
    expect(await authority('merge', 'unit:先锋派出所', into, ...parent)).toMatchObject({ status: 0 });
    await desk.content.seed('2026-02-02T00:00:00Z');
    const moved = await query(`SELECT "from", "to" FROM Redirect WHERE kind = 'units'`);
    expect(moved).toHaveLength(1);
    expect(moved[0]?.from).toMatch(/^xianfengpaichusuo-/);
    expect(moved[0]?.to).toMatch(/^huhehaoteshigonganjusaihanqu/);
    await authority('split', into, '先锋派出所');
    await desk.content.seed('2026-02-03T00:00:00Z');
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
    expect((await authority('alias', 'unit:公安部', '公安部')).text).toContain(
      'is a name of unit:公安部 already',
    );
    expect(await authority('merge', 'unit:公安部', 'topic:反诈')).toMatchObject({ status: 2 });
    expect(await authority('split', 'unit:公安部', '某局')).toMatchObject({ status: 2 });
    expect(await authority('undo', 'unit:公安部')).toMatchObject({ status: 2 });
    expect(await authority('undo', 'topic:没有的主题')).toMatchObject({ status: 2 });
    expect(await authority('rename', 'unit:公安部')).toMatchObject({ status: 2 });
    expect(read('units.yaml')).toBe(before);
  });
});
