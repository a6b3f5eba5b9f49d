import cluster, { type Worker } from 'node:cluster';
import { fileURLToPath } from 'node:url';
import { createEventLog } from './event-log';
import type { ProcessMessage } from './process-news';
import { onStop, sayClosing } from './start-messages';

/** Milliseconds until a process that ended is begun anew: doubled each time, until one lived for a minute. */
const backOff = { first: 250, longest: 30_000, healthy: 60_000 };

/** After the drain's own ten seconds a process that does not end is ended, in milliseconds. */
const longestDrain = 12_000;

const program = fileURLToPath(new URL('../commands/serve-process.mjs', import.meta.url));

const log = createEventLog((line) => process.stderr.write(line));

const workers = () => Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);

/** Tells what a process saw of the database to all others. */
function relay(message: ProcessMessage, from: Worker): void {
  for (const worker of workers()) if (worker.id !== from.id && worker.isConnected()) worker.send(message);
}

/**
 * Closes the connection that was handed to a process which died before it accepted it.
 *
 * Node's cluster goes on waiting for that process, and the client would hang until it gives up. A process is handed one
 * connection at a time, so there is one at most.
 */
function closeUntaken({ process: child }: Worker): void {
  let given: { close?: () => void } | undefined;
  const send = child.send;
  child.send = (message: { act?: string }, ...rest: unknown[]) => {
    if (message.act === 'newconn') given = rest[0] as typeof given;
    return Reflect.apply(send, child, [message, ...rest]);
  };
  child.on('internalMessage', (message: { ack?: number; accepted?: boolean }) => {
    if (message.accepted !== undefined) given = undefined;
  });
  child.once('exit', () => given?.close?.());
}

/**
 * Arenas of glibc's allocator in each process, unless somebody sets them; glibc reads it as a process starts, other
 * systems do not.
 *
 * By itself it has eight for each processor, and what a thread has freed in one is of use to no other: with the engine's
 * compilers, the pool's threads and those that draw pictures at work they grew from 52 to 122 MB in seven minutes, most
 * of it empty, where two stay below 30. A story costs as many instructions with two.
 */
const arenas = process.env.MALLOC_ARENA_MAX ?? '2';

/** A process that takes its share of connections and of memory. */
function fork(count: number): Worker {
  const worker = cluster.fork({ WEB_CONCURRENCY: String(count), MALLOC_ARENA_MAX: arenas });
  closeUntaken(worker);
  return worker;
}

/** Resolves with the port once `count` processes listen; rejects with what the first to fail says. */
function begin(count: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const open = new Set<number>();
    const onMessage = (worker: Worker, message: ProcessMessage) => {
      if (message.kind === 'failed') return fail(message.message, message.code);
      if (message.kind === 'open' && open.add(worker.id).size === count) settle(() => resolve(message.port));
    };
    const onExit = ({ process: { pid } }: Worker, code: number | null, signal: string | null) =>
      fail(
        `process ${pid} ended with ${signal ?? code} before it served; with little memory: WEB_CONCURRENCY=1`,
      );
    const settle = (done: () => void) => {
      cluster.off('message', onMessage).off('exit', onExit);
      done();
    };
    const fail = (message: string, code?: string) =>
      settle(() => {
        for (const worker of workers()) worker.process.kill('SIGKILL');
        reject(Object.assign(new Error(message), { code }));
      });
    cluster.on('message', onMessage).on('exit', onExit);
    for (let n = 0; n < count; n += 1) fork(count);
  });
}

/** Begins a process anew for each that ends; returns what stops that. */
function replaceEnded(count: number): () => void {
  let stopped = false;
  let failures = 0;
  const begunAt = new Map<number, number>(workers().map(({ id }) => [id, performance.now()]));
  cluster.on('exit', ({ id, process: { pid } }, code: number | null, signal: string | null) => {
    if (stopped) return;
    const lived = performance.now() - (begunAt.get(id) ?? 0);
    begunAt.delete(id);
    failures = lived > backOff.healthy ? 0 : failures + 1;
    const wait = Math.min(backOff.longest, backOff.first * 2 ** Math.max(0, failures - 1));
    log({
      event: 'process ended',
      pid,
      ...(signal === null ? { code: code ?? undefined } : { signal }),
      livedSeconds: Math.round(lived / 1_000),
      left: workers().length,
      anewInMs: wait,
    });
    setTimeout(() => {
      if (stopped) return;
      const worker = fork(count);
      begunAt.set(worker.id, performance.now());
    }, wait);
  });
  return () => {
    stopped = true;
  };
}

/** Ends all processes, each when its answers are sent, then this one. */
function drainAll(): void {
  const end = () => {
    if (workers().length === 0) process.exit(0);
  };
  cluster.on('exit', end);
  for (const worker of workers()) worker.process.kill('SIGTERM');
  setTimeout(() => {
    for (const worker of workers()) worker.process.kill('SIGKILL');
  }, longestDrain);
  end();
}

/**
 * Serves by `count` processes until SIGINT or SIGTERM; this one only hands connections out, in turn, and begins anew
 * what ends. Rejects where they cannot be opened; the error has the system's code where there is one.
 *
 * A page's render computes on one processor; a process for each lets others be rendered meanwhile.
 */
export async function supervise(count: number, onOpen: (port: number) => void): Promise<void> {
  cluster.setupPrimary({ exec: program });
  const port = await begin(count);
  const stopReplacing = replaceEnded(count);
  cluster.on('message', (worker, message: ProcessMessage) => {
    if (message.kind === 'news') relay(message, worker);
    if (message.kind === 'failed') log({ event: 'process failed', fault: message.message });
  });
  onOpen(port);
  onStop(() => {
    stopReplacing();
    sayClosing();
    drainAll();
  });
}
