/** How relevant stories are: BM25 over the weights of a term's occurrences. */
import type { FormMatch } from './match-form';
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

const saturationOf = (relativeLength: number) =>
  SATURATION * (1 - LENGTH_INFLUENCE + LENGTH_INFLUENCE * relativeLength);

// Relevance in steps, so that of stories that are about as relevant the newer stands first.
export const RELEVANCE_STEPS = 200;

/** What the match's stories score, with what those of them had before that are among `before`. */
export function addScores(before: Hits, match: FormMatch, columns: StoryColumns): Float64Array<ArrayBuffer> {
  const { liveCount, averageLength, lengths } = columns;
  const { documents, weights, frequency } = match;
  const rarity = Math.log(1 + (liveCount - frequency + 0.5) / (frequency + 0.5));
  const scores = new Float64Array(documents.length);
  let place = 0;
  for (let index = 0; index < documents.length; index++) {
    const document = documents[index] ?? 0;
    const weight = weights[index] ?? 0;
    const saturation = saturationOf((lengths[document] ?? 0) / averageLength);
    while (place < before.documents.length && (before.documents[place] ?? 0) < document) place++;
    const own = (rarity * weight) / (weight + saturation);
    scores[index] = before.documents[place] === document ? (before.scores[place] ?? 0) + own : own;
  }
  return scores;
}
