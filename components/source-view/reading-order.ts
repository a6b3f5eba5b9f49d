import type { SourcePieceView } from '@/lib/queries/source';
import type { LineLayout } from './layout-lines';

/** How the print cut a story, to be said beside its lines. */
export interface ReadingOrder {
  /** By line: the reading order is left or taken up again there. */
  jumps: Map<number, string>;
  /** By the start of a piece: the lines of the parts before and after it. */
  joins: Map<number, { from: number | null; to: number | null }>;
  /** How many breaks were rejoined. */
  breaks: number;
}

/** Where the story's paragraphs are printed out of order, and where one was broken and rejoined. */
export function findReadingOrder(lines: readonly LineLayout[], articleId: string): ReadingOrder {
  const own = lines.flatMap(({ line, pieces }) =>
    pieces
      .filter(({ piece, start }) => piece.articleId === articleId && start === piece.start)
      .map(({ piece }) => ({ piece, line: line.number })),
  );
  const joins = findJoins(own);
  return {
    jumps: findJumps(own),
    joins,
    breaks: [...joins.values()].filter(({ from }) => from !== null).length,
  };
}

interface Placed {
  piece: SourcePieceView;
  line: number;
}

function findJumps(own: readonly Placed[]): Map<number, string> {
  const jumps = new Map<number, string>();
  let before = 0;
  let headingLine: number | null = null;
  for (const { piece, line } of own) {
    if (piece.kind === 'heading') headingLine ??= line;
    if (piece.block === null || piece.part > 0) continue;
    const at = headingLine ?? line;
    if (piece.block > before + 1) {
      jumps.set(at, `读序在此中断：第${before + 1}段至第${piece.block - 1}段印在后面`);
    } else if (piece.block < before) {
      jumps.set(at, `以下第${piece.block}段起，应接第${piece.block - 1}段读`);
    }
    before = piece.block;
    headingLine = null;
  }
  return jumps;
}

function findJoins(own: readonly Placed[]): ReadingOrder['joins'] {
  const wholes = new Map<string, Placed[]>();
  for (const placed of own) {
    const { kind, block, section, parts } = placed.piece;
    if (parts < 2) continue;
    const key = `${kind} ${block} ${section}`;
    wholes.set(key, [...(wholes.get(key) ?? []), placed]);
  }
  const joins: ReadingOrder['joins'] = new Map();
  for (const parts of wholes.values()) {
    parts.sort((a, b) => a.piece.part - b.piece.part);
    parts.forEach(({ piece }, index) => {
      joins.set(piece.start, {
        from: parts[index - 1]?.line ?? null,
        to: parts[index + 1]?.line ?? null,
      });
    });
  }
  return joins;
}
