import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentFolder, storyText } from './content-folder';
import { dumpDatabase, queryDatabase } from './dump-database';
import { PATROL, SCHOOL } from './story-samples';

const RESCUE = storyText('雨夜救援三小时', [
  '昨夜暴雨，民警接到求助后冒雨出警，在山路上步行一个多小时找到被困群众。',
  '经过三个小时努力，被困的五名群众全部脱险，无人受伤。',
]);

let content: ContentFolder;
beforeEach(async () => {
  content = new ContentFolder().addSource('paper', PATROL + SCHOOL);
  await content.seed('2026-01-01T00:00:00Z');
});
afterEach(() => content.remove());

const stories = () =>
  queryDatabase(content.databaseUrl, 'SELECT id, title, dateAdded, dateChanged FROM Article ORDER BY id');
const redirects = () =>
  queryDatabase(content.databaseUrl, `SELECT "from", "to" FROM Redirect WHERE kind = 'articles' ORDER BY 1`);

const JANUARY = '2026-01-01T00:00:00Z';
const FEBRUARY = '2026-02-01T00:00:00Z';
const MARCH = '2026-03-01T00:00:00Z';

/** The archive as it stands must be the one that a seed from nothing gives. */
async function expectRebuildEqual(): Promise<void> {
  const before = await dumpDatabase(content.databaseUrl);
  await content.dropDatabase().seed('2027-01-01T00:00:00Z');
  expect(await dumpDatabase(content.databaseUrl)).toEqual(before);
}

