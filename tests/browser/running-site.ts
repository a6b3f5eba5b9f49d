import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { SEED_OPTIONS } from '@/lib/commands/seed-options.mjs';
import { findFreePort } from '@/tests/free-port';
import { copyContent } from './content-copy';
import { type State, writeContent } from './state-contents';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const seedProgram = [...SEED_OPTIONS, 'prisma/seed.mjs'];

/** A server of the built site with content and a database of its own. */
export interface RunningSite {
  /** `http://127.0.0.1:<port>`, no slash at its end. */
  base: string;
  /** A copy of content/, for the test to change. */
  contentDir: string;
  databaseUrl: string;
  /** Reads the content anew, while the server runs; rejects with what the seed printed where it fails. */
  seed: () => Promise<void>;
  /** Runs a seed under another program (`prlimit …`), and tells how it ended. */
  seedUnder: (wrapper: readonly string[]) => Promise<{ code: number; output: string }>;
  /** Begins a seed, to be killed. */
  startSeed: () => ChildProcess;
  /** What the server printed. */
  output: () => string;
  /** Of the server that was begun; it may have begun others. */
  pid: number;
  /** Ends the server; its exit code. */
  close: () => Promise<number | null>;
}

function endServer(server: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve(server.exitCode);
    server.once('exit', (code) => resolve(code));
    server.kill('SIGTERM');
  });
}

export interface SiteOptions {
  /** Changes the content before it is first seeded. */
  prepare?: (contentDir: string) => void;
  /** Given to the server's Node. */
  nodeArguments?: readonly string[];
  /** Set for the server alone. */
  settings?: Record<string, string>;
}

/** Seeds a copy of content/, or an archive in another state, and serves it on a free port; the site must be built. */
export async function openSite(
  state?: State,
  { prepare, nodeArguments = [], settings = {} }: SiteOptions = {},
): Promise<RunningSite> {
  const folder = mkdtempSync(join(tmpdir(), 'running-site-'));
  const contentDir = join(folder, 'content');
  const databaseUrl = `file:${join(folder, 'archive.db')}`;
  if (state === undefined) copyContent(contentDir);
  else writeContent(contentDir, state);
  prepare?.(contentDir);
  const port = await findFreePort();
  const base = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    CONTENT_DIR: contentDir,
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: base,
    NODE_ENV: 'production',
  };

  const seed = async () => {
    await run(process.execPath, seedProgram, { cwd: root, env });
  };
  await seed();

  const seedUnder = async (wrapper: readonly string[]) => {
    const [program = '', ...args] = [...wrapper, process.execPath, ...seedProgram];
    return run(program, args, { cwd: root, env }).then(
      ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
      (error: { code?: number; stdout?: string; stderr?: string }) => ({
        code: typeof error.code === 'number' ? error.code : -1,
        output: `${error.stdout ?? ''}${error.stderr ?? ''}`,
      }),
    );
  };
  const startSeed = () => spawn(process.execPath, seedProgram, { cwd: root, env, stdio: 'ignore' });

  const server = spawn(process.execPath, [...nodeArguments, 'lib/commands/serve.mjs'], {
    cwd: root,
    env: { ...env, ...settings },
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  }
  for (const end = Date.now() + 120_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const answer = await fetch(`${base}/readyz`).catch(() => null);
    if (answer?.ok) break;
    if (server.exitCode !== null || Date.now() > end) {
      await endServer(server);
      throw new Error(`the server did not come up:\n${output}`);
    }
  }
  return {
    base,
    contentDir,
    databaseUrl,
    seed,
    seedUnder,
    startSeed,
    output: () => output,
    pid: server.pid ?? 0,
    close: async () => {
      const code = await endServer(server);
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}
