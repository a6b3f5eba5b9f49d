import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { exportsFolder } from '@/lib/exports/exports-folder';
import { AnswerCache } from './answer-cache';
import { createArchiveServer } from './archive-server';
import { ArchiveWatch } from './archive-state';
import { watchBuild } from './build-watch';
import { createEventLog } from './event-log';
import { keepAssets } from './kept-assets';
import { PageRenderer } from './page-renderer';
import type { Siblings } from './process-news';

export interface ServeOptions {
  port: number;
  /** Address to listen on. */
  host: string;
  databaseUrl: string;
  siteUrl: string;
  /** Write a line for each request to standard output. */
  logRequests: boolean;
  /** Memory for kept pages, in bytes; 0 keeps none. */
  cacheLimit: number;
  /** Other processes that serve the same archive, where there are any. */
  siblings?: Siblings;
}

/** How long an answer under way may take once the server was told to stop, in milliseconds. */
const drainTime = 10_000;

const root = fileURLToPath(new URL('../..', import.meta.url));

function securityHeaders(siteUrl: string): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(siteUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** Serves the built site; resolves when it listens. */
export async function serve(options: ServeOptions): Promise<Server> {
  const build = join(root, '.next');
  const isBuildReplaced = watchBuild(build);
  const app = next({ dev: false, dir: root, quiet: true });
  await app.prepare();
  const handler = keepAssets(build, app.getRequestHandler());
  const archive = new ArchiveWatch(options.databaseUrl, undefined, options.siblings?.tell);
  options.siblings?.listen((news) => archive.hear(news));
  const cache = new AnswerCache(options.cacheLimit);
  const renderer = new PageRenderer({ next: handler, archive, host: new URL(options.siteUrl).host }, cache);
  const server = createArchiveServer({
    next: handler,
    renderer,
    archive,
    isBuildReplaced,
    exportsFolder: exportsFolder(options.databaseUrl),
    securityHeaders: securityHeaders(options.siteUrl),
    log: createEventLog((line) => process.stderr.write(line)),
    requestLog: options.logRequests ? createEventLog((line) => process.stdout.write(line)) : undefined,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: options.port, host: options.host }, resolve);
  });
  return server;
}

/** Lets the answers under way finish, for ten seconds at most; then no connection is left. */
export function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), drainTime);
    // Again and again: a connection that is kept alive is idle only once its answer is sent.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(idle);
      resolve();
    });
  });
}
