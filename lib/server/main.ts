import { getSettings } from '../settings';
import { drain, serve } from './serve';

/** Serves the archive by the environment's settings until SIGINT or SIGTERM, then drains and exits 0. */
export async function main(): Promise<void> {
  const { port, databaseUrl, siteUrl, pageCacheMegabytes } = getSettings();
  const host = process.env.HOST || '127.0.0.1';
  const server = await serve({
    port,
    host,
    databaseUrl,
    siteUrl,
    logRequests: process.env.LOG_REQUESTS === '1',
    cacheLimit: pageCacheMegabytes * 1024 * 1024,
  });
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  console.log(
    `\nThe archive is open: http://${host === '127.0.0.1' && !process.env.HOST ? 'localhost' : host}:${actualPort}`,
  );
  console.log(`  another port: PORT=${actualPort + 1} npm start    end: Ctrl-C`);

  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(0);
    stopping = true;
    console.log('\nClosing: answers under way are finished first.');
    drain(server).then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, stop);
  }
}
