import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { describeStrangeParameters } from '@/lib/api/strange-parameters';
import { answerExport } from '@/lib/exports/export-answer';
import { readManifest } from '@/lib/exports/exports-folder';
import { restPolicy } from './content-security-policy';
import { sendPlain } from './send-answer';

/** The name of the file that a path asks for among the exports; null where it asks for something else. */
export function exportFileName(path: string): string | null {
  const name = /^\/exports\/([^/]+)$/.exec(path)?.[1];
  return name === undefined ? null : decodeURIComponent(name);
}

/** Sends a file of the exports of this archive version, of any size, whole or in part. */
export async function sendExport(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string | null,
  version: string,
  name: string,
): Promise<void> {
  const strange = describeStrangeParameters(new URLSearchParams(request.url?.split('?')[1]));
  if (strange !== null) return sendPlain(request, response, 400, '请求有误', [`${strange}。`]);
  const manifest = folder === null ? null : await readManifest(folder, version);
  if (folder === null || manifest === null) {
    response.setHeader('retry-after', '60');
    return sendPlain(request, response, 503, '数据导出正在生成', ['每次建库之后都会重新生成，请稍后再来。']);
  }
  const answer = answerExport(manifest, name, (header) => request.headers[header]?.toString() ?? null);
  if (answer.status === 404) {
    return sendPlain(request, response, 404, '没有这个文件', ['可下载的文件见 /exports。']);
  }
  response.setHeader('content-security-policy', restPolicy);
  response.writeHead(answer.status, answer.headers);
  if (answer.file === null || request.method === 'HEAD') {
    response.end();
    return;
  }
  const file = createReadStream(join(folder, version, answer.file.name), answer.range ?? {});
  await pipeline(file, response).catch((error: unknown) => {
    // A reader who leaves before the end is no fault.
    if (!response.destroyed) throw error;
  });
}
