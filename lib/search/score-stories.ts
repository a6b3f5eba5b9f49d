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

// Relevance in steps, so that of stories that are about as relevant the newer stands first.
export const RELEVANCE_STEPS = 200;

/** What the match's stories score, with what those of them had before that are among `before`. */
export function addScores(before: Hits, match: FormMatch, columns: StoryColumns): Float64Array<ArrayBuffer> {
  const { liveCount, averageLength, lengths } = columns;
  const { documents, weights, frequency } = match;
  const rarity = Math.log(1 + (liveCount - frequency + 0.5) / (frequency + 0.5));
  const plain = SATURATION * (1 - LENGTH_INFLUENCE);
  const byLength = (SATURATION * LENGTH_INFLUENCE) / averageLength;
  const scores = new Float64Array(documents.length);
  for (let index = 0; index < documents.length; index++) {
    const weight = weights[index] ?? 0;
    const saturation = plain + byLength * (lengths[documents[index] ?? 0] ?? 0);
    scores[index] = (rarity * weight) / (weight + saturation);
  }
  for (let index = 0, place = 0; place < before.documents.length && index < documents.length; ) {
    const [own, other] = [documents[index] ?? 0, before.documents[place] ?? 0];
    if (own === other) scores[index] = (before.scores[place] ?? 0) + (scores[index] ?? 0);
    if (own <= other) index++;
    if (other <= own) place++;
  }
  return scores;
}
