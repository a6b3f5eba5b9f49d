import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentFolder } from '@/tests/integration/store/content-folder';
import { queryDatabase } from '@/tests/integration/store/dump-database';
import { runCommand } from './run-command';

const TEXT = `警徽下的青春

松江讯 青年民警来到松江市公安局城关派出所。三年来,他走访群众1.2万人次,记下民情日记。

他们眼里的他

一张合影挂在墙上

“他从不叫苦。”所长说。

1 走进社区

社区里的老人都认得他的脚步声。

2 走进学校

孩子们盼着他来讲课。(本报记者 王晓)
`;

const WHY = ['--why', '校对', '--who', '某编辑'];

let content: ContentFolder;
beforeEach(async () => {
  content = new ContentFolder().addSource('paper', TEXT);
  await content.seed();
});
afterEach(() => content.remove());

const correct = (...args: string[]) => runCommand(content, ['correct', ...args, ...WHY]);
const undo = (place: string) => runCommand(content, ['correct', '--undo', place]);
const query = (sql: string) => queryDatabase(content.databaseUrl, sql);

/** The story as it is read: headings in 【】, captions in 〔〕. */
async function shape() {
  const sections = await query('SELECT ordinal, heading FROM Section ORDER BY ordinal');
  const blocks = await query('SELECT section, type, text FROM Block ORDER BY ordinal');
  return sections.flatMap(({ ordinal, heading }) => [
    ...(heading === null ? [] : [`【${heading}】`]),
    ...blocks
      .filter(({ section }) => section === ordinal)
      .map(({ type, text }) => (type === 'caption' ? `〔${text}〕` : String(text))),
  ]);
}

async function place(text: string) {
  const [row] = await query(`SELECT ordinal FROM Block WHERE text LIKE '${text}%'`);
  return `paper-1#p${row?.ordinal}`;
}

async function heading(text: string) {
  const [row] = await query(`SELECT ordinal FROM Section WHERE heading LIKE '${text}%'`);
  return `#heading${row?.ordinal}`;
}

async function seed() {
  expect((await content.seed()).report.conflicts).toEqual([]);
}

test('a paragraph becomes a heading, a caption, a byline; each is taken back', async () => {
  const before = await shape();
  expect(before).toContain('社区里的老人都认得他的脚步声。');
  for (const [kind, after] of [
    ['heading', '【社区里的老人都认得他的脚步声。】'],
    ['caption', '〔社区里的老人都认得他的脚步声。〕'],
    ['byline', null],
  ] as const) {
    const told = await correct(await place('社区里'), kind, '--field', 'kind');
    expect(told).toMatchObject({ status: 0 });
    await seed();
    const now = await shape();
    expect(now).toEqual(
      before.flatMap((text) => (text === '社区里的老人都认得他的脚步声。' ? (after ?? []) : text)),
    );
    // No character of the dump is lost.
    const [piece] = await query(`SELECT kind FROM SourcePiece WHERE start = ${TEXT.indexOf('社区里的老人')}`);
    expect(piece?.kind).toBe(kind === 'byline' ? 'apparatus' : kind);
    expect(await undo('paper-1#kind')).toMatchObject({ status: 0 });
    await seed();
    expect(await shape()).toEqual(before);
  }
});

test('a heading becomes text of the section above, and says what it is already', async () => {
  expect(await correct(`paper-1${await heading('走进学校')}`, 'paragraph', '--field', 'kind')).toMatchObject({
    status: 0,
  });
  await seed();
  const now = await shape();
  expect(now.slice(now.indexOf('走进学校') - 1)).toEqual([
    '社区里的老人都认得他的脚步声。',
    '走进学校',
    '孩子们盼着他来讲课。',
  ]);
  const again = await correct(await place('走进学校'), 'paragraph', '--field', 'kind');
  expect(again).toMatchObject({ status: 2 });
  expect(again.text).toContain('已经是 paragraph');
  expect((await correct(await place('走进学校'), 'title', '--field', 'kind')).text).toContain(
    'must be one of paragraph, caption, heading, byline',
  );
});

