import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk } from './desk-command';

/** Runs `work` with `-` replaced by a file that holds standard input. */
export async function withInputFile<T>(
  args: readonly string[],
  { readInput }: Desk,
  work: (args: string[]) => Promise<T>,
): Promise<T> {
  if (!args.includes('-')) return work([...args]);
  const folder = mkdtempSync(join(tmpdir(), 'archive-input-'));
  try {
    const path = join(folder, 'stdin.txt');
    writeFileSync(path, await readInput());
    return await work(args.map((argument) => (argument === '-' ? path : argument)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
