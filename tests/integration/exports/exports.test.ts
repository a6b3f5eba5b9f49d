import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Client, createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { exportArchive } from '@/lib/exports/export-archive';
import { EXPORT_TABLES } from '@/lib/exports/export-tables';
import { type ExportManifest, exportsFolder } from '@/lib/exports/exports-folder';
import { siteName } from '@/lib/site';
import { type SeededArchive, SITE, seedCopy } from '@/tests/integration/open/seeded-archive';
import { rebuildArchive } from './rebuild-archive';

let archive: SeededArchive;
let manifest: ExportManifest;
let folder: string;

async function exportOf(databaseUrl: string): Promise<{ manifest: ExportManifest; folder: string }> {
  const written = await exportArchive(databaseUrl);
  if (written === null) throw new Error('no exports');
  return { manifest: written, folder: join(exportsFolder(databaseUrl) ?? '', written.version) };
}

beforeAll(async () => {
  archive = await seedCopy();
  ({ manifest, folder } = await exportOf(archive.databaseUrl));
});
afterAll(() => archive.close());

/** Opens the SQLite file as who downloads it would. */
function openCopy(): Client {
  const file = join(archive.folder, 'downloaded.sqlite');
  writeFileSync(file, gunzipSync(readFileSync(join(folder, 'archive.sqlite.gz'))));
  return createClient({ url: `file:${file}` });
}

const textOf = (name: string) => gunzipSync(readFileSync(join(folder, name))).toString('utf8');

test('every file is what its sum and size say', () => {
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  expect(sums).toHaveLength(manifest.files.length - 1);
  for (const line of sums) {
    const [sum, name = ''] = line.split('  ');
    const content = readFileSync(join(folder, name));
    expect([name, createHash('sha256').update(content).digest('hex')]).toEqual([name, sum]);
    expect(manifest.files.find((file) => file.name === name)?.bytes).toBe(content.length);
  }
  const names = readdirSync(folder).filter((name) => name !== 'manifest.json');
  expect(names.sort()).toEqual(manifest.files.map(({ name }) => name).sort());
});

test('a data catalogue can take the exports up: each file with its size and sum (DCAT)', () => {
  const dataset = JSON.parse(readFileSync(join(folder, 'dcat.jsonld'), 'utf8'));
  expect(dataset['dcat:version']).toBe(manifest.version);
  expect(dataset['dct:title']['@value']).toBe(`${siteName}：数据导出`);
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toMatch(`# ${siteName}：数据导出`);
  interface Distribution {
    'dcat:downloadURL': { '@id': string };
    'dcat:byteSize': { '@value': string };
    'spdx:checksum': { 'spdx:checksumValue': { '@value': string } };
  }
  const listed = dataset['dcat:distribution'].map((file: Distribution) => [
    file['dcat:downloadURL']['@id'],
    file['dcat:byteSize']['@value'],
    file['spdx:checksum']['spdx:checksumValue']['@value'],
  ]);
  const others = manifest.files.filter(({ name }) => !['dcat.jsonld', 'SHA256SUMS'].includes(name));
  expect(listed).toEqual(others.map(({ name, bytes, sha256 }) => [name, String(bytes), sha256]));
});

test('every column of the database is exported and explained, or stays behind on purpose', async () => {
  const database = createClient({ url: archive.databaseUrl });
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const models = [...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+)/gm)];
  expect(models.length).toBeGreaterThanOrEqual(EXPORT_TABLES.length);
  for (const [, name = ''] of models) {
    // The ledger's is a note of the seed's to itself; stretches repeat the text of long sources.
    if (['PendingLedger', 'SourceStretch'].includes(name)) continue;
    const table = EXPORT_TABLES.find((known) => known.name === name);
    const { rows } = await database.execute(`PRAGMA table_info("${name}")`);
    const exported = [
      ...(table?.columns ?? []).map((column) => column.name),
      ...Object.keys(table?.internal ?? {}),
    ];
    expect([name, exported.sort()]).toEqual([name, rows.map((row) => String(row.name)).sort()]);
    const key = rows.filter((row) => Number(row.pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk));
    expect(table?.key).toEqual(key.map((row) => row.name));
    for (const { name: column, about } of table?.columns ?? []) {
      expect(readme).toMatch(new RegExp(`^\\| ${column}(（主键）)? \\| .+ \\| ${about.slice(0, 4)}`, 'm'));
    }
  }
  database.close();
});

test('JSON Lines and CSV hold the same rows', () => {
  for (const { name } of EXPORT_TABLES) {
    const [json, csv] = ['jsonl', 'csv'].map((format) =>
      manifest.files.find((file) => file.name === `${name}.${format}.gz`),
    );
    expect([name, json?.rows]).toEqual([name, csv?.rows]);
    expect(textOf(`${name}.jsonl.gz`).split('\n')).toHaveLength((json?.rows ?? 0) + 1);
  }
  expect(textOf('Article.jsonl.gz').split('\n')).toHaveLength(9 + 1);
});

