import { conditionalResponse } from '@/lib/api/conditional-response';
import { CITATION_FORMATS, getCitationFormat } from '@/lib/citations/citation-formats';
import { toCitedArticle } from '@/lib/citations/to-cited-article';
import { getArticle } from '@/lib/queries/article';
import { getRedirect } from '@/lib/queries/redirects';
import { siteUrl } from '@/lib/site';

function plainText(text: string, status: number): Response {
  return new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** Today in China, where the stories are printed. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

export async function GET(request: Request, { params }: { params: Promise<{ id: string; format: string }> }) {
  const { id, format: formatId } = await params;
  const format = getCitationFormat(formatId);
  if (format === null) {
    const known = CITATION_FORMATS.map(({ id: known }) => known).join('、');
    return plainText(`没有这种引用格式。可用的格式：${known}`, 404);
  }
  const article = await getArticle(id);
  if (article === null) {
    const fate = await getRedirect('articles', id);
    if (fate === null) return plainText('没有这篇文章。', 404);
    if (fate === 'gone') return plainText('这篇文章已从档案中移除。', 410);
    return Response.redirect(`${siteUrl}/articles/${fate.to}/cite/${formatId}`, 308);
  }
  const citation = format.format(toCitedArticle(article, siteUrl), today());
  return conditionalResponse(request, citation, format.mediaType, {
    // The day of access is part of it.
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${id}.${format.extension}"`,
  });
}
