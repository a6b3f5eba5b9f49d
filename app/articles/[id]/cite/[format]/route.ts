import { conditionalResponse } from '@/lib/api/conditional-response';
import { missingFileAnswer, plainAnswer } from '@/lib/api/plain-answer';
import { refuseParameters } from '@/lib/api/strict-parameters';
import { CITATION_FORMATS, getCitationFormat } from '@/lib/citations/citation-formats';
import { cardToCitedArticle } from '@/lib/citations/to-cited-article';
import { getStoryCard } from '@/lib/queries/story-cards';
import { siteUrl } from '@/lib/site';

export const dynamic = 'force-dynamic';

/** Today in China, where the stories are printed. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

export async function GET(request: Request, { params }: { params: Promise<{ id: string; format: string }> }) {
  const { id, format: formatId } = await params;
  const format = getCitationFormat(formatId);
  if (format === null) {
    return plainAnswer(404, `可用的引用格式有 ${CITATION_FORMATS.map((known) => known.id).join('、')}`);
  }
  const refused = refuseParameters(request);
  if (refused !== null) return refused;
  // Of a long story all else takes seconds, and a citation is not kept.
  const story = await getStoryCard(id);
  if (story === null) return missingFileAnswer('articles', id, (to) => `/articles/${to}/cite/${formatId}`);
  const citation = format.format(cardToCitedArticle(story, siteUrl), today());
  return conditionalResponse(request, citation, format.mediaType, {
    // The day of access is part of it.
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${story.id}.${format.extension}"`,
  });
}
