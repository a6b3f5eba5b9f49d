import { drawShareImage, shareImageSize } from '@/components/share-image/draw-share-image';
import { getArchive } from '@/lib/queries/archive';
import { siteName } from '@/lib/site';

export const dynamic = 'force-dynamic';
export const size = shareImageSize;
export const contentType = 'image/png';
export const alt = '档案的名称与规模';

export default async function Image() {
  const counts = (await getArchive())?.counts;
  return drawShareImage({
    label: '公安新闻',
    title: siteName,
    note: '有出处的公安新闻档案，每一条都能回到原文。',
    facts: counts ? [`${counts.articles} 篇报道`, `${counts.units} 个单位`, `${counts.people} 位人物`] : [],
  });
}
