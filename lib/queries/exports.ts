import 'server-only';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ByteRange } from '@/lib/exports/byte-range';
import {
  type ExportFile,
  type ExportManifest,
  exportsFolder,
  readManifest,
} from '@/lib/exports/exports-folder';
import { getSettings } from '@/lib/settings';
import { getArchive } from './archive';

/** The exports of the archive as it stands; null while they are being written, or where there are none. */
export async function getExports(): Promise<ExportManifest | null> {
  const folder = exportsFolder(getSettings().databaseUrl);
  const archive = await getArchive();
  return folder === null || archive === null ? null : readManifest(folder, archive.version);
}

/** The content of a file of these exports. */
export function readExport(
  manifest: ExportManifest,
  file: ExportFile,
  range: ByteRange | null,
): ReadableStream {
  const folder = exportsFolder(getSettings().databaseUrl) ?? '';
  const stream = createReadStream(join(folder, manifest.version, file.name), range ?? {});
  return Readable.toWeb(stream) as ReadableStream;
}
