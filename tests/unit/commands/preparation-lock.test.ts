import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { prepareAlone } from '@/lib/commands/preparation-lock.mjs';

let place: string;
let options: { folder: string; beat: number; patience: number };

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'preparing-'));
  options = { folder: join(place, '.cache', 'preparing'), beat: 20, patience: 200 };
  vi.spyOn(console, 'log').mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(place, { recursive: true, force: true });
});

test('who comes second waits for the first, however long its work takes', async () => {
  const told: string[] = [];
  const work = (name: string, milliseconds: number) => async () => {
    told.push(`${name} begins`);
    await sleep(milliseconds);
    told.push(`${name} ends`);
  };
  await Promise.all([
    prepareAlone(work('first', 600), options),
    prepareAlone(work('second', 1), options),
    prepareAlone(work('third', 1), options),
  ]);
  expect(told.slice(0, 2)).toEqual(['first begins', 'first ends']);
  expect(told.slice(2).map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
  expect(vi.mocked(console.log).mock.calls[0]?.[0]).toContain('another npm start');
  expect(existsSync(options.folder)).toBe(false);
});

test('what one that was killed left behind holds nobody up for long', async () => {
  mkdirSync(options.folder, { recursive: true });
  const started = performance.now();
  expect(await prepareAlone(async () => 'done', options)).toBe('done');
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(existsSync(options.folder)).toBe(false);
});

test('one that was stopped for so long that it was taken for dead leaves the folder to who has it now', async () => {
  await prepareAlone(async () => {
    rmdirSync(options.folder);
    mkdirSync(options.folder);
    utimesSync(options.folder, 1, 1);
    await sleep(100);
  }, options);
  expect(statSync(options.folder).mtimeMs).toBe(1_000);
});

test('a fault lets go of it, and is passed on', async () => {
  const fault = prepareAlone(() => Promise.reject(new Error('no space')), options);
  await expect(fault).rejects.toThrow('no space');
  expect(await prepareAlone(async () => 'done', options)).toBe('done');
});

test('where it cannot be written the work goes on without it', async () => {
  writeFileSync(join(place, '.cache'), 'a file in its way');
  chmodSync(place, 0o500);
  expect(await prepareAlone(async () => 'done', options)).toBe('done');
  chmodSync(place, 0o700);
});
