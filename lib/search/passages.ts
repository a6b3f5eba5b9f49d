/**
 * The passages of a story that answer a query best: whole sentences of one paragraph, with the matches marked.
 *
 * The first has most of the query's words, each next one those that are still missing. A sentence too long to
 * show is cut at its clauses, and says so.
 */
import { findTermMarks, type Mark, marksWithin, mergeMarks, type TermMark } from './find-marks';
import { foldText } from './fold-text';
import type { Term } from './query-language';
import { splitClauses, splitSentences, type TextRange } from './sentences';

export interface PassageSource {
  /** Ordinal of the paragraph. */
  block: number;
  /** As shown to the reader. */
  text: string;
}

export interface Passage {
  block: number;
  /** UTF-16 offset of `text` in its paragraph. */
  start: number;
  text: string;
  /** Offsets into `text`. */
  marks: Mark[];
  /** Whether the sentence begins before it, or goes on after it. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** In characters: what a passage grows to, and the longest sentence that is shown whole. */
const LONG_ENOUGH = 60;
const LONGEST = 130;

/**
 * The paragraphs that are worth a closer look: at most `limit`, those with the most of the query's words, then
 * matches, in reading order.
 */
export function pickSources<Source extends PassageSource>(
  sources: readonly Source[],
  terms: readonly Term[],
  limit: number,
): Source[] {
  const weighed = sources.map((source, index) => {
    const folded = foldText(source.text);
    const counts = terms.map(({ forms }) => forms.reduce((sum, form) => sum + countOf(folded, form), 0));
    const words = counts.filter((count) => count > 0).length;
    return { source, index, worth: words * 1000 + Math.min(999, Math.max(0, ...counts)) };
  });
  return weighed
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || a.index - b.index)
    .slice(0, limit)
    .sort((a, b) => a.index - b.index)
    .map(({ source }) => source);
}

function countOf(text: string, form: string): number {
  let count = 0;
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + form.length)) count++;
  return count;
}

interface Candidate extends TextRange {
  source: PassageSource;
  sentences: TextRange[];
  marks: TermMark[];
}

/** At most `limit` passages in reading order; none where no term occurs in these paragraphs. */
export function pickPassages(
  sources: readonly PassageSource[],
  terms: readonly Term[],
  limit: number,
): Passage[] {
  const candidates = sources.flatMap((source) => candidatesOf(source, terms));
  const seen = new Set<number>();
  const picked: Candidate[] = [];
  while (picked.length < limit) {
    const open = candidates.filter(
      (candidate) => !picked.some((other) => other.source === candidate.source && overlap(other, candidate)),
    );
    const best = mostWorth(open, seen);
    if (!best || (picked.length > 0 && termsOf(best).every((term) => seen.has(term)) && picked.length >= 2))
      break;
    picked.push(best);
    for (const term of termsOf(best)) seen.add(term);
  }
  return picked
    .sort((a, b) => sources.indexOf(a.source) - sources.indexOf(b.source) || a.start - b.start)
    .map(toPassage);
}

/** One for each sentence that a match begins in, with the sentences that complete the match. */
function candidatesOf(source: PassageSource, terms: readonly Term[]): Candidate[] {
  const marks = findTermMarks(source.text, terms);
  if (marks.length === 0) return [];
  const sentences = splitSentences(source.text);
  let next = 0;
  return sentences.flatMap((sentence, index) => {
    let reach = -1;
    for (; (marks[next]?.start ?? sentence.end) < sentence.end; next++) {
      reach = Math.max(reach, marks[next]?.end ?? 0);
    }
    if (reach === -1) return [];
    // Not from the beginning: a paragraph may have a hundred thousand sentences.
    let last = index;
    while (last < sentences.length - 1 && (sentences[last]?.end ?? 0) < reach) last++;
    return [
      grow(
        { source, sentences, marks, start: sentence.start, end: sentences[last]?.end ?? reach },
        index,
        last,
      ),
    ];
  });
}

/** Takes in the sentences after and before it while it is short. */
function grow(candidate: Candidate, first: number, last: number): Candidate {
  const { sentences } = candidate;
  let { start, end } = candidate;
  for (let next = last + 1; end - start < LONG_ENOUGH && next < sentences.length; next++) {
    const further = sentences[next]?.end ?? end;
    if (further - start > LONGEST) break;
    end = further;
  }
  for (let before = first - 1; end - start < LONG_ENOUGH && before >= 0; before--) {
    const earlier = sentences[before]?.start ?? start;
    if (end - earlier > LONGEST) break;
    start = earlier;
  }
  return { ...candidate, start, end };
}

function toPassage({ source, marks, ...range }: Candidate): Passage {
  const inside = marksWithin(marks, range);
  const { start, end } = cutToClauses(source.text, range, inside);
  const text = source.text.slice(start, end);
  const shown = inside.filter((mark) => mark.start >= start && mark.end <= end);
  return {
    block: source.block,
    start,
    text,
    marks: mergeMarks(shown).map(([from, to]) => [from - start, to - start]),
    isCutBefore: start > range.start,
    isCutAfter: end < range.end,
  };
}

/** The clauses around the first match that fit, where the whole does not. */
function cutToClauses(text: string, range: TextRange, marks: readonly TermMark[]): TextRange {
  const [mark] = marks;
  if (range.end - range.start <= LONGEST || !mark) return range;
  const clauses = splitClauses(text, range);
  const first = clauses.findIndex((clause) => mark.start < clause.end);
  let last = clauses.findIndex((clause) => mark.end <= clause.end);
  const start = clauses[first]?.start ?? mark.start;
  while (last + 1 < clauses.length && (clauses[last + 1]?.end ?? 0) - start <= LONGEST) last++;
  const end = clauses[last]?.end ?? mark.end;
  if (end - start <= LONGEST) return { start, end };
  // A run without any punctuation: nothing better than the match and what stands around it.
  return {
    start: Math.max(start, mark.start - LONG_ENOUGH),
    end: Math.min(end, Math.max(mark.end, mark.start + LONG_ENOUGH)),
  };
}

const termsOf = (candidate: Candidate) => [
  ...new Set(marksWithin(candidate.marks, candidate).map((mark) => mark.term)),
];

/** The first of those that are worth most; null of none. */
function mostWorth(candidates: readonly Candidate[], seen: ReadonlySet<number>): Candidate | null {
  let [best, most]: [Candidate | null, number] = [null, -1];
  for (const candidate of candidates) {
    const own = worth(candidate, seen);
    if (own > most) [best, most] = [candidate, own];
  }
  return best;
}

/** Words that are new count most, then words, then matches. */
function worth(candidate: Candidate, seen: ReadonlySet<number>): number {
  const matches = marksWithin(candidate.marks, candidate);
  const terms = [...new Set(matches.map((mark) => mark.term))];
  return (
    terms.filter((term) => !seen.has(term)).length * 1000 + terms.length * 100 + Math.min(matches.length, 20)
  );
}

const overlap = (a: TextRange, b: TextRange) => a.start < b.end && b.start < a.end;
