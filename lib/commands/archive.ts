import { createInterface } from 'node:readline/promises';
import { buffer } from 'node:stream/consumers';
import { runDesk } from '@/lib/desk/run-desk';
import { getSettings } from '@/lib/settings';
import { runSeed } from './seed';

/** Milliseconds between two lines of progress. */
const PACE = 500;

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}

let told = 0;

/** Milliseconds that a command has to end by itself. */
const END_WITHIN = 500;

/** Progress goes to the error output: what tools read is the result alone. */
function progress(line: string): void {
  if (performance.now() - told < PACE) return;
  told = performance.now();
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
}

function print(line: string): void {
  if (told > 0 && process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  process.stdout.write(`${line}\n`);
}

const stop = new AbortController();

/** What watches stops by itself; anything else ends here, a half-done seed undone by its transaction. */
function endOn(signal: 'SIGINT' | 'SIGTERM') {
  return () => {
    stop.abort();
    setTimeout(() => process.exit(signal === 'SIGINT' ? 130 : 143), END_WITHIN).unref();
  };
}

/** A reader that has seen enough, as head has: what was begun is finished without words, what watches stops. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  stop.abort();
});

/** `npm run archive -- <command>` */
async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, endOn(signal));
  const { contentDir, databaseUrl } = getSettings();
  process.exitCode = await runDesk(process.argv.slice(2), {
    ...{ contentDir, databaseUrl, now: new Date(), print, progress },
    // npm goes to the project's folder and keeps the one that it was called in.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    seed: () => runSeed({ loadExports: () => import('@/lib/exports/export-archive') }),
    stopped: stop.signal,
    readInput: () => buffer(process.stdin),
    ask: process.stdin.isTTY ? ask : null,
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 3;
});
