import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentFolder } from './content-folder';
import { dumpDatabase, queryDatabase } from './dump-database';
import { PATROL, SCHOOL } from './story-samples';

/** Neither byline nor headline between them: the parser takes it for one story. */
const RUN_TOGETHER = `${PATROL.replace('\n\n(李某某)', '')}\n\n昨夜暴雨，民警接到求助后冒雨出警，在山路上步行一个多小时找到被困群众。\n\n经过三个小时努力，被困的五名群众全部脱险，无人受伤。\n`;

const WORDS = '昨夜暴雨，民警接到求助后冒雨出警';
const TITLE = `${WORDS}……`;

const JANUARY = '2026-01-01T00:00:00Z';
const FEBRUARY = '2026-02-01T00:00:00Z';
const MARCH = '2026-03-01T00:00:00Z';

let content: ContentFolder;
beforeEach(() => {
  content = new ContentFolder();
});
afterEach(() => content.remove());

const query = (sql: string) => queryDatabase(content.databaseUrl, sql);
const stories = async () =>
  (await query('SELECT id, title, dateAdded FROM Article ORDER BY firstLine')).map((row) => [
    row.id,
    row.title,
    row.dateAdded,
  ]);
const redirects = () => query(`SELECT "from", "to" FROM Redirect WHERE kind = 'articles' ORDER BY 1`);
const corrections = () => query('SELECT field, articleId, applied, found FROM Correction ORDER BY ordinal');

const entry = (said: Record<string, string>) =>
  Object.entries({ ...said, why: '校对', who: '某编辑', when: '2026-01-02' })
    .map(([key, value], at) => `${at === 0 ? '- ' : '  '}${key}: ${JSON.stringify(value)}\n`)
    .join('');
const correct = (...entries: Record<string, string>[]) =>
  content.write('corrections/paper.yaml', entries.map(entry).join(''));

const SPLIT = {
  article: 'paper-1',
  field: 'split-story',
  expected: '昨夜暴雨，民警接到求助',
  value: 'paper-2',
};
const JOIN = {
  article: 'paper-1',
  field: 'join-stories',
  expected: '民警走进校园讲交通安全',
  value: 'paper-2',
};

