import { type ByteRange, readByteRange } from './byte-range';
import type { ExportFile, ExportManifest } from './exports-folder';

/** How a request for a file of the exports is answered: from these bytes of it, or by a word alone. */
export type ExportAnswer =
  | { status: 200 | 206; headers: Record<string, string>; file: ExportFile; range: ByteRange | null }
  | { status: 304 | 404 | 416; headers: Record<string, string>; file: null };

function mediaTypeOf({ name, format }: ExportFile): string {
  if (format !== 'text') return 'application/gzip';
  if (name.endsWith('.jsonld')) return 'application/ld+json; charset=utf-8';
  return name.endsWith('.md') ? 'text/markdown; charset=utf-8' : 'text/plain; charset=utf-8';
}

/** @param header reads a header of the request, by its name in lower case */
export function answerExport(
  manifest: ExportManifest,
  name: string,
  header: (name: string) => string | null,
): ExportAnswer {
  const file = manifest.files.find((known) => known.name === name);
  if (file === undefined) return { status: 404, headers: {}, file: null };
  const etag = `"${file.sha256}"`;
  const headers: Record<string, string> = {
    'content-type': mediaTypeOf(file),
    'cache-control': 'no-store',
    'accept-ranges': 'bytes',
    'access-control-allow-origin': '*',
    etag,
    ...(file.format !== 'text' && { 'content-disposition': `attachment; filename="${name}"` }),
  };
  const known = header('if-none-match')?.split(',') ?? [];
  if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag)) {
    return { status: 304, headers, file: null };
  }
  const current = [null, etag].includes(header('if-range'));
  const range = current ? readByteRange(header('range'), file.bytes) : null;
  if (range === 'unsatisfiable') {
    return { status: 416, headers: { ...headers, 'content-range': `bytes */${file.bytes}` }, file: null };
  }
  if (range === null) {
    return { status: 200, headers: { ...headers, 'content-length': String(file.bytes) }, file, range };
  }
  const { start, end } = range;
  return {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(end - start + 1),
      'content-range': `bytes ${start}-${end}/${file.bytes}`,
    },
    file,
    range,
  };
}
