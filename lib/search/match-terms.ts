import type { IndexReader } from './index-reader';
import { type Allowed, type FormMatch, matchForm } from './match-form';
import type { Term } from './query-language';
import { addScores, type Hits } from './score-stories';
import type { StoryColumns } from './story-columns';

/** All stories that contain every term and none of the excluded ones; all stories where there are no terms. */
export async function matchTerms(
  terms: readonly Term[],
  excluded: readonly Term[],
  columns: StoryColumns,
  reader: IndexReader,
): Promise<Hits> {
  let allowed: Allowed = null;
  let documents = terms.length === 0 ? liveDocuments(columns) : new Int32Array();
  let scores = new Float64Array(documents.length);
  // The longest first: it finds the fewest, and only these are looked at further.
  for (const term of [...terms].sort((a, b) => b.text.length - a.text.length)) {
    const match = await matchTerm(term, columns, reader, allowed);
    scores = addScores({ documents, scores }, match, columns);
    documents = match.documents;
    if (documents.length === 0) break;
    allowed = terms.length + excluded.length > 1 ? toMask(documents, columns.size) : null;
  }
  for (const term of excluded) {
    if (documents.length === 0) break;
    const match = await matchTerm(term, columns, reader, allowed);
    const dropped = toMask(match.documents, columns.size);
    const isKept = (document: number | undefined) => dropped[document ?? 0] === 0;
    scores = scores.filter((_, index) => isKept(documents[index]));
    documents = documents.filter(isKept);
    allowed = toMask(documents, columns.size);
  }
  return { documents, scores };
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
  const weights = new Int32Array(columns.size);
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
function pick(values: Int32Array, documents: Int32Array): Int32Array {
  const picked = new Int32Array(documents.length);
  for (let index = 0; index < documents.length; index++) picked[index] = values[documents[index] ?? 0] ?? 0;
  return picked;
}
