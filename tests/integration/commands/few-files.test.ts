import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function backUp(limit: number) {
  const { status, stdout, stderr } = spawnSync(
    'prlimit',
    [`--nofile=${limit}`, process.execPath, 'lib/commands/run-command.mjs', 'backup', '/nowhere/kept.db'],
    { encoding: 'utf8', env: { ...process.env, DATABASE_URL: 'file:/nowhere/archive.db' } },
  );
  return { status, output: stdout + stderr };
}

test.each([20, 24, 28, 32])(
  'with %i files a command says that they are too few, whether it began or not',
  (limit) => {
    const { status, output } = backUp(limit);
    expect(status).not.toBe(0);
    // A loader with just enough of them lets the command say what else is wrong.
    expect(output).toMatch(/ulimit -n 4096|There is no database/);
  },
);

test('with enough of them a command speaks for itself, and its exit code is kept', () => {
  const { status, output } = backUp(1_024);
  expect(status).toBe(1);
  expect(output).toContain('There is no database at /nowhere/archive.db');
  expect(output).not.toContain('ulimit');
});
