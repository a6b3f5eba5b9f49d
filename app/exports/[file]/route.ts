import { plainAnswer } from '@/lib/api/plain-answer';
import { readByteRange } from '@/lib/exports/byte-range';
import type { ExportFile } from '@/lib/exports/exports-folder';
import { getExports, readExport } from '@/lib/queries/exports';

export const dynamic = 'force-dynamic';

function mediaTypeOf({ name, format }: ExportFile): string {
  if (format !== 'text') return 'application/gzip';
  return name.endsWith('.md') ? 'text/markdown; charset=utf-8' : 'text/plain; charset=utf-8';
}

/** One file of the exports, whole or a range of its bytes. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file: name } = await params;
  const manifest = await getExports();
  if (manifest === null) return plainAnswer(503, '数据导出正在生成，请稍后再试');
  const file = manifest.files.find((known) => known.name === name);
  if (file === undefined) return plainAnswer(404, '可下载的文件见 /exports');
  const etag = `"${file.sha256}"`;
  const headers: Record<string, string> = {
    'content-type': mediaTypeOf(file),
    'cache-control': 'no-store',
    'accept-ranges': 'bytes',
    'access-control-allow-origin': '*',
    etag,
    ...(file.format !== 'text' && { 'content-disposition': `attachment; filename="${name}"` }),
  };
  const known = request.headers.get('if-none-match');
  if (known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)) {
    return new Response(null, { status: 304, headers });
  }
  const current = [null, etag].includes(request.headers.get('if-range'));
  const range = current ? readByteRange(request.headers.get('range'), file.bytes) : null;
  if (range === 'unsatisfiable') {
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${file.bytes}` },
    });
  }
  const body = readExport(manifest, file, range);
  if (range === null) {
    return new Response(body, { headers: { ...headers, 'content-length': String(file.bytes) } });
  }
  const { start, end } = range;
  return new Response(body, {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(end - start + 1),
      'content-range': `bytes ${start}-${end}/${file.bytes}`,
    },
  });
}
