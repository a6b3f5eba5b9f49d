import type { Span } from './parsed-source';
import { BREAKING_TAG, HTML_TAG, TAG_RUN } from './rules/html-tags';
import type { PrintedLine } from './split-rows';

const RUN = new RegExp(TAG_RUN, 'gi');
const BREAKING = new RegExp(BREAKING_TAG, 'i');
/** Up to the last tag of a run that ends something. */
const CLOSING = /^.*(?:<\/[a-z][^<>]*>|<br[^<>]*>)/is;
/** Characters of a paragraph; what is shorter may be a head or a byline, whose form counts as it is printed. */
const LEAST_TEXT = 30;

const OTHER_TAG = new RegExp(`(?!${HTML_TAG})</?[a-z][a-z0-9_-]*(?:\\s[^<>]{0,200})?>`, 'i');
const PARAGRAPH_TAG = /<\/?(?:p|br|div)(?:[\s/][^<>]{0,2000})?>/gi;
/** So many are no accident; a tag or two in a text are signs in it. */
const FEWEST = 3;

/**
 * Whether a text was taken with its HTML, as a database of stories keeps it (`<p>……</p><p>……`). One with tags that are not
 * HTML's is none: they are a corpus's own and tell what stands in them (`<contenttitle>`).
 */
const isTagged = (text: string): boolean =>
  text.includes('<') && (text.match(PARAGRAPH_TAG)?.length ?? 0) >= FEWEST && !OTHER_TAG.test(text);

/**
 * The lines of a text that was taken with its HTML, cut where a paragraph ends for a browser. The tags stay at the edges
 * of the parts, as wrappers.
 *
 *   <p>近日,某局……</p><p>经查,……</p>   →   <p>近日,某局……</p> | <p>经查,……</p>
 */
export function cutAtTags(text: string, printed: PrintedLine[]): PrintedLine[] {
  return isTagged(text) ? printed.flatMap((line) => cutLine(text, line)) : printed;
}

function cutLine(text: string, line: PrintedLine): PrintedLine[] {
  const cuts: number[] = [];
  const inner: Span[] = [];
  for (const { 0: run, index } of text.slice(line.start, line.end).matchAll(RUN)) {
    const start = line.start + index;
    const end = start + run.length;
    if (start === line.start || end === line.end) continue;
    if (BREAKING.test(run)) cuts.push(start + (CLOSING.exec(run)?.[0].length ?? 0));
    else inner.push([start, end]);
  }
  let next = 0;
  return [line.start, ...cuts].map((from, i) => {
    const { start, end } = trimmed(text, from, cuts[i] ?? line.end);
    const first = next;
    while (next < inner.length && (inner[next]?.[0] ?? 0) < end) next++;
    const isText = text.slice(start, end).replace(RUN, '').length >= LEAST_TEXT;
    const holes = isText ? inner.slice(first, next) : [];
    const last = i === cuts.length ? line.last : end;
    return { ...line, start, end, last, holes, ...(i > 0 && { gap: 1, indent: 0 }) };
  });
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const part = text.slice(start, end);
  return { start: end - part.trimStart().length, end: start + part.trimEnd().length };
}
