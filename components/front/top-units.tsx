import { unitHref } from '@/lib/hrefs';
import type { UnitSummary } from '@/lib/queries/view-types';

const indents: Record<string, string> = { ministry: '', province: 'pl-4' };

/**
 * The top of the unit tree, indented by level; counts include sub-units.
 *
 * Units that no text names stand in the whole tree only: they have no level of their own to indent by (a ministry's
 * bureau would stand beside the ministry).
 */
export function TopUnits({ units }: { units: readonly UnitSummary[] }) {
  return (
    <ul>
      {units
        .filter(({ derived }) => !derived)
        .map(({ slug, name, level, countDeep }) => (
          <li key={slug} className="border-hair border-b">
            <a
              href={unitHref(slug)}
              className={`flex items-baseline justify-between gap-3 py-1.5 ${indents[level] ?? 'pl-8'}`}
            >
              <span>{name}</span>
              <span className="num text-soft">{countDeep}</span>
            </a>
          </li>
        ))}
    </ul>
  );
}
