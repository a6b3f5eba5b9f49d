import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from './run-server';

const run = promisify(execFile);

/** Runs a program in the project's folder; rejects with what it printed where it fails. */
export async function runProgram(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const { stdout } = await run(program, args, {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    maxBuffer: 1 << 26,
  });
  return stdout;
}
