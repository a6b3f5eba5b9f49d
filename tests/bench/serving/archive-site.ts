import { findFreePort } from '@/tests/free-port';
import { type RunningServer, runServer } from './run-server';

/**
 * The built site on an archive.
 *
 * @param cacheMegabytes for kept pages; 0 renders each request anew, undefined leaves the server's own
 */
export async function openArchiveSite(
  databaseUrl: string,
  contentDir: string,
  cacheMegabytes?: number,
): Promise<RunningServer> {
  const port = await findFreePort();
  const env = {
    DATABASE_URL: databaseUrl,
    CONTENT_DIR: contentDir,
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: `http://127.0.0.1:${port}`,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    ...(cacheMegabytes === undefined ? {} : { PAGE_CACHE_MB: String(cacheMegabytes) }),
  };
  // Its first process answers before the others have come up.
  const words = 'The archive is open';
  return runServer(process.execPath, ['lib/commands/serve.mjs'], env, port, '/readyz', words);
}
