import { unitHref } from '@/lib/hrefs';
import type { UnitNode } from '@/lib/queries/unit-tree';
import './unit-tree.css';

/**
 * The tree of units as nested lists with counts: with sub-units, and in brackets by itself.
 *
 * `data-filter` is what the filter box looks in. Of thousands of units the query gives the upper levels; where it cut one
 * off, a link says how many are below and leads to them.
 */
export function UnitTree({ units }: { units: readonly UnitNode[] }) {
  return (
    <ol className="unit-tree">
      {units.map((unit) => (
        <Branch key={unit.slug} unit={unit} name={unit.name} />
      ))}
    </ol>
  );
}

function Branch({ unit, name }: { unit: UnitNode; name: string }) {
  const { children, hidden } = unit;
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
            <Branch key={child.slug} unit={child} name={child.shortName} />
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
