import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SEED_OPTIONS } from '@/lib/commands/seed-options.mjs';

const readManifest = () =>
  JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('`npm run seed` gives the options that every seed is given', () => {
  expect(readManifest().scripts.seed).toBe(`node ${SEED_OPTIONS.join(' ')} prisma/seed.mjs`);
});

test('this Node knows them', () => {
  expect(execFileSync(process.execPath, [...SEED_OPTIONS, '-p', '1'], { encoding: 'utf8' })).toBe('1\n');
});

/** What the engine's compiling thread, which runs beside the program, does not read. */
const SAFE = ['expose-gc', 'heap-growing-percent', 'interrupt-budget', 'max-semi-space-size'];

test('a process that runs has none of its flags changed that its compiling thread reads', () => {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|mjs)$/.test(file),
  );
  const texts = files.map((file) => readFileSync(`lib/${file}`, 'utf8'));
  const flags = texts.flatMap((text) => [...text.matchAll(/setFlagsFromString\(\S--([a-z-]+)/g)]);
  expect(new Set(flags.map(([, flag]) => flag))).toEqual(new Set(SAFE));
});
