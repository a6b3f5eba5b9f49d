import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ContentFolder, storyText } from '@/tests/integration/store/content-folder';
import { dumpDatabase } from '@/tests/integration/store/dump-database';
import { runArchive } from './run-archive';

const entry = (field: string, more: string) =>
  `- article: paper-1\n  field: ${field}\n${more}  why: 校对\n  who: 某编辑\n  when: 2026-01-02\n`;

/** What a person may write into a corrections file, and what is said of it: line, column, fault, remedy. */
const CASES: [what: string, text: string, told: string][] = [
  [
    'a tab',
    '- article: paper-1\n\tfield: headline\n',
    '2:1: Tabs are not allowed as indentation. Indent with spaces',
  ],
  [
    'a key twice',
    '- article: paper-1\n  why: 甲\n  why: 乙\n',
    '3:3: Map keys must be unique. Keep one of the two',
  ],
  [
    'an unknown key',
    entry('headline', '  expected: 甲\n  value: 乙\n  reason: 丙\n'),
    '5:3: unknown key "reason". Remove it, or correct its spelling',
  ],
  [
    'an unknown field',
    entry('colour', '  expected: 甲\n  value: 乙\n'),
    '2:3: field: must be one of kicker, headline, deck, ',
  ],
  [
    'a number for text',
    entry('headline', '  expected: 2023\n  value: 乙\n'),
    '3:3: expected: Invalid input: expected string, received number. Write text, in quotes',
  ],
  [
    'a map for a list',
    'article: paper-1\nfield: headline\n',
    '1:1: the file: Invalid input: expected array, received object. Write a list',
  ],
  [
    'a missing key',
    '- article: paper-1\n  field: headline\n  expected: 甲\n  value: 乙\n  why: 丙\n  when: 2026-01-02\n',
    '1:3: who is missing. Add it',
  ],
  [
    'a day that is none',
    entry('headline', '  expected: 甲\n  value: 乙\n').replace('2026-01-02', '2026-02-30'),
    '7:3: when: must be a day such as 2022-02-22',
  ],
  [
    'a date that is none',
    entry('date', '  expected: ""\n  value: 2026-13-45\n'),
    '4:3: value: must be a date or interval as EDTF',
  ],
  [
    'an alias without an anchor',
    entry('headline', '  expected: *words\n  value: 乙\n'),
    '3:13: the alias *words has no anchor above it. Write the values out instead of aliases',
  ],
  [
    'an alias inside of its own anchor',
    '- &entry\n  article: paper-1\n  expected: [*entry]\n',
    '3:14: the alias *entry stands inside of what it stands for. Write the values out',
  ],
  [
    'aliases that grow without end',
    `- &a [x, x]\n- &b [${'*a, '.repeat(20)}*a]\n- [${'*b, '.repeat(20)}*b]\n`,
    '2:87: more than 20 aliases. Write the values out instead of aliases',
  ],
  [
    'a map for a key',
    '- ? { article: paper-1 }\n  : headline\n',
    '1:5: a key is a list or a map. Write a word before the colon',
  ],
  [
    'a tag',
    entry('headline', '  expected: !!js/function 甲\n  value: 乙\n'),
    '3:13: Unresolved tag: tag:yaml.org,2002:js/function. Remove the tag',
  ],
  [
    'a colon in plain text',
    entry('headline', '  expected: 甲: 乙\n  value: 乙\n'),
    '3:13: Nested mappings are not allowed in compact mappings. Write it as YAML 1.2',
  ],
  [
    'a name that is not in its quotation',
    entry('mention', '  expected: 民警张某某说\n  value: 李某某\n  as: nothing\n'),
    '4:3: value: must stand once in expected',
  ],
  [
    'no meaning of a name',
    entry('mention', '  expected: 民警张某某说\n  value: 张某某\n  as: 某人\n'),
    '5:3: as: must be nothing, { person: NAME',
  ],
  [
    'other words where only breaks may change',
    entry('paragraph', '  expected: 民警张某某说\n  value: 民警李某某说\n'),
    '4:3: value: must have the words of expected, with other line breaks',
  ],
  [
    'a story that is split from itself',
    entry('split-story', '  expected: 民警张某某说\n  value: paper-1\n'),
    '4:3: value: must be the permalink of the other story',
  ],
];

