import { expect, test } from 'vitest';
import { openAuthorityDesk } from './authority-desk';

const desk = openAuthorityDesk();
const { authority, read, query } = desk;

test('sets a topic’s period and name, its address stays', async () => {
  const stories = () => query(`SELECT articleCount FROM Topic WHERE slug = 'zhongcheng-jiaoyu'`);
  const before = await stories();
  const args = ['--dates', '2021-03/2021-11', '--name', '公安忠诚教育'];
  expect(await authority('set', 'topic:忠诚教育', ...args)).toMatchObject({ status: 0 });
  await desk.content.seed();
  expect(await query(`SELECT name, dates FROM Topic WHERE slug = 'zhongcheng-jiaoyu'`)).toEqual([
    { name: '公安忠诚教育', dates: '2021-03/2021-11' },
  ]);
  expect(await stories()).toEqual(before);
  expect(await query('SELECT 1 FROM Redirect')).toEqual([]);
});

test('sets a unit’s parent; one without an entry gets one', async () => {
  const told = await authority('set', 'unit:先锋派出所', '--parent', '呼和浩特市公安局赛罕区分局');
  expect(told.status).toBe(0);
  await authority('set', 'unit:先锋派出所', '--parent', '呼和浩特市公安局');
  expect(read('units.yaml').match(/name: 先锋派出所/g)).toHaveLength(1);
  await desk.content.seed();
  expect(
    await query(
      `SELECT p.name FROM Unit AS u JOIN Unit AS p ON p.slug = u.parentSlug WHERE u.name = '先锋派出所'`,
    ),
  ).toEqual([{ name: '呼和浩特市公安局' }]);
});

test('refuses what a record does not have, and writes nothing', async () => {
  const before = read('topics.yaml') + read('units.yaml') + read('people.yaml');
  for (const [args, told] of [
    [['set', 'topic:反诈'], 'Give --name, --kind, --dates, --description'],
    [['set', 'topic:反诈', '--parent', '甲'], 'A topic has no parent'],
    [['set', 'topic:没有', '--dates', '2021'], 'is not in the authority file'],
    [['set', 'topic:反诈', '--dates', '2021-13'], 'topics.yaml:'],
    [['set', 'unit:公安部', '--parent', '国家移民管理局'], 'lead back to itself'],
    [['set', 'unit:公安部', '--region', '包头是'], 'units.yaml:'],
    [['set', 'unit:公安部', '--region', '青海省/包头市'], 'not in 青海省'],
    [['set', 'person:甲', '--parent', '乙'], 'names no record'],
    [['undo', 'unit:公安部'], 'Its entry in units.yaml has other names'],
  ] as const) {
    const refused = await authority(...args);
    expect([args, refused.status]).toEqual([args, 2]);
    expect(refused.text).toContain(told);
  }
  expect(read('topics.yaml') + read('units.yaml') + read('people.yaml')).toBe(before);
});

test('tells names that the archive does not know: they may be slips', async () => {
  const withheld = await authority('withhold', 'person:没有人', '--reason', '本人要求');
  expect(withheld.status).toBe(0);
  expect(withheld.text).toContain('no story names 没有人');
  expect((await authority('withhold', 'person:王文山', '--reason', '本人要求')).text).not.toContain(
    'Attention',
  );
  expect((await authority('undo', 'person:王文山')).status).toBe(0);
  const merged = await authority(
    'merge',
    'person:王文山@某局',
    'person:王文山@包头市公安局',
    '--reason',
    '同',
  );
  expect(merged.text).toMatch(/no story has person:王文山@某局; 王文山 is there at 包头市公安局/);
  const byId = await authority('merge', 'topic:zhongcheng-jiaoyu', 'topic:反诈');
  expect(byId.text).toContain('has no topic zhongcheng-jiaoyu. Should it be a slip, write topic:忠诚教育.');
  expect((await authority('undo', 'topic:zhongcheng-jiaoyu')).status).toBe(0);
  expect((await authority('alias', 'unit:先锋派出听', '先锋所')).text).toContain('has no unit 先锋派出听.');
  const unit = await authority('set', 'unit:先锋派出所', '--parent', '呼和号特市公安局');
  expect(unit.text).toContain('has no unit 呼和号特市公安局 yet');
});