describe('permalinks', () => {
  test('stay with their story when another is put before it', async () => {
    content.addSource('paper', RESCUE + PATROL + SCHOOL);
    const { report } = await content.seed(FEBRUARY);
    expect(report.added).toEqual(['paper-3']);
    expect(await stories()).toEqual([
      {
        id: 'paper-1',
        title: '全市公安机关开展夏季巡防',
        dateAdded: JANUARY,
        dateChanged: expect.any(String),
      },
      { id: 'paper-2', title: '民警走进校园讲交通安全', dateAdded: JANUARY, dateChanged: expect.any(String) },
      { id: 'paper-3', title: '雨夜救援三小时', dateAdded: FEBRUARY, dateChanged: FEBRUARY },
    ]);
    await expectRebuildEqual();
  });

  test('are never dated before what they follow, though the clock was set back', async () => {
    content.addSource('paper', PATROL.replace('夏季巡防', '夏夜巡防') + SCHOOL);
    await content.seed(MARCH);
    content.addSource('paper', PATROL + SCHOOL + RESCUE);
    await content.seed(FEBRUARY);
    expect((await stories()).map(({ id, dateAdded, dateChanged }) => [id, dateAdded, dateChanged])).toEqual([
      ['paper-1', JANUARY, MARCH],
      ['paper-2', JANUARY, JANUARY],
      ['paper-3', MARCH, MARCH],
    ]);
    await expectRebuildEqual();
  });

  test('stay when lines of white space follow the ledger', async () => {
    content.write('published.jsonl', `${content.ledger}\n\n`).addSource('other', RESCUE);
    expect((await content.seed(FEBRUARY)).report.added).toEqual(['other-1']);
    await expectRebuildEqual();
  });

  test('are not given anew when the ledger lost its last lines, unless the source went with them', async () => {
    const before = content.ledger;
    content.addSource('other', RESCUE);
    await content.seed(FEBRUARY);
    const whole = content.ledger;
    content.write('published.jsonl', before);
    await expect(content.seed(MARCH)).rejects.toThrow(
      /published\.jsonl: the ledger has lost lines: it does not know the story other-1 of which .*delete the database/,
    );
    expect((await stories()).map(({ dateAdded }) => dateAdded)).toEqual([FEBRUARY, JANUARY, JANUARY]);
    content.removeSource('other');
    expect((await content.seed(MARCH)).report.added).toEqual([]);
    content.addSource('other', RESCUE).write('published.jsonl', whole);
    await content.seed(MARCH);
    expect((await stories())[0]).toMatchObject({ id: 'other-1', dateAdded: FEBRUARY });
    await expectRebuildEqual();
  });

  test('stay when the headline is mended, or the text is', async () => {
    content.addSource(
      'paper',
      PATROL.replace('夏季巡防', '夏夜巡防') + SCHOOL.replace('课堂气氛热烈', '课堂气氛很热烈'),
    );
    const { report } = await content.seed(FEBRUARY);
    expect(report).toMatchObject({ added: [], changed: ['paper-1', 'paper-2'], gone: [] });
    expect((await stories()).map(({ id, dateAdded, dateChanged }) => [id, dateAdded, dateChanged])).toEqual([
      ['paper-1', JANUARY, FEBRUARY],
      ['paper-2', JANUARY, FEBRUARY],
    ]);
    await expectRebuildEqual();
  });

  test('are gone when their story is, and come back with it, never with another', async () => {
    content.addSource('paper', SCHOOL);
    expect((await content.seed(FEBRUARY)).report.gone).toEqual(['paper-1']);
    expect(await redirects()).toEqual([{ from: 'paper-1', to: null }]);
    await expectRebuildEqual();
    content.addSource('paper', RESCUE + SCHOOL);
    expect((await content.seed(FEBRUARY)).report.added).toEqual(['paper-3']);
    content.addSource('paper', PATROL + SCHOOL);
    expect((await content.seed(MARCH)).report).toMatchObject({ added: ['paper-1'], gone: ['paper-3'] });
    expect((await stories())[0]).toEqual({
      ...{ id: 'paper-1', title: '全市公安机关开展夏季巡防' },
      ...{ dateAdded: JANUARY, dateChanged: MARCH },
    });
    await expectRebuildEqual();
  });

  test('lead on when the source is renamed, and keep their date', async () => {
    content.renameSource('paper', 'daily');
    const { report } = await content.seed(FEBRUARY);
    expect(report.moved).toEqual([
      { from: 'paper-1', to: 'daily-1' },
      { from: 'paper-2', to: 'daily-2' },
    ]);
    expect(await redirects()).toEqual([
      { from: 'paper-1', to: 'daily-1' },
      { from: 'paper-2', to: 'daily-2' },
    ]);
    expect((await stories()).map(({ dateAdded }) => dateAdded)).toEqual([JANUARY, JANUARY]);
    await expectRebuildEqual();
    content.renameSource('daily', 'weekly');
    await content.seed(MARCH);
    expect(await redirects()).toEqual([
      { from: 'daily-1', to: 'weekly-1' },
      { from: 'daily-2', to: 'weekly-2' },
      { from: 'paper-1', to: 'weekly-1' },
      { from: 'paper-2', to: 'weekly-2' },
    ]);
    await expectRebuildEqual();
  });

  test('of one source do not depend on other sources', async () => {
    const ids = async () =>
      queryDatabase(
        content.databaseUrl,
        `SELECT 'u' AS k, slug FROM Unit UNION ALL SELECT 'p', slug FROM Person
        UNION ALL SELECT 'a', id FROM Article UNION ALL SELECT 't', slug FROM Topic ORDER BY 1, 2`,
      );
    const alone = await ids();
    content.addProjectContent();
    await content.seed(FEBRUARY);
    expect(await ids()).toEqual(expect.arrayContaining(alone));
    for (const id of [
      'cslai-20210325-ziyang',
      'kundulun-2021-zhengdun',
      'nmg-2023-yingmo',
      'nmg-2023-zhenggong',
      'peoplecn-20220222-baotou',
    ]) {
      content.removeSource(id);
    }
    await content.seed(MARCH);
    expect(await ids()).toEqual(alone);
    await expectRebuildEqual();
  });
});

describe('an authority file', () => {
  test('that renames a unit leaves a redirect, one that drops a topic a 410', async () => {
    const kinds = () =>
      queryDatabase(content.databaseUrl, `SELECT kind, "from", "to" FROM Redirect ORDER BY 1, 2`);
    content
      .write(
        'authority/topics.yaml',
        '- id: xunfang\n  name: 夏季巡防\n  kind: 专项行动\n  description: 试\n',
      )
      .addSource(
        'unit',
        storyText('城东派出所送法上门', ['甲县公安局城东派出所民警上门普法，受到居民欢迎。']),
      );
    await content.seed(JANUARY);
    const [station] = await queryDatabase(
      content.databaseUrl,
      `SELECT slug, name FROM Unit WHERE shortName LIKE '%派出所'`,
    );
    expect(station).toBeDefined();
    content
      .write('authority/topics.yaml', '[]')
      .write(
        'authority/units.yaml',
        `- name: 甲县公安局城东新区派出所\n  aliases: [${String(station?.name)}]\n`,
      );
    await content.seed(FEBRUARY);
    const fates = await kinds();
    expect(fates).toContainEqual({ kind: 'topics', from: 'xunfang', to: null });
    expect(fates).toContainEqual({
      ...{ kind: 'units', from: station?.slug },
      to: expect.stringMatching(/chengdongxinqu/),
    });
    await expectRebuildEqual();
  });
});
