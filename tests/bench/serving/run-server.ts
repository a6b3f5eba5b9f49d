import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A server that runs as a process of its own. */
export interface RunningServer {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** Resident memory in MB, children's too. */
  memory: () => number;
  /** Milliseconds of processor time so far, children's too. */
  processorTime: () => number;
  close: () => Promise<void>;
}

const TICK = 10;

function readProcess(pid: number): { memory: number; time: number; children: number[] } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return {
    memory: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024,
    time: (Number(fields[11]) + Number(fields[12])) * TICK,
    children: children === '' ? [] : children.split(' ').map(Number),
  };
}

/** Sums over a process and those that it started; NaN where the system does not tell. */
function sumOf(pid: number, key: 'memory' | 'time'): number {
  try {
    const { children, ...own } = readProcess(pid);
    return children.reduce((sum, child) => sum + sumOf(child, key), own[key]);
  } catch {
    return Number.NaN;
  }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

const running = new Set<ChildProcess>();

/** Ends every server that still runs. */
export async function endServers(): Promise<void> {
  await Promise.all([...running].map(end));
}

/** Starts a server and waits until `path` answers 200 and it has said `words`; throws what it printed where it does not within a minute. */
export async function runServer(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
  port: number,
  path: string,
  words = '',
): Promise<RunningServer> {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const keep = (chunk: Buffer) => {
    output = `${output}${chunk}`.slice(-4_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.once('exit', () => running.delete(child));
  const origin = `http://127.0.0.1:${port}`;
  for (const limit = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const answer = await fetch(origin + path).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok && output.includes(words)) break;
    if (child.exitCode !== null || Date.now() > limit) {
      await end(child);
      throw new Error(`${program} ${args.join(' ')} did not come up:\n${output}`);
    }
  }
  const pid = child.pid ?? 0;
  return {
    origin,
    memory: () => sumOf(pid, 'memory'),
    processorTime: () => sumOf(pid, 'time'),
    close: () => end(child),
  };
}
