import { drawShareImage } from '@/components/share-image/draw-share-image';
import { getArchive } from '@/lib/queries/archive';
import { siteName } from '@/lib/site';

export const dynamic = 'force-dynamic';

/** The picture that previews of the archive's own pages show. */
export async function GET() {
  const counts = (await getArchive())?.counts;
  return drawShareImage({
    label: '公安新闻',
    title: siteName,
    note: '有出处的公安新闻档案，每一条都能回到原文。',
    facts: counts ? [`${counts.articles} 篇报道`, `${counts.units} 个单位`, `${counts.people} 位人物`] : [],
  });
}
