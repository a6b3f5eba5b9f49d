import type { Row } from './row';
import { surnameLength } from './surnames';

/** A wrapped row's text without its line breaks, and the way back to what is printed. */
export interface Unbroken {
  text: string;
  /** The same value with the `start` and `end` of all in it, and an `end` of its own, moved to the printed text. */
  toPrinted: <T>(value: T) => T;
}

const ROLE = /记者|通讯员|特约|实习生|摄影|作者|编辑/g;

/**
 * A part of a row, from and to offsets into its text, without the line breaks that stand in words and names: rules see
 * (记者良 | 保 通讯员张三) as it was written. Between two whole names, whose space the break took, a space stays.
 */
export function takeOutBreaks(row: Row, from: number, to: number): Unbroken {
  const text = row.text.slice(from, to);
  const breaks = listBreaks(row, from).filter(([at, end]) => at > 0 && end < text.length);
  if (breaks.length === 0) return { text, toPrinted: (value) => value };
  const printed: number[] = [];
  let unbroken = '';
  let at = 0;
  const copy = (until: number) => {
    for (; at < until; at++) {
      unbroken += text[at];
      printed.push(at);
    }
  };
  for (const [gap, end] of breaks) {
    copy(gap);
    if (partsNames(unbroken, text.slice(end)) || /[A-Za-z\d]$/.test(unbroken)) copy(gap + 1);
    at = end;
  }
  copy(text.length);
  const start = (offset: number): number => printed[offset] ?? text.length;
  const end = (offset: number): number => (offset === 0 ? 0 : start(offset - 1) + 1);
  const toPrinted = <T>(value: T): T => mapOffsets(value, start, end) as T;
  return { text: unbroken, toPrinted };
}

/** What stands between a row's lines, as offsets behind `from`. */
const listBreaks = ({ lines, from: origin }: Row, from: number): [number, number][] =>
  (lines ?? []).slice(1).map(([start], i) => [(lines?.[i]?.[1] ?? 0) - origin - from, start - origin - from]);

/** True where a name ends above a break and another one begins below it. */
function partsNames(above: string, below: string): boolean {
  const last = [...above.matchAll(ROLE)].at(-1);
  const from = last ? last.index + last[0].length : 0;
  const left = /[\u4e00-\u9fff]*$/.exec(above.slice(from))?.[0] ?? '';
  const right = /^[\u4e00-\u9fff]*/.exec(below)?.[0].split(/记者|通讯员|实习生/)[0] ?? '';
  return (
    last !== undefined &&
    left.length >= 2 &&
    left.length <= 3 &&
    right.length >= 2 &&
    surnameLength(left, 0) > 0 &&
    surnameLength(right, 0) > 0
  );
}

function mapOffsets(
  value: unknown,
  start: (offset: number) => number,
  end: (offset: number) => number,
): unknown {
  if (Array.isArray(value)) return value.map((item) => mapOffsets(item, start, end));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'start' && typeof item === 'number'
        ? start(item)
        : key === 'end' && typeof item === 'number'
          ? end(item)
          : mapOffsets(item, start, end),
    ]),
  );
}
