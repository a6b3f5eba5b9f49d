import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import type { ExportTable } from './export-table';
import { EXPORT_TABLES } from './export-tables';
import {
  type ExportFile,
  type ExportManifest,
  exportsFolder,
  MANIFEST,
  readManifest,
} from './exports-folder';
import { readRows } from './read-rows';
import { toCsvHead, toCsvLine, toJsonLine } from './row-formats';
import { takeSnapshot } from './snapshot';
import { writeDcat } from './write-dcat';
import { CompressedFile, compressFile, writePlain } from './write-file';
import { writeReadme } from './write-readme';

const UNFINISHED = '.unfinished-';

async function exportTable(database: Client, table: ExportTable, folder: string): Promise<ExportFile[]> {
  const { name, columns } = table;
  const jsonFile = `${name}.jsonl.gz`;
  const csvFile = `${name}.csv.gz`;
  const json = new CompressedFile(join(folder, jsonFile));
  const csv = new CompressedFile(join(folder, csvFile));
  let rows = 0;
  await csv.write(toCsvHead(columns));
  for await (const part of readRows(database, table)) {
    rows += part.length;
    await json.write(part.map((cells) => toJsonLine(cells, columns)).join(''));
    await csv.write(part.map((cells) => toCsvLine(cells, columns)).join(''));
  }
  return [
    { name: jsonFile, format: 'jsonl', table: name, rows, ...(await json.end()) },
    { name: csvFile, format: 'csv', table: name, rows, ...(await csv.end()) },
  ];
}

async function readArchive(database: Client): Promise<{ version: string; builtAt: string }> {
  const row = (await database.execute('SELECT "version", "builtAt" FROM "Archive" WHERE "id" = 1')).rows[0];
  if (row === undefined) throw new Error('the database holds no archive to export; run npm run seed first');
  return { version: String(row.version), builtAt: String(row.builtAt) };
}

async function writeFiles(databaseUrl: string, folder: string): Promise<ExportManifest> {
  const sqlite = join(folder, 'archive.sqlite');
  const database = await takeSnapshot(databaseUrl, sqlite);
  try {
    const archive = await readArchive(database);
    const tableFiles: ExportFile[] = [];
    for (const table of EXPORT_TABLES) tableFiles.push(...(await exportTable(database, table, folder)));
    database.close();
    const rowsOf = (name: string) => tableFiles.find((file) => file.table === name)?.rows ?? 0;
    const readme = writeReadme(
      archive,
      EXPORT_TABLES.map((table) => ({ table, rows: rowsOf(table.name) })),
    );
    const copy = await compressFile(sqlite, `${sqlite}.gz`);
    await rm(sqlite);
    const files: ExportFile[] = [
      {
        name: 'README.md',
        format: 'text',
        table: null,
        rows: null,
        ...(await writePlain(join(folder, 'README.md'), readme)),
      },
      { name: 'archive.sqlite.gz', format: 'sqlite', table: null, rows: null, ...copy },
      ...tableFiles,
    ];
    const catalogue = writeDcat(archive, files);
    files.push({
      name: 'dcat.jsonld',
      format: 'text',
      table: null,
      rows: null,
      ...(await writePlain(join(folder, 'dcat.jsonld'), catalogue)),
    });
    const sums = files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('');
    files.push({
      name: 'SHA256SUMS',
      format: 'text',
      table: null,
      rows: null,
      ...(await writePlain(join(folder, 'SHA256SUMS'), sums)),
    });
    const manifest = { ...archive, files };
    await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { flag: 'wx' });
    return manifest;
  } finally {
    if (!database.closed) database.close();
  }
}

/** Whether a folder is one that another process, still alive, is writing. */
function isBeingWritten(name: string): boolean {
  if (!name.startsWith(UNFINISHED)) return false;
  try {
    return process.kill(Number(name.slice(UNFINISHED.length)), 0);
  } catch {
    return false;
  }
}

async function currentVersion(databaseUrl: string): Promise<string> {
  const database = createClient({ url: databaseUrl });
  try {
    return (await readArchive(database)).version;
  } finally {
    database.close();
  }
}

/**
 * Writes the exports of a database's archive, where they are not there yet, and removes those of other versions.
 *
 * They appear whole or not at all: a run that is cut off leaves a folder that the next one removes. Null where the
 * database is no file of this machine.
 */
export async function exportArchive(databaseUrl: string): Promise<ExportManifest | null> {
  const root = exportsFolder(databaseUrl);
  if (root === null) return null;
  const there = await readManifest(root, await currentVersion(databaseUrl));
  if (there !== null) return there;
  await mkdir(root, { recursive: true });
  const unfinished = join(root, `${UNFINISHED}${process.pid}`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished);
  const manifest = await writeFiles(databaseUrl, unfinished);
  const finished = join(root, manifest.version);
  await rm(finished, { recursive: true, force: true });
  await rename(unfinished, finished);
  for (const name of await readdir(root)) {
    if (name !== manifest.version && !isBeingWritten(name)) {
      await rm(join(root, name), { recursive: true, force: true });
    }
  }
  return manifest;
}
