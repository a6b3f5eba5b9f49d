import type { ReactNode } from 'react';
import type { RangeNode } from '@/lib/text/nest-ranges';
import { factKindNames } from './fact-kinds';
import type { Light } from './lights';

interface LitTextProps {
  /** The line. */
  text: string;
  /** Offset of the line's first character in the source. */
  offset: number;
  /** The stretch to draw, in source offsets. */
  start: number;
  end: number;
  nodes: readonly RangeNode<Light>[];
  broken: ReadonlyMap<string, number>;
  /** True inside a link: links cannot nest. */
  linked?: boolean;
}

/** A stretch of a line with its facts underlined by kind; each fact's first part bears the id that links lead to. */
export function LitText({ text, offset, start, end, nodes, broken, linked = false }: LitTextProps) {
  const drawn: ReactNode[] = [];
  let at = start;
  for (const node of nodes) {
    drawn.push(text.slice(at - offset, node.start - offset));
    drawn.push(
      <LightPart
        key={`${node.range.id} ${node.start}`}
        node={node}
        linked={linked}
        {...{ text, offset, broken }}
      />,
    );
    at = node.end;
  }
  drawn.push(text.slice(at - offset, end - offset));
  return drawn;
}

function LightPart({
  node,
  text,
  offset,
  broken,
  linked,
}: {
  node: RangeNode<Light>;
  text: string;
  offset: number;
  broken: ReadonlyMap<string, number>;
  linked: boolean;
}) {
  const { range, part, start, end, children } = node;
  const isFirst = part === 0 && range.id.startsWith(`s${range.start}-`);
  const attributes = {
    id: isFirst ? range.id : undefined,
    className: 'light',
    'data-fact': range.kind ?? undefined,
    'data-broken': broken.get(range.id),
    title: range.kind ? `${factKindNames[range.kind]}：${range.label}` : undefined,
  };
  const isLink = range.href !== null && !linked;
  const inner = (
    <LitText nodes={children} linked={linked || isLink} {...{ text, offset, start, end, broken }} />
  );
  return isLink ? (
    <a href={range.href ?? undefined} {...attributes}>
      {inner}
    </a>
  ) : (
    <span {...attributes}>{inner}</span>
  );
}
