import { unitHref } from '@/lib/hrefs';
import type { TopUnit } from '@/lib/queries/archive';

const indents = ['', 'pl-4', 'pl-8'];

/** The top of the unit tree; counts include sub-units. Grey: no text names it, it stands above one that is named. */
export function TopUnits({ units }: { units: readonly TopUnit[] }) {
  return (
    <ul>
      {units.map(({ slug, name, depth, derived, countDeep }) => (
        <li key={slug} className="border-hair border-b">
          <a
            href={unitHref(slug)}
            className={`flex items-baseline justify-between gap-3 py-1.5 ${indents[depth] ?? 'pl-12'} ${derived ? 'text-soft' : ''}`}
          >
            <span>{name}</span>
            <span className="num text-soft">{countDeep}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
