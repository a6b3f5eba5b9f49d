import type { CreditMatch } from './credit-match';
import type { Label } from './label';
import type { Row } from './row';

const LEAST = 6;

/**
 * A row whose characters stand apart (本 报 记 者   张 某) as its rules read it: single spaces gone, wider ones one space.
 * Offsets into it are brought back by `toPrinted`; null for any other row.
 */
export function closeUp(row: Row): { row: Row; toPrinted: (label: Label) => Label } | null {
  const { text } = row;
  if (text.charCodeAt(1) !== 0x20 || text.charCodeAt(3) !== 0x20) return null;
  const words = text.split(/\s+/);
  const single = words.filter((word) => word.length === 1).length;
  if (words.length < LEAST || single * 10 < words.length * 9) return null;
  const at: number[] = [];
  let solid = '';
  for (let i = 0; i < text.length; i++) {
    const isSpace = text.charCodeAt(i) === 0x20;
    if (isSpace && (text.charCodeAt(i + 1) !== 0x20 || solid.endsWith(' '))) continue;
    solid += text.charAt(i);
    at.push(i);
  }
  const start = (offset: number): number => at[offset] ?? text.length;
  const move = <T extends { start: number; end: number }>(part: T): T => ({
    ...part,
    start: start(part.start),
    end: (at[part.end - 1] ?? text.length - 1) + 1,
  });
  return { row: { ...row, text: solid }, toPrinted: (label) => moveLabel(label, move, start) };
}

type Move = <T extends { start: number; end: number }>(part: T) => T;

function moveLabel(label: Label, move: Move, start: (offset: number) => number): Label {
  const credits = (all: CreditMatch[]): CreditMatch[] => all.map(move);
  switch (label.form) {
    case 'fields':
      return {
        ...label,
        dates: label.dates.map(move),
        publication: label.publication && move(label.publication),
        place: label.place && move(label.place),
        credits: credits(label.credits),
        toolsFrom: label.toolsFrom === null ? null : start(label.toolsFrom),
      };
    case 'byline':
    case 'photographer':
    case 'caption':
      return { ...label, credits: credits(label.credits) };
    default:
      return label;
  }
}
