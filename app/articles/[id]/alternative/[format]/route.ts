import { ALTERNATIVE_FORMATS, getAlternativeFormat } from '@/lib/alternatives/alternative-formats';
import { conditionalResponse } from '@/lib/api/conditional-response';
import { jsonResponse } from '@/lib/api/json-response';
import { missingFileAnswer, plainAnswer } from '@/lib/api/plain-answer';
import { refuseParameters } from '@/lib/api/strict-parameters';
import { createAddresses } from '@/lib/linked-data/addresses';
import { getArticle } from '@/lib/queries/article';
import { siteUrl } from '@/lib/site';

export const dynamic = 'force-dynamic';

/** `/articles/<id>.<format>`, by a rewrite in next.config. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string; format: string }> }) {
  const { id, format: extension } = await params;
  const format = getAlternativeFormat(extension);
  if (format === null) {
    return plainAnswer(404, `可用的格式有 ${ALTERNATIVE_FORMATS.map((known) => known.extension).join('、')}`);
  }
  const refused = refuseParameters(request);
  if (refused !== null) return refused;
  const article = await getArticle(id);
  if (article === null) return missingFileAnswer('articles', id, (to) => `/articles/${to}.${extension}`);
  const headers = {
    link: `<${createAddresses(siteUrl).article(id)}>; rel="canonical"`,
    'x-robots-tag': 'noindex',
  };
  if (format.extension === 'json') return jsonResponse(request, article, headers);
  return conditionalResponse(request, format.write(article), format.mediaType, headers);
}
