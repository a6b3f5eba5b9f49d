/**
 * Unit map (单位树图): a part of the unit tree, drawn. Only on screens that hold it at its own size: on
 * narrower ones the list of units beside it says the same.
 */
import { layTree, type TreeNode } from './tree-layout';

export function UnitMap({ root, label }: { root: TreeNode; label: string }) {
  const layout = layTree(root);
  const shown =
    layout.width <= 720 ? 'hidden md:block' : layout.width <= 960 ? 'hidden lg:block' : 'hidden xl:block';
  return (
    <figure className={shown}>
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
        className="block h-auto max-w-full"
      >
        <title>{label}</title>
        {layout.links.map((link) => (
          <path key={link.key} d={link.path} className="fill-none stroke-rule" strokeWidth={1.25} />
        ))}
        {layout.nodes.map(({ node, x, y }) => (
          <Label key={node.key} node={node} x={x} y={y} />
        ))}
      </svg>
    </figure>
  );
}

function Label({ node, x, y }: { node: TreeNode; x: number; y: number }) {
  const text = (
    <text x={x} y={y + 4.5} className={`text-xs ${node.current ? 'fill-vermilion font-bold' : 'fill-ink'}`}>
      {node.name}
      <tspan dx="6" className="num fill-soft font-normal">
        {node.count}
      </tspan>
    </text>
  );
  return (
    <>
      <circle cx={x - 6} cy={y} r={2.5} className={node.derived ? 'fill-paper stroke-soft' : 'fill-blue'} />
      {node.current ? text : <a href={node.href}>{text}</a>}
    </>
  );
}
