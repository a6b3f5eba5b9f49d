import { unitHref } from '@/lib/hrefs';
import type { UnitNode } from '@/lib/queries/units';

/**
 * The tree of units as nested lists with counts: with sub-units, and in brackets by itself.
 *
 * `data-filter` is what the filter box looks in; without script the whole tree stands open.
 */
export function UnitTree({ nodes, nested = false }: { nodes: readonly UnitNode[]; nested?: boolean }) {
  return (
    <ul className={nested ? 'ml-[0.45rem] border-rule border-l pl-4' : undefined}>
      {nodes.map((node) => (
        <li key={node.slug} id={node.slug} data-filter={`${node.name} ${node.pinyin}`}>
          <div className="flex items-baseline gap-2 py-0.5">
            <a
              href={unitHref(node.slug)}
              title={nested ? node.name : undefined}
              className={`min-w-0 py-0.5 ${node.derived ? 'text-soft' : ''}`}
            >
              {nested ? node.shortName : node.name}
            </a>
            <UnitCount node={node} />
          </div>
          {node.children.length > 0 && <UnitTree nodes={node.children} nested />}
        </li>
      ))}
    </ul>
  );
}

/** 7篇, or where sub-units add to it 7篇（本级3篇）. */
function UnitCount({ node }: { node: UnitNode }) {
  return (
    <span className="num shrink-0 text-soft text-xs">
      {node.countDeep}篇{!node.derived && node.countDeep > node.count && `（本级${node.count}）`}
    </span>
  );
}
