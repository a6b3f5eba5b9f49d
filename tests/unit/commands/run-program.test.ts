import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { runProgram, stopPrograms } from '@/lib/commands/run-program.mjs';

const folder = mkdtempSync(join(tmpdir(), 'run-program-'));

afterEach(() => rmSync(folder, { recursive: true }));

/** As npm does in the middle of an installation. */
const deaf = `
  process.on('SIGINT', () => {});
  require('node:fs').writeFileSync(process.argv[1], String(process.pid));
  setInterval(() => {}, 1000);
`;

test('a program that goes on after SIGINT is ended before we end', async () => {
  const note = join(folder, 'pid');
  void runProgram(process.execPath, ['-e', deaf, note]);
  await vi.waitFor(() => expect(existsSync(note) && readFileSync(note, 'utf8')).toMatch(/^\d+$/), 5000);
  await stopPrograms('SIGINT', 100);
  expect(() => process.kill(Number(readFileSync(note, 'utf8')), 0)).toThrow('ESRCH');
});
