import { plainAnswer } from '@/lib/api/plain-answer';
import { refuseParameters } from '@/lib/api/strict-parameters';
import { answerExport } from '@/lib/exports/export-answer';
import { getExports, readExport } from '@/lib/queries/exports';

export const dynamic = 'force-dynamic';

/** One file of the exports; lib/server answers these itself, so this is for Next's own servers. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const refused = refuseParameters(request);
  if (refused) return refused;
  const { file: name } = await params;
  const manifest = await getExports();
  if (manifest === null) return plainAnswer(503, '数据导出正在生成，请稍后再试');
  const answer = answerExport(manifest, name, (header) => request.headers.get(header));
  if (answer.status === 404) return plainAnswer(404, '可下载的文件见 /exports');
  const { status, headers, file } = answer;
  return new Response(file && readExport(manifest, file, answer.range), { status, headers });
}
