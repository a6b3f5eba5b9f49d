import { toPlacedKeys } from './grams';
import type { IndexReader } from './index-reader';
import { findKeys, type KeyInSegment } from './key-postings';
import { FIELD_WEIGHTS } from './part-builder';
import { allocatePostings, type DocumentPostings, decodeDocuments } from './posting-codec';
import { rankHits } from './rank-hits';
import { addScores } from './score-stories';
import type { StoryColumns } from './story-columns';

/** Of a document whose occurrences weigh as much as one in a headline: its number, and their weight or a count of a hundred. */
const LEAST_HEAVY_BYTES = 3;

const none = { documents: new Int32Array(), scores: new Float64Array() };

/**
 * Permalink ids of the `most` best stories that have a folded string in their headline, in the order of a search by relevance.
 *
 * For suggestions, which come with each key: the weight of a pair tells whether the headline may have it, so that of the
 * hundred thousand stories that have a common word only those are looked at, and no places at all. In a few of them the headline
 * has the pairs apart, or a paragraph has the word a hundred times instead: whoever asks looks at the headlines.
 */
export async function findHeadlineStories(
  form: string,
  columns: StoryColumns,
  reader: IndexReader,
  most: number,
): Promise<string[]> {
  const keys = toPlacedKeys(form).map(({ key }) => key);
  const heavy = (await findKeys(keys, columns, reader)).map((found) => readHeavy(found, columns));
  const [first, ...others] = heavy;
  if (first === undefined) return [];
  for (const other of others) keepShared(first, other);
  const documents = first.documents.subarray(0, first.size);
  const weights = first.weights.subarray(0, first.size);
  const scores = addScores(none, { documents, weights, frequency: first.size }, columns);
  const best = rankHits({ documents, scores }, columns, 'relevance', 0, most);
  return best.map((document) => columns.ids[document] ?? '');
}

/** The live stories that may have a key in their headline. */
function readHeavy(found: readonly KeyInSegment[], { isLive }: StoryColumns): DocumentPostings {
  const bytes = found.reduce((sum, { documents }) => sum + documents.length, 0);
  const heavy = allocatePostings(Math.ceil(bytes / LEAST_HEAVY_BYTES));
  for (const { segment, documents } of found) {
    decodeDocuments(documents, segment.first, heavy, FIELD_WEIGHTS.headline);
  }
  let live = 0;
  for (let index = 0; index < heavy.size; index++) {
    const document = heavy.documents[index] ?? 0;
    if (isLive[document] !== 1) continue;
    heavy.documents[live] = document;
    heavy.weights[live++] = heavy.weights[index] ?? 0;
  }
  heavy.size = live;
  return heavy;
}

/** Leaves in `one` the stories that both have, with the smaller weight: a string stands no more often than each pair of it. */
function keepShared(one: DocumentPostings, other: DocumentPostings): void {
  let shared = 0;
  for (let index = 0, place = 0; index < one.size && place < other.size; ) {
    const document = one.documents[index] ?? 0;
    const theirs = other.documents[place] ?? 0;
    if (document === theirs) {
      one.weights[shared] = Math.min(one.weights[index] ?? 0, other.weights[place] ?? 0);
      one.documents[shared++] = document;
    }
    if (document <= theirs) index++;
    if (theirs <= document) place++;
  }
  one.size = shared;
}
