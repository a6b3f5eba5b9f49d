import type { CorrectionEntry, PlacedEntry } from '@/lib/content/correction-schema';
import type { Message } from '@/lib/parse/parsed-source';
import type { Line } from '@/lib/source/split-lines';
import type { PlacedArticle } from '@/lib/store/rows/placed-article';
import { matchSolid } from '@/lib/text/solid-text';
import type { CorrectionResult } from './apply-corrections';
import { listPieces } from './find-quoted';

export type DoubtEntry = Extract<CorrectionEntry, { field: 'doubt' }>;

export const isDoubtEntry = (entry: CorrectionEntry): entry is DoubtEntry => entry.field === 'doubt';

/** What a correction of the date has answered. */
const DATE_RULES = ['date-unknown', 'date-inferred'];

/** Offset of the words in the source, white space aside; null where they are not there, or not alone. */
function findWords(source: string, words: string): number | null {
  const hits = matchSolid(source, words);
  return hits.length === 1 ? (hits[0]?.index ?? null) : null;
}

const startOf = ({ article }: PlacedArticle) =>
  listPieces(article)
    .flatMap(({ spans }) => spans.map(([start]) => start))
    .reduce((first, start) => Math.min(first, start), Infinity);

/** The story that an offset of the source is in: the last one that begins before it. */
function storyAt(placed: readonly PlacedArticle[], offset: number): PlacedArticle | undefined {
  return placed
    .filter((story) => startOf(story) <= offset)
    .sort((a, b) => startOf(a) - startOf(b))
    .at(-1);
}

/**
 * The parser's doubts without those that somebody has looked at (`field: doubt`) and those about a date that was
 * corrected, with what became of the entries: one whose doubt is not there any more is told.
 */
export function settleDoubts(
  messages: readonly Message[],
  entries: readonly PlacedEntry[],
  results: readonly CorrectionResult[],
  placed: readonly PlacedArticle[],
  source: { text: string; lines: readonly Line[] },
): { messages: Message[]; results: CorrectionResult[] } {
  const offsetOf = ({ line, column }: Message) => (source.lines[line - 1]?.start ?? 0) + column - 1;
  const dated = new Set(
    results.flatMap(({ entry, applied }) => (applied && entry.field === 'date' ? [entry.article] : [])),
  );
  if (dated.size === 0 && !entries.some(({ entry }) => isDoubtEntry(entry)))
    return { messages: [...messages], results: [] };
  const settled = new Set<Message>();
  const told = entries.flatMap(({ entry, ...place }): CorrectionResult[] => {
    if (!isDoubtEntry(entry) || !placed.some(({ id }) => id === entry.article)) return [];
    const at = findWords(source.text, entry.expected);
    const here = messages.filter((message) => offsetOf(message) === at);
    const message = here.find(({ rule }) => rule === entry.value);
    if (message !== undefined) settled.add(message);
    const found =
      message !== undefined ? null : here.map(({ rule }) => rule).join(' | ') || '（这里已没有存疑）';
    return [{ ...{ entry, ...place }, applied: message !== undefined, found, at: null }];
  });
  const kept = messages.filter((message) => {
    if (settled.has(message)) return false;
    if (dated.size === 0 || !DATE_RULES.includes(message.rule)) return true;
    return !dated.has(storyAt(placed, offsetOf(message))?.id ?? '');
  });
  return { messages: kept, results: told };
}
