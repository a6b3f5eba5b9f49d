import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findArchiveFaults } from '@/tests/fuzz/archive-faults';
import { ContentFolder } from './content-folder';
import { dumpDatabase, queryDatabase } from './dump-database';

const NAME = '欧阳靖远';

/** A headline, a speaker, a byline, and a caption that interrupts the name; the place stands in the name alone. */
const STORY = `
${NAME}的一天

2022年02月22日09:05 | 来源:北方日报

县公安局民警${NAME}说:“我们走遍大街小巷。”县公安局组织夜巡，夜深了，街上灯火通明，巡逻的队伍里走在最前面的还是民警欧阳



图为民警在现场。张某某摄



靖远。他说，巡逻不能停，一停群众心里就没底。大家都点头称是，当晚又走访了沿街商户三十余家，把防范知识送到门口，一直到天亮才收队回所。该局走访群众300户。

(本报记者 ${NAME})
`;

const withhold = (content: ContentFolder) =>
  content.write('authority/people.yaml', `- {name: ${NAME}, withheld: true, reason: 本人要求}\n`);

let content: ContentFolder;
let other: ContentFolder;
beforeEach(() => {
  content = new ContentFolder().addSource('day', STORY);
  other = new ContentFolder().addSource('day', STORY);
});
afterEach(() => {
  content.remove();
  other.remove();
});

const unitsOf = async ({ databaseUrl }: ContentFolder) =>
  (await queryDatabase(databaseUrl, 'SELECT "name" FROM "Unit" ORDER BY 1')).map(({ name }) => name);

test('who is withheld after a seed is in the database as little as who was withheld before it', async () => {
  await content.seed('2026-01-01T00:00:00Z');
  expect(await findArchiveFaults(content.databaseUrl, [NAME])).not.toEqual([]);
  expect(await unitsOf(content)).toContain('靖远县公安局');

  await withhold(content).seed('2026-02-01T00:00:00Z');
  await withhold(other).seed('2026-01-01T00:00:00Z');
  for (const { databaseUrl } of [content, other]) {
    expect(await findArchiveFaults(databaseUrl, [NAME])).toEqual([]);
    // Nor what it led to, nor what a cut left of it.
    expect(await findArchiveFaults(databaseUrl, ['靖远'])).toEqual([]);
    const [report] = await queryDatabase(databaseUrl, 'SELECT "report" FROM "Archive"');
    expect(report?.report).not.toMatch(/靖远|jingyuan/);
  }
  const [after, fresh] = [await dumpDatabase(content.databaseUrl), await dumpDatabase(other.databaseUrl)];
  for (const table of ['Source', 'Block', 'Message', 'Unit', 'UnitMention', 'Quote', 'Figure', 'Credit'])
    expect([table, after[table]?.map((row) => row.replaceAll('2026-01-01', ''))]).toEqual([
      table,
      fresh[table]?.map((row) => row.replaceAll('2026-01-01', '')),
    ]);
});

test('the file holds the name no more, its log and free pages neither', async () => {
  await content.seed('2026-01-01T00:00:00Z');
  const files = ['', '-wal'].map((ending) => content.databaseFile + ending);
  const holds = (text: string) => files.some((file) => existsSync(file) && readFileSync(file).includes(text));
  expect(holds(NAME)).toBe(true);
  await withhold(content).seed('2026-02-01T00:00:00Z');
  for (const text of [NAME, '靖远', 'ouyang jing yuan']) expect([text, holds(text)]).toEqual([text, false]);
});

test('a unit that the text names for itself stays', async () => {
  content.addSource('day', STORY.replace('组织夜巡', '和靖远县公安局组织夜巡'));
  await withhold(content).seed();
  expect(await unitsOf(content)).toContain('靖远县公安局');
  expect(await findArchiveFaults(content.databaseUrl, [NAME])).toEqual([]);
});
