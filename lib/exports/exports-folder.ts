import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isMissing } from '@/lib/missing-file';

/**
 * Where exports lie: beside the database file, one folder for each archive version.
 *
 *   archive.db-exports/<version>/{README.md, dcat.jsonld, SHA256SUMS, manifest.json, archive.sqlite.gz, Article.jsonl.gz, …}
 */
const manifestSchema = z.object({
  version: z.string(),
  builtAt: z.string(),
  files: z.array(
    z.object({
      name: z.string(),
      format: z.enum(['sqlite', 'jsonl', 'csv', 'text']),
      /** null for files that are not one table. */
      table: z.string().nullable(),
      rows: z.int().nullable(),
      bytes: z.int(),
      sha256: z.string(),
    }),
  ),
});

/** What the exports of one archive version are. */
export type ExportManifest = z.infer<typeof manifestSchema>;
export type ExportFile = ExportManifest['files'][number];

export const MANIFEST = 'manifest.json';

/** The folder of all exports of a database; null where the database is no file of this machine. */
export function exportsFolder(databaseUrl: string): string | null {
  return databaseUrl.startsWith('file:') ? `${databaseUrl.slice('file:'.length)}-exports` : null;
}

/** What the exports of this version are; null where they are not, or not yet, written. */
export async function readManifest(folder: string, version: string): Promise<ExportManifest | null> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, version, MANIFEST), 'utf8'));
    return manifestSchema.parse(manifest);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