/** Every character that is not white space lies in exactly one piece. */
async function expectLossless(): Promise<void> {
  const [source] = await query(`SELECT text FROM Source WHERE id = 'paper'`);
  const text = String(source?.text);
  const pieces = await query(`SELECT "start", "end" FROM SourcePiece ORDER BY "start"`);
  const covered = pieces.map(({ start, end }) => text.slice(Number(start), Number(end))).join('');
  expect(covered.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
  for (const block of await query(`SELECT text, spans FROM Block`)) {
    const spans = JSON.parse(String(block.spans)) as [number, number][];
    const slices = spans.map(([start, end]) => text.slice(start, end)).join('');
    expect(slices.replace(/\s+/g, '')).toBe(String(block.text).replace(/\s+/g, ''));
  }
}

/** The archive as it stands must be the one that a seed from nothing gives. */
async function expectRebuildEqual(): Promise<void> {
  const before = await dumpDatabase(content.databaseUrl);
  await content.dropDatabase().seed('2027-01-01T00:00:00Z');
  expect(await dumpDatabase(content.databaseUrl)).toEqual(before);
}

describe('a story that is split', () => {
  beforeEach(async () => {
    content.addSource('paper', RUN_TOGETHER);
    await content.seed(JANUARY);
    expect(await stories()).toEqual([['paper-1', '全市公安机关开展夏季巡防', JANUARY]]);
  });

  test('keeps its address, and the other one gets its own, through re-seeds and rebuilds', async () => {
    correct(SPLIT);
    const { report } = await content.seed(FEBRUARY);
    expect(report).toMatchObject({ added: ['paper-2'], changed: ['paper-1'], gone: [], conflicts: [] });
    expect(await stories()).toEqual([
      ['paper-1', '全市公安机关开展夏季巡防', JANUARY],
      ['paper-2', TITLE, FEBRUARY],
    ]);
    await expectLossless();
    await expectRebuildEqual();
    expect((await content.seed(MARCH)).changed).toBe(false);
  });

  test('can have what the parser took for text as its headline, with its place', async () => {
    content.addSource(
      'paper',
      RUN_TOGETHER.replace('昨夜暴雨', '雨夜救援：三小时后，五人脱险。\n\n昨夜暴雨'),
    );
    const words = '雨夜救援：三小时后，五人脱险。';
    correct(
      { ...SPLIT, expected: words },
      { article: 'paper-2', field: 'headline', expected: '', value: words },
    );
    const { report } = await content.seed(FEBRUARY);
    expect(report.conflicts).toEqual([]);
    expect((await stories())[1]).toEqual(['paper-2', words, FEBRUARY]);
    const [row] = await query(`SELECT spans FROM Article WHERE id = 'paper-2'`);
    const [[start, end]] = JSON.parse(String(row?.spans)).headline;
    const [source] = await query('SELECT text FROM Source');
    expect(String(source?.text).slice(start, end)).toBe(words);
    expect(await query(`SELECT text FROM Block WHERE articleId = 'paper-2' AND text LIKE '雨夜%'`)).toEqual(
      [],
    );
    await expectLossless();
  });

  test('can be split inside of a line', async () => {
    content.addSource('paper', RUN_TOGETHER.replace('\n\n昨夜暴雨', WORDS));
    correct(SPLIT);
    expect((await content.seed(FEBRUARY)).report.conflicts).toEqual([]);
    expect((await stories()).map(([, title]) => title)).toEqual(['全市公安机关开展夏季巡防', TITLE]);
    await expectLossless();
  });

  test('is one again when the decision is taken back: the other address leads to it', async () => {
    correct(SPLIT);
    await content.seed(FEBRUARY);
    content.write('corrections/paper.yaml', '[]\n');
    const { report } = await content.seed(MARCH);
    expect(report).toMatchObject({ gone: [], moved: [{ from: 'paper-2', to: 'paper-1' }] });
    expect(await redirects()).toEqual([{ from: 'paper-2', to: 'paper-1' }]);
    await expectRebuildEqual();
    correct(SPLIT);
    await content.seed('2026-04-01T00:00:00Z');
    expect((await stories())[1]).toEqual(['paper-2', TITLE, FEBRUARY]);
    expect(await redirects()).toEqual([]);
  });

  test('has the same addresses in an archive that is begun anew', async () => {
    content.addSource('paper', `${RUN_TOGETHER}\n(王某某)\n${SCHOOL}`);
    await content.seed(FEBRUARY);
    correct({ ...SPLIT, value: 'paper-3' });
    await content.seed(MARCH);
    const before = (await stories()).map(([id, title]) => [id, title]);
    expect(before.map(([id]) => id)).toEqual(['paper-1', 'paper-3', 'paper-2']);
    content.write('published.jsonl', '').dropDatabase();
    await content.seed(MARCH);
    expect((await stories()).map(([id, title]) => [id, title])).toEqual(before);
  });
});

describe('stories that are joined', () => {
  beforeEach(async () => {
    content.addSource('paper', PATROL + SCHOOL);
    await content.seed(JANUARY);
    expect((await stories()).map(([id]) => id)).toEqual(['paper-1', 'paper-2']);
  });

  test('are one under the first address, to which the second leads', async () => {
    correct(JOIN, {
      article: 'paper-2',
      field: 'paragraph',
      expected: '交通安全课，课堂',
      value: '交通安全课，\n课堂',
    });
    const { report } = await content.seed(FEBRUARY);
    expect(report).toMatchObject({
      ...{ added: [], changed: ['paper-1'], gone: [], conflicts: [] },
      moved: [{ from: 'paper-2', to: 'paper-1' }],
    });
    expect(await stories()).toEqual([['paper-1', '全市公安机关开展夏季巡防', JANUARY]]);
    expect(await query('SELECT heading FROM Section WHERE heading IS NOT NULL')).toEqual([
      { heading: '民警走进校园讲交通安全' },
    ]);
    expect(await query('SELECT text FROM Block')).toHaveLength(5);
    expect(await redirects()).toEqual([{ from: 'paper-2', to: 'paper-1' }]);
    await expectLossless();
    await expectRebuildEqual();
  });

  test('are two again when the decision is taken back', async () => {
    correct(JOIN);
    await content.seed(FEBRUARY);
    content.write('corrections/paper.yaml', '[]\n');
    await content.seed(MARCH);
    expect(await stories()).toEqual([
      ['paper-1', '全市公安机关开展夏季巡防', JANUARY],
      ['paper-2', '民警走进校园讲交通安全', JANUARY],
    ]);
    expect(await redirects()).toEqual([]);
    await expectRebuildEqual();
  });

  test('leave no address to another story, though the ledger is begun anew', async () => {
    content.addSource(
      'paper',
      `${PATROL + SCHOOL}\n\n雨夜救援三小时\n${RUN_TOGETHER.split('\n').slice(-4).join('\n')}`,
    );
    await content.seed(FEBRUARY);
    correct(JOIN);
    content.write('published.jsonl', '').dropDatabase();
    await content.seed(MARCH);
    expect((await stories()).map(([id]) => id)).toEqual(['paper-1', 'paper-3']);
    expect(await redirects()).toEqual([{ from: 'paper-2', to: 'paper-1' }]);
  });
});

describe('a decision that does not fit', () => {
  test.each([
    ['words that are not there', { ...JOIN, expected: '民警走进工厂讲交通安全' }, '民警走进校园讲交通安全'],
    ['words that stand twice', { ...JOIN, expected: '民警' }, '（这几个字文中有3处）'],
    ['no story begins there', { ...JOIN, expected: '学生们表示' }, '（这里并不另起一篇）'],
    ['the story has another address', { ...JOIN, value: 'paper-7' }, '（从这里起的是 paper-2）'],
    ['another story stands before', { ...JOIN, article: 'paper-9' }, '（在它之前的是 paper-1）'],
    [
      'a story begins there already',
      { ...SPLIT, expected: '民警走进校园讲', value: 'paper-3' },
      '（这里原已另起一篇）',
    ],
    [
      'the address is another story’s',
      { ...SPLIT, article: 'paper-2', expected: '学生们表示', value: 'paper-1' },
      '（paper-1 是另一篇报道）',
    ],
    [
      'the address is another source’s',
      { ...SPLIT, article: 'paper-2', expected: '学生们表示', value: 'other-3' },
      '（other-3 不是这份来源的永久链接，或已有报道）',
    ],
    [
      'the words stand in another story',
      { ...SPLIT, article: 'paper-1', expected: '学生们表示', value: 'paper-3' },
      '（这几个字在 paper-2 里）',
    ],
  ])('%s: reported with what is there, and nothing changes', async (_, decision, found) => {
    content.addSource('paper', PATROL + SCHOOL);
    await content.seed(JANUARY);
    const before = await stories();
    correct(decision);
    const { report } = await content.seed(FEBRUARY);
    expect(report.conflicts).toEqual([
      { source: 'paper', line: 1, column: 3, field: decision.field, expected: decision.expected, found },
    ]);
    expect(await stories()).toEqual(before);
    expect(await redirects()).toEqual([]);
    expect(await corrections()).toMatchObject([{ applied: 0, found }]);
  });

  test('as when the dump was mended meanwhile', async () => {
    content.addSource('paper', RUN_TOGETHER);
    correct(SPLIT);
    await content.seed(JANUARY);
    content.addSource('paper', RUN_TOGETHER.replace('昨夜暴雨，民警接到求助', '昨晚暴雨，民警接到求助'));
    const { report } = await content.seed(FEBRUARY);
    expect(report.conflicts).toMatchObject([{ expected: SPLIT.expected, found: '（文中没有这几个字）' }]);
    expect(report.moved).toEqual([]);
  });
});