test('a heading whose words were corrected becomes text only once that is taken back; a seed says which entry waits', async () => {
  const at = `paper-1${await heading('走进学校')}`;
  expect(await correct(at, '走进校园')).toMatchObject({ status: 0 });
  await seed();
  const told = await correct(at, 'paragraph', '--field', 'kind');
  expect(told).toMatchObject({ status: 2 });
  expect(told.text).toContain('先已更正：走进校园');
  const own = '{article: paper-1, why: 校对, who: 某编辑, when: 2026-01-01, field: kind, expected: 走进校园';
  const file = content.path('corrections', 'paper.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}- ${own}, value: caption}\n`);
  expect((await content.seed()).report.conflicts).toMatchObject([
    { line: 10, found: '（这段文字先已更正：走进校园）' },
  ]);
  expect(await shape()).toContain('【走进校园】');
});

test('a section is read behind another one, and a paragraph behind a heading', async () => {
  const behind = await place('孩子们');
  expect(
    await correct(
      `paper-1${await heading('走进社区')}`,
      behind.replace('paper-1', ''),
      ...['--field', 'order'],
    ),
  ).toMatchObject({ status: 0 });
  await seed();
  expect((await shape()).slice(-4)).toEqual([
    '【走进学校】',
    '孩子们盼着他来讲课。',
    '【走进社区】',
    '社区里的老人都认得他的脚步声。',
  ]);
  await correct(await place('孩子们'), await heading('走进社区'), '--field', 'order');
  await seed();
  expect((await shape()).slice(-4)).toEqual([
    '【走进学校】',
    '【走进社区】',
    '孩子们盼着他来讲课。',
    '社区里的老人都认得他的脚步声。',
  ]);
  const wrong = await correct(`paper-1#heading99`, '#p1', '--field', 'order');
  expect(wrong.status).toBe(2);
  expect(wrong.text).toMatch(/has no #heading99. It has #heading1 /);
});

test('a figure: what is wrong of it, that it is none, one that was missed', async () => {
  const figures = () => query('SELECT text, value, measure, what FROM Figure ORDER BY ordinal');
  const [before] = await figures();
  expect(before).toMatchObject({ text: '1.2万人次', value: 12000 });
  const text = String(before?.text);
  expect(await correct('paper-1#figure', text, '--number', '12500', '--what', '走访')).toMatchObject({
    status: 0,
  });
  await seed();
  expect(await figures()).toEqual([{ ...before, value: 12500, what: '走访' }]);
  await undo('paper-1#figure');
  await correct('paper-1#figure', text, '--as', 'nothing');
  await seed();
  expect(await figures()).toEqual([]);
  await undo('paper-1#figure');
  await correct('paper-1#figure', '三年', '--number', '3', '--measure', '年', '--what', '驻村');
  await seed();
  expect(await figures()).toEqual([{ text: '三年', value: 3, measure: '年', what: '驻村' }, before]);
  for (const [args, told] of [
    [['paper-1#figure', text], 'What is wrong with the figure is not said'],
    [['paper-1#figure', text, '--number', '一千'], '"一千" is no number'],
    [['paper-1#figure', text, '--as', 'unit:甲'], '--as nothing'],
    [['paper-1#headline', '题', '--number', '3'], '--number is for figures'],
    [['paper-1#figure', '七千', '--number', '3'], 'does not stand there'],
  ] as const) {
    const refused = await correct(...args);
    expect([args, refused.status]).toEqual([args, 2]);
    expect(refused.text).toContain(told);
  }
});

test('an author: the role, a name that is none, one that was missed', async () => {
  const credits = () => query('SELECT name, role FROM Credit ORDER BY ordinal');
  expect(await credits()).toEqual([{ name: '王晓', role: 'reporter' }]);
  await correct('paper-1#author', '王晓', '--as', 'correspondent');
  await seed();
  expect(await credits()).toEqual([{ name: '王晓', role: 'correspondent' }]);
  await undo('paper-1#author');
  await correct('paper-1#author', '王晓', '--as', 'nothing');
  await seed();
  expect(await credits()).toEqual([]);
  await undo('paper-1#author');
  await correct('paper-1#author', '李大山', '--expected', '', '--as', 'photographer');
  await seed();
  expect(await credits()).toEqual([
    { name: '王晓', role: 'reporter' },
    { name: '李大山', role: 'photographer' },
  ]);
  expect((await correct('paper-1#author', '王晓', '--as', 'poet')).text).toContain('is no role of an author');
});

test('undo names the entries where it is not clear, and tells what built on the one that goes', async () => {
  await correct('paper-1#headline', '第一次');
  await correct('paper-1#headline', '第二次');
  const unclear = await undo('paper-1#headline');
  expect(unclear.status).toBe(2);
  expect(unclear.text).toMatch(/2 corrections are of it.*paper\.yaml:3 {2}paper-1#headline/s);
  expect((await undo('paper-1#deck')).text).toContain('No correction is of paper-1#deck');
  expect((await undo('paper')).text).toContain('names no correction');
  expect((await undo('other-1#deck')).text).toContain('Nothing of the source other was corrected');
  expect((await undo('corrections/paper.yaml:1')).text).toContain('No correction stands on line 1');
  const told = await undo('corrections/paper.yaml:3');
  expect(told.status).toBe(0);
  expect(told.text).toContain('value: 第一次');
  expect(told.text).toContain('Corrections that built on it no longer fit:');
  expect(told.text).toContain('expected: 第一次');
  expect((await undo('paper-1#headline')).status).toBe(0);
  expect(readFileSync(content.path('corrections', 'paper.yaml'), 'utf8')).not.toContain('value');
  await seed();
});
