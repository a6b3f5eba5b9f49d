/**
 * Arc layout (同现图): people in a column, and an arc between two who were named in the same story.
 *
 * The order keeps arcs short: after the one with the most company comes, again and again, the one who
 * shares most with those that already stand, the nearest of them counting most.
 */
import { scaleSqrt } from 'd3-scale';

export interface NamedNode {
  key: string;
  name: string;
  /** null for a person without a page. */
  href: string | null;
  /** Title or unit, beside the name. */
  note: string | null;
  count: number;
  /** The stories that the count counts. */
  countHref?: string;
}

/** Two people and the number of stories that name both. */
export interface NamedPair {
  a: string;
  b: string;
  count: number;
}

export interface Arc {
  key: string;
  path: string;
  width: number;
  title: string;
}

export interface ArcLayout {
  nodes: NamedNode[];
  arcs: Arc[];
  /** Pixels; the nodes' axis stands `axisInset` from the right edge. */
  width: number;
  height: number;
}

/** From the nodes' axis to the right edge, in pixels: room for a node's dot. */
export const axisInset = 5;

/** Places nodes in rows of `rowHeight` pixels and draws their arcs to the left of an axis at `width`. */
export function layArcs(nodes: NamedNode[], pairs: NamedPair[], rowHeight: number, width: number): ArcLayout {
  const ordered = orderNodes(nodes, pairs);
  const row = new Map(ordered.map((node, index) => [node.key, index]));
  const names = new Map(nodes.map((node) => [node.key, node.name]));
  const most = pairs.reduce((largest, pair) => Math.max(largest, pair.count), 1);
  const stroke = scaleSqrt().domain([0, most]).range([0.6, 3]);
  const reach = scaleSqrt()
    .domain([0, ordered.length])
    .range([8, width - axisInset - 2]);
  const arcs = pairs.flatMap((pair) => {
    const [a, b] = [row.get(pair.a), row.get(pair.b)];
    if (a === undefined || b === undefined || a === b) return [];
    const [from, to] = [(Math.min(a, b) + 0.5) * rowHeight, (Math.max(a, b) + 0.5) * rowHeight];
    const x = width - axisInset;
    const path = `M${x},${from}A${reach(Math.abs(a - b)).toFixed(1)},${(to - from) / 2} 0 0 0 ${x},${to}`;
    const title = `${names.get(pair.a)}与${names.get(pair.b)}：${pair.count}篇`;
    return [{ key: `${pair.a} ${pair.b}`, path, width: stroke(pair.count), title }];
  });
  return { nodes: ordered, arcs, width, height: ordered.length * rowHeight };
}

function orderNodes(nodes: NamedNode[], pairs: NamedPair[]): NamedNode[] {
  const company = new Map<string, Map<string, number>>(nodes.map((node) => [node.key, new Map()]));
  for (const { a, b, count } of pairs) {
    company.get(a)?.set(b, count);
    company.get(b)?.set(a, count);
  }
  const total = (node: NamedNode) =>
    [...(company.get(node.key)?.values() ?? [])].reduce((sum, n) => sum + n, 0);
  const left = [...nodes].sort((one, other) => total(other) - total(one) || other.count - one.count);
  const placed: NamedNode[] = [];
  while (left.length > 0) {
    let best = 0;
    let bestPull = -1;
    left.forEach((candidate, index) => {
      const shared = company.get(candidate.key);
      const pull = placed.reduce(
        (sum, other, place) => sum + (shared?.get(other.key) ?? 0) / (placed.length - place),
        0,
      );
      if (pull > bestPull) [best, bestPull] = [index, pull];
    });
    placed.push(...left.splice(best, 1));
  }
  return placed;
}
