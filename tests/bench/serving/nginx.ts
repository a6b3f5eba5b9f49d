import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findFreePort } from '@/tests/free-port';
import { writeNginxConfig } from './nginx-config';
import { type RunningServer, runServer } from './run-server';

export interface RunningNginx extends RunningServer {
  /** Where its files are served from. */
  filesOrigin: string;
}

/** The path of nginx; null where it is not installed. */
export function findNginx(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const found = folders.filter(Boolean).find((folder) => {
    try {
      accessSync(join(folder, 'nginx'), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  return found === undefined ? null : join(found, 'nginx');
}

/** nginx by docs/nginx.conf in front of a site, and beside it serving the files of a folder. */
export async function openNginx(program: string, site: string, filesFolder: string): Promise<RunningNginx> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-nginx-'));
  const port = await findFreePort();
  const filesPort = await findFreePort();
  const config = join(folder, 'nginx.conf');
  await writeFile(
    config,
    writeNginxConfig({ folder, port, site, files: { folder: filesFolder, port: filesPort } }),
  );
  const server = await runServer(program, ['-p', folder, '-c', config], {}, port, '/healthz');
  return {
    ...server,
    filesOrigin: `http://127.0.0.1:${filesPort}`,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