const STORY = storyText('反诈宣传进广场', ['民警张某某说：“谢谢。”']);

vi.setConfig({ testTimeout: 180_000 });

let content: ContentFolder;
beforeEach(() => {
  content = new ContentFolder().addSource('paper', STORY);
});
afterEach(() => content.remove());

test('the command names every fault of every file, with line, column and remedy, and writes nothing', async () => {
  await content.seed();
  const before = await dumpDatabase(content.databaseUrl);
  for (const [index, [, text]] of CASES.entries()) {
    content.addSource(`bad-${index}`, STORY).write(`corrections/bad-${index}.yaml`, text);
  }
  const { status, text, errors } = runArchive(content, ['check']);
  expect([status, errors]).toEqual([2, '']);
  for (const [index, [what, , told]] of CASES.entries()) {
    const start = `${content.contentDir}/corrections/bad-${index}.yaml:`;
    const first = text.split('\n').find((line) => line.startsWith(start)) ?? '';
    expect([what, first.slice(start.length, start.length + told.length)]).toEqual([what, told]);
  }
  expect(await dumpDatabase(content.databaseUrl)).toEqual(before);
});

test('a correction of a story that is gone is reported with its place, and what to do', async () => {
  content.write(
    'corrections/paper.yaml',
    `\n${entry('headline', '  expected: 甲\n  value: 乙\n').replace('paper-1', 'paper-7')}`,
  );
  const told = runArchive(content, ['check']);
  expect(told.status).toBe(1);
  expect(told.text).toContain('corrections/paper.yaml:2:3: headline does not fit, it is not applied');
  expect(told.text).toContain('found:    (the story is not there)');
  expect(told.text).toContain('Name the story that has the words now, or take the entry out.');
});

test('a command that fails leaves every file as it was, and none half-written', async () => {
  await content.seed();
  content.write('corrections/paper.yaml', '[]\n');
  const list = () => readdirSync(content.contentDir, { recursive: true }).map(String).sort();
  const before = list();
  const correct = (...args: string[]) =>
    runArchive(content, ['correct', ...args, '--why', '校对', '--who', '某编辑']);
  expect(correct('paper-1#headline', '新题', '--expected', '没有的标题').status).toBe(2);
  expect(correct('paper-1#date', '2026-02-30').status).toBe(2);
  content.write('corrections/paper.yaml', '- article: [\n');
  const told = correct('paper-1#headline', '新题');
  expect(told.status).toBe(2);
  expect(told.text).toContain('corrections/paper.yaml:');
  expect(readFileSync(content.path('corrections', 'paper.yaml'), 'utf8')).toBe('- article: [\n');
  expect(list()).toEqual(before);
  expect(existsSync(content.path('corrections', 'paper.yaml'))).toBe(true);
});

test('one entry is taken back while others are faulty, and a faulty one too; what is left is told', async () => {
  const file = 'corrections/paper.yaml';
  const good = entry('headline', '  expected: 反诈宣传进广场\n  value: >-\n    反诈宣传\n    走进广场\n');
  const bad = entry('colour', '  expected: 甲\n  value: 乙\n');
  const worse = entry('headline', '  expected: 1\n  value: 乙\n');
  const text = () => readFileSync(content.path('corrections', 'paper.yaml'), 'utf8');
  content.write(file, `- 空话\n${good}${bad}${worse}`);
  const undo = (place: string) => runArchive(content, ['correct', '--undo', place]);
  const told = undo(`${content.contentDir}/${file}:18`);
  expect([told.status, told.errors]).toEqual([0, '']);
  expect(told.text).toContain('expected: 1\n');
  expect(told.text).toContain('Still faulty, and to be mended before the next seed:');
  expect(told.text).toMatch(/paper\.yaml:\d+:3: field: must be one of/);
  expect(text()).not.toContain('expected: 1\n');
  expect(undo('paper-1#colour').status).toBe(0);
  expect(undo('paper-1#headline').text).toContain('paper.yaml:1');
  expect(text()).toBe('- 空话\n');
  content.write(file, '- article: [\n');
  expect(undo('paper-1#headline').text).toContain('corrections/paper.yaml:2');
  expect(text()).toBe('- article: [\n');
});
