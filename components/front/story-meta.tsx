import { StoryDate } from '@/components/story-date';
import { unitHref } from '@/lib/hrefs';
import type { StoryCard } from '@/lib/queries/view-types';

/** Unit, date and publication below a story of the front page. */
export function StoryMeta({ story: { unit, published, publication } }: { story: StoryCard }) {
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 text-soft text-xs">
      {unit && (
        <a href={unitHref(unit.slug)} className="py-0.5">
          {unit.name}
        </a>
      )}
      <span className="py-0.5">
        <StoryDate edtf={published.edtf} short />
      </span>
      {publication && <span className="py-0.5">{publication}</span>}
    </p>
  );
}
