import type { Server } from 'node:http';
import { getSettings } from '@/lib/settings';
import type { Siblings } from './process-news';
import { serve } from './serve';

/**
 * Serves by the environment's settings, in this process; `processes` share the memory for kept pages.
 *
 * Rejects where it cannot listen.
 */
export function serveBySettings(processes: number, siblings?: Siblings): Promise<Server> {
  const { port, databaseUrl, siteUrl, pageCacheMegabytes } = getSettings();
  return serve({
    port,
    host: process.env.HOST || '127.0.0.1',
    databaseUrl,
    siteUrl,
    logRequests: process.env.LOG_REQUESTS === '1',
    cacheLimit: (pageCacheMegabytes * 1024 * 1024) / processes,
    siblings,
  });
}

/** The port that a server listens on. */
export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : getSettings().port;
}