describe('an archive rebuilt from the JSON Lines', () => {
  let rebuiltUrl: string;
  beforeAll(async () => {
    mkdirSync(join(archive.folder, 'rebuilt'));
    rebuiltUrl = `file:${join(archive.folder, 'rebuilt/archive.db')}`;
    await rebuildArchive(folder, rebuiltUrl);
  });

  test('exports the same bytes, table by table', async () => {
    const again = await exportOf(rebuiltUrl);
    const sums = ({ files }: ExportManifest) =>
      files.filter(({ table }) => table !== null).map(({ name, sha256, rows }) => [name, rows, sha256]);
    expect(sums(again.manifest)).toEqual(sums(manifest));
  });

  test('has no row that leads nowhere', async () => {
    const database = createClient({ url: rebuiltUrl });
    expect((await database.execute('PRAGMA foreign_key_check')).rows).toEqual([]);
    expect((await database.execute('PRAGMA integrity_check')).rows[0]?.integrity_check).toBe('ok');
    database.close();
  });

  test('answers every request for a story, a unit, a topic and a person as the archive itself', async () => {
    const answersOf = async (databaseUrl: string) => {
      vi.resetModules();
      vi.stubEnv('DATABASE_URL', databaseUrl);
      const { answerRequest } = await import('@/lib/api/answer-request');
      const ask = async (path: string) => {
        const response = await answerRequest(
          new Request(`${SITE}/api/v1/${path}`),
          path
            .split(/[/?]/)
            .filter(Boolean)
            .slice(0, path.includes('?') ? 1 : 2),
        );
        return JSON.parse(await response.text());
      };
      const answers: Record<string, unknown> = {};
      for (const kind of ['articles', 'people']) {
        for (const { id, slug } of (await ask(`${kind}?limit=100`)).items) {
          answers[`${kind}/${id ?? slug}`] = await ask(`${kind}/${id ?? slug}`);
        }
      }
      for (const { slug } of (await ask('topics?limit=100')).items)
        answers[slug] = await ask(`topics/${slug}`);
      answers.units = await ask('units');
      for (const path of ['quotes?limit=100', 'figures?limit=100', 'events?limit=100', 'sources?limit=100']) {
        answers[path] = await ask(path);
      }
      return answers;
    };
    const original = await answersOf(archive.databaseUrl);
    expect(Object.keys(original).length).toBeGreaterThan(50);
    expect(await answersOf(rebuiltUrl)).toEqual(original);
  });
});

describe('the SQLite file', () => {
  test('holds the tables of the exports and nothing else', async () => {
    const copy = openCopy();
    const { rows } = await copy.execute(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    );
    expect(rows.map(({ name }) => name)).toEqual([...EXPORT_TABLES.map(({ name }) => name), 'Readme'].sort());
    for (const { name, columns } of EXPORT_TABLES) {
      const info = await copy.execute(`PRAGMA table_info("${name}")`);
      expect(info.rows.map((row) => row.name)).toEqual(columns.map((column) => column.name));
    }
    copy.close();
  });

  test('explains every column', async () => {
    const copy = openCopy();
    const count = EXPORT_TABLES.reduce((sum, { columns }) => sum + columns.length + 1, 0);
    expect((await copy.execute('SELECT COUNT(*) AS n FROM Readme')).rows[0]?.n).toBe(count);
    copy.close();
  });
});

test('people without a page are in no table, nor left over in the file', async () => {
  const database = createClient({ url: archive.databaseUrl });
  const { rows } = await database.execute('SELECT slug FROM Person WHERE private ORDER BY slug');
  database.close();
  expect(rows.length).toBeGreaterThan(0);
  const everything = [
    ...EXPORT_TABLES.flatMap(({ name }) => [textOf(`${name}.jsonl.gz`), textOf(`${name}.csv.gz`)]),
    gunzipSync(readFileSync(join(folder, 'archive.sqlite.gz'))).toString('utf8'),
  ];
  for (const { slug } of rows) {
    expect(everything.filter((text) => text.includes(String(slug)))).toEqual([]);
  }
});

test('speakers without a page are nameless in the table of quotes', async () => {
  const database = createClient({ url: archive.databaseUrl });
  const { rows } = await database.execute(`SELECT w."name" FROM "Quote" AS q
    JOIN "ArticlePerson" AS w ON w."articleId" = q."articleId" AND w."ordinal" = q."person" AND w."private"`);
  database.close();
  expect(rows.length).toBeGreaterThan(0);
  const copy = openCopy();
  const quotes = await copy.execute('SELECT "speaker", "speakerKey" FROM "Quote"');
  copy.close();
  for (const { name } of rows) {
    expect(JSON.stringify(quotes.rows)).not.toContain(String(name));
    expect(textOf('Quote.csv.gz').includes(`,${name},`)).toBe(false);
  }
});

test('what is there is not written again; another version takes its place', async () => {
  expect(await exportArchive(archive.databaseUrl)).toEqual(manifest);
  writeFileSync(
    join(archive.contentDir, 'sources/cslai-20210325-ziyang.yaml'),
    `${readFileSync(join(archive.contentDir, 'sources/cslai-20210325-ziyang.yaml'), 'utf8')}\n# looked at again\n`,
  );
  await archive.seed('2026-02-02T00:00:00Z');
  const next = await exportOf(archive.databaseUrl);
  expect(next.manifest.version).not.toBe(manifest.version);
  expect(existsSync(folder)).toBe(false);
  expect(readdirSync(exportsFolder(archive.databaseUrl) ?? '')).toEqual([next.manifest.version]);
});
