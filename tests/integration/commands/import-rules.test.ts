import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'import-rules-'));
const biome = resolve('node_modules/@biomejs/biome/bin/biome');
const { vcs: _vcs, ...rules } = JSON.parse(readFileSync('biome.json', 'utf8')) as Record<string, unknown>;
writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules));

afterAll(() => rmSync(folder, { recursive: true }));

/** How often the import rule speaks up on a file that says only this. */
function lint(file: string, line: string): number {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${line}\n`);
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--colors=off', file], {
    cwd: folder,
    encoding: 'utf8',
  });
  return [...`${stdout}${stderr}`.matchAll(/lint\/style\/noRestrictedImports/g)].length;
}

test.each([
  ['lib/parse/rule.ts', "export * from 'node:fs';", 'parsing reads no file'],
  ['lib/source/lines.ts', "export * from '@/lib/store/database';", 'nor the database'],
  ['lib/mentions/people.ts', "export * from 'next/cache';", 'nor Next'],
  ['lib/text/quotes.ts', "export * from '@/lib/queries/article';", 'nor queries'],
  ['components/story.tsx', "export * from '@/prisma/generated/client';", 'components take plain props'],
  ['app/page.tsx', "export * from '@/lib/store/database';", 'pages read through lib/queries'],
  ['lib/desk/check.ts', "export * from '@prisma/client';", 'commands read through lib/store'],
  ['lib/commands/seed.ts', "export * from '@libsql/client';", 'and write through it'],
  ['lib/queries/article.ts', "export * from '../hrefs';", 'another folder is named from the root'],
  ['lib/parse/rules/rule.ts', "export * from '../line';", 'nor of the folder above'],
])('%s may not say %s: %s', (file, line) => {
  expect(lint(file, line)).toBe(1);
});

test.each([
  ['lib/parse/rule.ts', "export * from './parsed-source';"],
  ['app/page.tsx', "export * from '@/lib/queries/article';"],
  ['lib/parse/rules/rule.ts', "export * from '@/lib/parse/line';"],
  ['lib/commands/start.mjs', "export * from '../programs/load-program.mjs';"],
  ['lib/store/database.ts', "export * from '@prisma/adapter-libsql';"],
  ['lib/desk/check.ts', "export * from '@/lib/store/seed-archive';"],
])('%s may say %s', (file, line) => {
  expect(lint(file, line)).toBe(0);
});
