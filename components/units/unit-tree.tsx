import { unitHref } from '@/lib/hrefs';
import type { UnitNode } from '@/lib/queries/units';
import type { ShownUnit } from './cut-tree';

/**
 * The tree of units as nested lists with counts: with sub-units, and in brackets by itself.
 *
 * `data-filter` is what the filter box looks in; without script the whole tree stands open.
 */
export function UnitTree({ units, nested = false }: { units: readonly ShownUnit[]; nested?: boolean }) {
  return (
    <ul className={nested ? 'ml-[0.45rem] border-rule border-l pl-4' : undefined}>
      {units.map(({ unit, children, hidden }) => (
        <li key={unit.slug} id={unit.slug} data-filter={`${unit.name} ${unit.pinyin}`}>
          <div className="flex flex-wrap items-baseline gap-x-2 py-0.5">
            <a
              href={unitHref(unit.slug)}
              title={nested ? unit.name : undefined}
              className={`min-w-0 py-0.5 ${unit.derived ? 'text-soft' : ''}`}
            >
              {nested ? unit.shortName : unit.name}
            </a>
            <UnitCount unit={unit} />
            {hidden > 0 && (
              <a
                href={`${unitHref(unit.slug)}#place`}
                className="num py-0.5 text-blue text-xs hover:underline"
              >
                下属{hidden}个
              </a>
            )}
          </div>
          {children.length > 0 && <UnitTree units={children} nested />}
        </li>
      ))}
    </ul>
  );
}

/** 7篇, or where sub-units add to it 7篇（本级3）. */
function UnitCount({ unit }: { unit: UnitNode }) {
  return (
    <span className="num shrink-0 text-soft text-xs">
      {unit.countDeep}篇{!unit.derived && unit.countDeep > unit.count && `（本级${unit.count}）`}
    </span>
  );
}
