import { unitHref } from '@/lib/hrefs';
import type { UnitPage } from '@/lib/queries/units';

/** Where a unit stands: its ancestors above it, its own sub-units below, as a small tree. */
export function UnitPlace({ unit }: { unit: UnitPage }) {
  const [top, ...others] = unit.ancestors;
  if (!top) return <Self unit={unit} />;
  return (
    <div>
      <a href={unitHref(top.slug)} className="inline-block py-1">
        {top.shortName}
      </a>
      <div className="ml-[0.45rem] border-rule border-l pl-4">
        <UnitPlace unit={{ ...unit, ancestors: others }} />
      </div>
    </div>
  );
}

function Self({ unit }: { unit: UnitPage }) {
  return (
    <>
      <p className="py-1 font-bold text-vermilion" aria-current="page">
        {unit.shortName}
      </p>
      {unit.children.length > 0 && (
        <ul className="ml-[0.45rem] border-rule border-l pl-4">
          {unit.children.map((child) => (
            <li key={child.slug} className="flex items-baseline justify-between gap-3">
              <a href={unitHref(child.slug)} className="min-w-0 py-1">
                {child.shortName}
              </a>
              <span className="num shrink-0 text-soft text-xs">{child.countDeep}篇</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
