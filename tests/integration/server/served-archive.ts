import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { AnswerCache } from '@/lib/server/answer-cache';
import { type ArchiveServerParts, createArchiveServer } from '@/lib/server/archive-server';
import { ArchiveWatch } from '@/lib/server/archive-state';
import type { RequestHandler } from '@/lib/server/captured-response';
import { createEventLog } from '@/lib/server/event-log';
import { PageRenderer } from '@/lib/server/page-renderer';
import { readMigrations } from '@/lib/store/migrations';

/** The tables that the server itself reads, on a file of its own. */
async function createDatabase(url: string): Promise<Client> {
  const database = createClient({ url });
  await database.executeMultiple(`
    CREATE TABLE Archive (id INTEGER PRIMARY KEY, version TEXT NOT NULL, builtAt TEXT NOT NULL);
    CREATE TABLE Article (id TEXT PRIMARY KEY, characters INTEGER NOT NULL);
    INSERT INTO Article VALUES ('short-1', 2000), ('endless-1', 4000000), ('endless-2', 3000000);
    CREATE TABLE Redirect (kind TEXT NOT NULL, "from" TEXT NOT NULL, "to" TEXT, since TEXT NOT NULL);
    CREATE TABLE _prisma_migrations (migration_name TEXT NOT NULL, checksum TEXT NOT NULL);
    INSERT INTO Archive VALUES (1, 'v1', '2026-01-01T00:00:00Z');
    INSERT INTO Redirect VALUES ('articles', 'gone-1', NULL, '2026-01-01'), ('articles', 'moved-1', 'kept-1', '2026-01-01');
  `);
  for (const { name, checksum } of await readMigrations()) {
    await database.execute({ sql: 'INSERT INTO _prisma_migrations VALUES (?, ?)', args: [name, checksum] });
  }
  return database;
}

export interface ServedArchive {
  base: string;
  file: string;
  database: Client;
  /** Every URL that reached the page handler. */
  rendered: string[];
  /** Lines of the logs. */
  faults: string[];
  requests: string[];
  server: Server;
  close: () => Promise<void>;
}

/** A server around a page handler of the test's, with a real database, on a free port of this machine. */
export async function serveArchive(
  pages: RequestHandler,
  { patience, isBuildReplaced }: Pick<ArchiveServerParts, 'patience' | 'isBuildReplaced'> = {},
): Promise<ServedArchive> {
  const folder = mkdtempSync(join(tmpdir(), 'served-archive-'));
  const file = join(folder, 'archive.db');
  const database = await createDatabase(`file:${file}`);
  const rendered: string[] = [];
  const faults: string[] = [];
  const requests: string[] = [];
  const next: RequestHandler = (request, response) => {
    rendered.push(request.url ?? '');
    return pages(request, response);
  };
  const archive = new ArchiveWatch(`file:${file}`, 20);
  const server = createArchiveServer({
    next,
    renderer: new PageRenderer({ next, archive, host: 'archive.test' }, new AnswerCache(1_000_000)),
    archive,
    exportsFolder: `${file}-exports`,
    securityHeaders: { 'x-content-type-options': 'nosniff' },
    log: createEventLog((line) => faults.push(line)),
    requestLog: createEventLog((line) => requests.push(line)),
    patience,
    isBuildReplaced,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    file,
    database,
    rendered,
    faults,
    requests,
    server,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      archive.close();
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
