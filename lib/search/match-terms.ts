import type { IndexReader } from './index-reader';
import { type Allowed, type FormMatch, matchForm } from './match-form';
import type { Term } from './query-language';
import type { StoryColumns } from './story-columns';

/** The stories that a query's terms find, with a relevance for each that depends on nothing but the stories. */
export interface Hits {
  documents: Int32Array;
  /** Above zero; zeros where there are no terms to rank by. */
  scores: Float64Array;
}

// BM25's constants: occurrences saturate soon, since the field counts for more; length counts for little.
const SATURATION = 1.2;
const LENGTH_INFLUENCE = 0.25;

/** All stories that contain every term and none of the excluded ones; all stories where there are no terms. */
export async function matchTerms(
  terms: readonly Term[],
  excluded: readonly Term[],
  columns: StoryColumns,
  reader: IndexReader,
): Promise<Hits> {
  let allowed: Allowed = null;
  let documents = terms.length === 0 ? liveDocuments(columns) : new Int32Array();
  const scores = new Float64Array(columns.size);
  // The longest first: it finds the fewest, and only these are looked at further.
  for (const term of [...terms].sort((a, b) => b.text.length - a.text.length)) {
    const match = await matchTerm(term, columns, reader, allowed);
    documents = match.documents;
    if (documents.length === 0) break;
    addScores(scores, match, columns);
    allowed = terms.length + excluded.length > 1 ? toMask(documents, columns.size) : null;
  }
  for (const term of excluded) {
    if (documents.length === 0) break;
    const match = await matchTerm(term, columns, reader, allowed);
    const dropped = toMask(match.documents, columns.size);
    documents = documents.filter((document) => dropped[document] === 0);
    allowed = toMask(documents, columns.size);
  }
  return { documents, scores: pick(scores, documents) };
}

/** The stories that contain one of the term's forms. */
export async function matchTerm(
  term: Term,
  columns: StoryColumns,
  reader: IndexReader,
  allowed: Allowed,
): Promise<FormMatch> {
  const matches: FormMatch[] = [];
  for (const form of term.forms) matches.push(await matchForm(form, columns, reader, allowed));
  const [first] = matches;
  if (matches.length === 1 && first) return first;
  const weights = new Float64Array(columns.size);
  for (const match of matches) {
    for (const [index, document] of match.documents.entries()) {
      weights[document] = (weights[document] ?? 0) + (match.weights[index] ?? 0);
    }
  }
  const documents = liveDocuments(columns).filter((document) => (weights[document] ?? 0) > 0);
  return {
    documents,
    weights: pick(weights, documents),
    frequency: Math.max(0, ...matches.map(({ frequency }) => frequency)),
  };
}

function addScores(scores: Float64Array, match: FormMatch, columns: StoryColumns): void {
  const { liveCount, averageLength, lengths } = columns;
  const rarity = Math.log(1 + (liveCount - match.frequency + 0.5) / (match.frequency + 0.5));
  for (let index = 0; index < match.documents.length; index++) {
    const document = match.documents[index] ?? 0;
    const weight = match.weights[index] ?? 0;
    const relativeLength = (lengths[document] ?? 0) / averageLength;
    const saturation = SATURATION * (1 - LENGTH_INFLUENCE + LENGTH_INFLUENCE * relativeLength);
    scores[document] = (scores[document] ?? 0) + (rarity * weight) / (weight + saturation);
  }
}

/** All stories that are live. */
export function liveDocuments({ size, isLive }: StoryColumns): Int32Array {
  const documents = new Int32Array(size);
  let count = 0;
  for (let document = 0; document < size; document++)
    if (isLive[document] === 1) documents[count++] = document;
  return documents.subarray(0, count);
}

function toMask(documents: Int32Array, size: number): Uint8Array {
  const mask = new Uint8Array(size);
  for (let index = 0; index < documents.length; index++) mask[documents[index] ?? 0] = 1;
  return mask;
}

/** The documents' values, in their order. Plain loops: these arrays are as long as the archive. */
function pick(values: Float64Array, documents: Int32Array): Float64Array {
  const picked = new Float64Array(documents.length);
  for (let index = 0; index < documents.length; index++) picked[index] = values[documents[index] ?? 0] ?? 0;
  return picked;
}
