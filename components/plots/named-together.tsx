/**
 * Named together (同时出现的人): an arc diagram with the names as a list of links.
 *
 * The rows are HTML, so that names are links that can be read and reached; only the arcs are drawn. Rows and
 * drawing are both measured in rem and stay aligned at every text size. The pairs in words stand below.
 */
import { axisInset, layArcs, type NamedNode, type NamedPair } from './arc-layout';

const rowHeight = 36;
const arcWidth = 104;

export function NamedTogether({
  nodes,
  pairs,
  focus,
}: {
  nodes: NamedNode[];
  pairs: NamedPair[];
  /** Key of the person whose page this is. */
  focus?: string;
}) {
  const layout = layArcs(nodes, pairs, rowHeight, arcWidth);
  const names = new Map(nodes.map((node) => [node.key, node.name]));
  const listed = [...pairs].sort((one, other) => other.count - one.count);
  return (
    <figure>
      <div className="grid grid-cols-[6.5rem_minmax(0,1fr)]">
        <svg
          role="img"
          aria-label={`${nodes.length}人之间的${pairs.length}对同篇关系，逐对见下`}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          className="block h-full w-[6.5rem]"
        >
          {layout.arcs.map((arc) => (
            <path
              key={arc.key}
              d={arc.path}
              strokeWidth={arc.width}
              className={`fill-none ${focus && arc.key.split(' ').includes(focus) ? 'stroke-vermilion' : 'stroke-blue'} opacity-55`}
            >
              <title>{arc.title}</title>
            </path>
          ))}
          {layout.nodes.map((node, index) => (
            <circle
              key={node.key}
              cx={layout.width - axisInset}
              cy={(index + 0.5) * rowHeight}
              r={3.5}
              className={node.key === focus ? 'fill-vermilion' : 'fill-blue'}
            />
          ))}
        </svg>
        <ol>
          {layout.nodes.map((node) => (
            <li key={node.key} className="flex h-9 items-center gap-2 overflow-hidden whitespace-nowrap pl-2">
              <NodeName node={node} current={node.key === focus} />
              {node.note && <span className="truncate text-soft text-xs">{node.note}</span>}
              <StoryCount node={node} />
            </li>
          ))}
        </ol>
      </div>
      <details className="mt-2 text-soft text-xs">
        <summary className="py-1">逐对列出（{pairs.length}对）</summary>
        <ul className="mt-1 columns-2 gap-6">
          {listed.map((pair) => (
            <li key={`${pair.a} ${pair.b}`} className="num py-0.5">
              {names.get(pair.a)}与{names.get(pair.b)} {pair.count}篇
            </li>
          ))}
        </ul>
      </details>
    </figure>
  );
}

function NodeName({ node, current }: { node: NamedNode; current: boolean }) {
  if (current) return <b aria-current="page">{node.name}</b>;
  if (node.href === null) return <span>{node.name}</span>;
  return (
    <a href={node.href} className="py-1 text-blue hover:underline">
      {node.name}
    </a>
  );
}

function StoryCount({ node }: { node: NamedNode }) {
  const className = 'num ml-auto shrink-0 py-1 text-xs';
  if (node.countHref === undefined) return <span className={`${className} text-soft`}>{node.count}篇</span>;
  return (
    <a
      href={node.countHref}
      aria-label={`${node.name}：${node.count}篇报道`}
      className={`${className} text-blue hover:underline`}
    >
      {node.count}篇
    </a>
  );
}
