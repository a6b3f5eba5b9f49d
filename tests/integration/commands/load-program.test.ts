import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';

const CACHE = join(process.cwd(), '.cache');
const SCRIPT = `import { loadProgram } from './lib/programs/load-program.mjs';
console.log((await loadProgram(process.argv[1])).said);`;

let folder: string;
let entry: string;
let kept: string;

beforeEach(() => {
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, 'load-program-'));
  const name = `said-${process.pid}`;
  entry = join(folder, `${name}.ts`);
  kept = join(CACHE, 'programs', `${name}.cjs`);
  writeFileSync(
    entry,
    `import { word } from './word';\nexport const said: string = word + import.meta.url;\n`,
  );
});

afterEach(() => {
  for (const path of [folder, kept]) rmSync(path, { recursive: true, force: true });
});

/** Waits, so that files are older than what is made of them. */
async function say(word: string): Promise<void> {
  writeFileSync(join(folder, 'word.ts'), `export const word: string = '${word} ';\n`);
  await setTimeout(50);
}

const run = () =>
  execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT, relative(process.cwd(), entry)], {
    encoding: 'utf8',
  }).trim();

test('a program is kept, and made anew when one of its files changes', async () => {
  await say('公安');
  expect(run()).toBe(`公安 file://${entry}`);
  const { mtimeMs } = statSync(kept);
  expect(run()).toBe(`公安 file://${entry}`);
  expect(statSync(kept).mtimeMs).toBe(mtimeMs);
  await say('民警');
  expect(run()).toBe(`民警 file://${entry}`);
});

test.each([
  [
    'of another folder',
    (text: string) => text.replace('{"folder":"', '$&/another').replace('公安 ', '别处 '),
  ],
  ['cut off', (text: string) => text.slice(0, -5)],
])('a kept program %s is made anew', async (_, damage) => {
  await say('公安');
  expect(run()).toBe(`公安 file://${entry}`);
  writeFileSync(kept, damage(readFileSync(kept, 'utf8')));
  expect(run()).toBe(`公安 file://${entry}`);
});

test('a program that cannot be kept runs as it is', async () => {
  await say('公安');
  mkdirSync(kept, { recursive: true });
  expect(run()).toBe(`公安 file://${entry}`);
});
