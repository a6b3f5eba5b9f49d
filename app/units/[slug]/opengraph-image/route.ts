import { answerMissing } from '@/app/answer-missing';
import { drawShareImage } from '@/components/share-image/draw-share-image';
import { getUnit } from '@/lib/queries/units';

export const dynamic = 'force-dynamic';

/** The picture that previews of this page show. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const unit = (await getUnit(slug)) ?? (await answerMissing('units', slug, '/opengraph-image'));
  return drawShareImage({
    label: '单位',
    title: unit.name,
    note: unit.ancestors.map(({ shortName }) => shortName).join(' / '),
    facts: [
      `${unit.countDeep} 篇报道`,
      unit.children.length > 0 ? `${unit.children.length} 个下属单位` : null,
    ],
  });
}
