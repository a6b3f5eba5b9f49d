import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ContentFolder, storyText } from '@/tests/integration/store/content-folder';
import { runArchive } from './run-archive';

const PARAGRAPHS = [
  '昨日上午，某县公安局在县城广场举行反诈宣传活动，民警向过往群众发放宣传手册，讲解常见的骗术和防范办法。',
  '活动现场设置了咨询台，民警逐一回答群众的提问，并帮助老年人在手机上安装防护软件，受到大家的欢迎。',
];
const SQUARE = storyText('反诈宣传进广场', PARAGRAPHS);
const SCHOOL = storyText('交通安全进校园', [
  '新学期开学之际，交警来到学校，为学生上了一堂交通安全课，课堂气氛热烈。',
]);

// Each command is a process that starts TypeScript anew.
vi.setConfig({ testTimeout: 180_000 });

let content: ContentFolder;
let desktop: string;
beforeEach(() => {
  content = new ContentFolder();
  desktop = join(content.root, '桌面 文件');
  mkdirSync(join(desktop, '更早'), { recursive: true });
  writeFileSync(join(desktop, 'a.txt'), SQUARE);
  writeFileSync(join(desktop, 'a 副本.txt'), SQUARE);
  writeFileSync(
    join(desktop, '更早', 'b.html'),
    `<html><body><p>${SCHOOL.trim().split('\n\n').join('</p><p>')}</p></body></html>`,
  );
  writeFileSync(join(desktop, '笔记.docx'), 'x');
});
afterEach(() => content.remove());

const run = (args: string[], input?: string) =>
  runArchive(content, args, { input: input ?? '', cwd: desktop });
const inArchive = () => readdirSync(content.path('sources')).sort();

test('check takes a file, a folder, a pattern and standard input, and writes nothing', () => {
  const ids = (args: string[], input?: string) => {
    const { text } = run(['check', '--json', ...args], input);
    return JSON.parse(text).sources.map((source: { id: string }) => source.id);
  };
  expect(ids(['a.txt'])).toEqual(['a']);
  expect(ids(['.'])).toEqual(['a-fu-ben', 'a', 'b']);
  expect(ids(['**/*.html'])).toEqual(['b']);
  expect(ids(['-'], SCHOOL)).toEqual(['stdin']);
  expect(run(['check', 'a.txt'])).toMatchObject({ errors: '' });
  const wrong = run(['check', '笔记.docx', 'nowhere*.txt']);
  expect([wrong.status, wrong.text]).toEqual([
    2,
    'Nothing fits nowhere*.txt. Correct the pattern, or name the files.\n',
  ]);
  expect(inArchive()).toEqual([]);
});

test('a reader that goes after the first line, as head does, is no fault', () => {
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', 'set -o pipefail; node lib/commands/run-command.mjs archive help | true'],
    {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content.contentDir, DATABASE_URL: content.databaseUrl },
    },
  );
  expect([status, stderr]).toEqual([0, '']);
});

test('the exit status says clean, doubtful or wrong', () => {
  const dated = SQUARE.replace('\n\n昨日', '\n\n2026-01-31 来源：某报\n\n昨日');
  writeFileSync(join(desktop, 'dated.txt'), dated);
  writeFileSync(join(desktop, 'empty.txt'), '');
  writeFileSync(join(desktop, 'menu.txt'), '首页\n新闻\n返回顶部\n');
  const status = (file: string) => run(['check', file]).status;
  expect([status('dated.txt'), status('menu.txt'), status('empty.txt')]).toEqual([0, 1, 2]);
});

test('add takes a folder once, knows the same bytes under another name, and takes standard input', () => {
  const first = run(['add', '.', '--publisher', '某报', '--date', '2026-01-31']);
  expect(first.text).toContain('a.txt has the same bytes as');
  expect(first.text).toMatch(/Next: npm run seed puts 2 sources on the site/);
  expect(inArchive()).toEqual(['a-fu-ben.txt', 'a-fu-ben.yaml', 'b.html', 'b.yaml']);
  expect(readFileSync(content.path('sources', 'a-fu-ben.txt'), 'utf8')).toBe(SQUARE);
  expect(readFileSync(content.path('sources', 'b.yaml'), 'utf8')).toContain(
    'publisher: 某报\nretrieved: 2026-01-31\n',
  );
  const again = run(['add', 'a.txt', '更早/*.html']);
  expect(again.status).toBe(0);
  expect(again.text.match(/is in the archive already: .* has the same bytes/g)).toHaveLength(2);
  const typed = run(['add', '-', '--id', 'typed'], SCHOOL);
  expect(typed.text).toContain('typed-1  交通安全进校园');
  expect(run(['add', '-'], SCHOOL).text).toContain('Name it with --id');
  expect(inArchive()).toHaveLength(6);
  const renamed = run(['check', 'a.txt']);
  expect(renamed.text).toContain('a.txt has the same bytes: it is in the archive already, as a-fu-ben');
});
