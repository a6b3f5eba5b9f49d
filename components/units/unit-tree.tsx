import { unitHref } from '@/lib/hrefs';
import type { UnitNode } from '@/lib/queries/units';
import type { ShownUnit } from './cut-tree';
import './unit-tree.css';

/**
 * The tree of units as nested lists with counts: with sub-units, and in brackets by itself.
 *
 * `data-filter` is what the filter box looks in; without script the whole tree stands open.
 */
export function UnitTree({ units }: { units: readonly ShownUnit[] }) {
  return (
    <ol className="unit-tree">
      {units.map((shown) => (
        <Branch key={shown.unit.slug} shown={shown} name={shown.unit.name} />
      ))}
    </ol>
  );
}

function Branch({ shown: { unit, children, hidden }, name }: { shown: ShownUnit; name: string }) {
  return (
    <li id={unit.slug} data-filter={`${unit.name} ${unit.pinyin}`}>
      <p>
        <a href={unitHref(unit.slug)} data-derived={unit.derived || undefined}>
          {name}
        </a>
        <span>{storyCount(unit)}</span>
        {hidden > 0 && <a href={`${unitHref(unit.slug)}#place`}>下属{hidden}个</a>}
      </p>
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <Branch key={child.unit.slug} shown={child} name={child.unit.shortName} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** 7篇, or where sub-units add to it 7篇（本级3）. */
function storyCount(unit: UnitNode): string {
  const own = !unit.derived && unit.countDeep > unit.count ? `（本级${unit.count}）` : '';
  return `${unit.countDeep}篇${own}`;
}
