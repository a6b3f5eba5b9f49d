import { unitHref } from '@/lib/hrefs';
import type { UnitSummary } from '@/lib/queries/view-types';

/** The top of the unit tree; counts include sub-units. */
export function TopUnits({ units }: { units: readonly UnitSummary[] }) {
  return (
    <ul>
      {units.map(({ slug, name, countDeep }) => (
        <li key={slug} className="border-hair border-b">
          <a href={unitHref(slug)} className="flex items-baseline justify-between gap-3 py-1.5">
            <span>{name}</span>
            <span className="num text-soft">{countDeep}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
