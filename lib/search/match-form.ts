/**
 * Finds the stories that contain a folded string, and how much its occurrences weigh: first the stories that have
 * all its pairs; then, for three characters and more, those where the pairs stand at the right distances.
 */
import { toPlacedKeys } from './grams';
import type { IndexReader } from './index-reader';
import { type KeyPostings, readKeyPostings } from './key-postings';
import { weightAt } from './part-builder';
import { PlaceCursor, shiftedMatches } from './place-cursor';
import type { DocumentPostings } from './posting-codec';
import { type StoryColumns, segmentOf } from './story-columns';

/** Which stories may match at all; null for every one. */
export type Allowed = Uint8Array | null;

export interface MatchedStories {
  /** Live, allowed and matching, in order. */
  documents: Int32Array;
  /** Summed field weights of the occurrences, for each of `documents`. */
  weights: Int32Array;
}

export interface FormMatch extends MatchedStories {
  /** Of the string's rarest pair: in how many live stories it stands, allowed or not. */
  frequency: number;
}

const nothing: FormMatch = { documents: new Int32Array(), weights: new Int32Array(), frequency: 0 };

/** The stories that contain `form`, a folded string. */
export async function matchForm(
  form: string,
  columns: StoryColumns,
  reader: IndexReader,
  allowed: Allowed,
): Promise<FormMatch> {
  const keys = await readKeyPostings(toPlacedKeys(form), columns, reader);
  const [only, ...others] = keys;
  if (only && others.length === 0 && allowed === null) {
    const taken = takeAllowed(only.postings, columns, null);
    return { ...taken, frequency: taken.documents.length };
  }
  const frequency = Math.min(...keys.map(({ postings }) => countLive(postings, columns)));
  if (!only || frequency === 0) return nothing;
  if (others.length === 0) return { ...takeAllowed(only.postings, columns, allowed), frequency };
  const candidates = documentsWithAll(keys, columns, allowed);
  return { ...(await verifyPlaces(keys, candidates, columns, reader)), frequency };
}

/** A seed may have added stories since the columns were read: these do not count yet. */
function countLive({ documents, size }: DocumentPostings, { isLive }: StoryColumns): number {
  let live = 0;
  for (let index = 0; index < size; index++) live += isLive[documents[index] ?? 0] ?? 0;
  return live;
}

function takeAllowed(
  { documents, weights, size }: DocumentPostings,
  { isLive, liveCount, size: stories }: StoryColumns,
  allowed: Allowed,
): MatchedStories {
  // As after a seed from nothing: copies of a common word's postings would cost as much as reading them.
  const isWhole = allowed === null && liveCount === stories && (documents[size - 1] ?? 0) < stories;
  if (isWhole) return { documents: documents.subarray(0, size), weights: weights.subarray(0, size) };
  const taken = new Int32Array(size);
  const takenWeights = new Int32Array(size);
  let count = 0;
  for (let index = 0; index < size; index++) {
    const document = documents[index] ?? 0;
    if (isLive[document] !== 1 || (allowed && allowed[document] !== 1)) continue;
    taken[count] = document;
    takenWeights[count++] = weights[index] ?? 0;
  }
  return { documents: taken.subarray(0, count), weights: takenWeights.subarray(0, count) };
}

function documentsWithAll(keys: readonly KeyPostings[], columns: StoryColumns, allowed: Allowed): Int32Array {
  const matched = new Uint8Array(columns.size);
  for (const [step, { postings }] of keys.entries()) {
    for (let index = 0; index < postings.size; index++) {
      const document = postings.documents[index] ?? 0;
      if (matched[document] === step) matched[document] = step + 1;
    }
  }
  const { documents, size } = keys[0]?.postings ?? { documents: new Int32Array(), size: 0 };
  return documents
    .subarray(0, size)
    .filter(
      (document) =>
        matched[document] === keys.length &&
        columns.isLive[document] === 1 &&
        (!allowed || allowed[document] === 1),
    );
}

async function verifyPlaces(
  keys: readonly KeyPostings[],
  candidates: Int32Array,
  columns: StoryColumns,
  reader: IndexReader,
): Promise<MatchedStories> {
  const places = await readPlaces(keys, candidates, columns, reader);
  const documents = new Int32Array(candidates.length);
  const weights = new Int32Array(candidates.length);
  let count = 0;
  let segmentEnd = -1;
  let cursors: PlaceCursor[] = [];
  for (const document of candidates) {
    if (document >= segmentEnd) {
      const segment = segmentOf(columns, document);
      segmentEnd = segment.first + segment.size;
      cursors = keys.flatMap(({ distance, postings, extents }) => {
        const extent = extents.get(segment.id);
        const page = extent && places.get(extent.page);
        return page
          ? [new PlaceCursor(page.subarray(extent.from, extent.to), postings, extent.postingsFrom, distance)]
          : [];
      });
    }
    // A seed that merged segments since: the search is run again on the new columns.
    if (cursors.length < keys.length) continue;
    const headlineEnd = columns.headlineEnds[document] ?? 0;
    const headsEnd = columns.headsEnds[document] ?? 0;
    let weight = 0;
    for (const cursor of cursors) cursor.moveTo(document);
    shiftedMatches(cursors, (place) => {
      weight += weightAt(place, headlineEnd, headsEnd);
    });
    if (weight === 0) continue;
    documents[count] = document;
    weights[count++] = weight;
  }
  return { documents: documents.subarray(0, count), weights: weights.subarray(0, count) };
}

/** The places of the keys' pages, in those segments that have a candidate. */
function readPlaces(
  keys: readonly KeyPostings[],
  candidates: Int32Array,
  columns: StoryColumns,
  reader: IndexReader,
): Promise<Map<number, Uint8Array>> {
  const wanted = new Set<number>();
  for (let index = 0; index < candidates.length; ) {
    const segment = segmentOf(columns, candidates[index] ?? 0);
    for (const { extents } of keys) {
      const extent = extents.get(segment.id);
      if (extent) wanted.add(extent.page);
    }
    while (index < candidates.length && (candidates[index] ?? 0) < segment.first + segment.size) index++;
  }
  return reader.readPlaces([...wanted]);
}
