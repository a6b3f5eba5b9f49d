/**
 * Finds the stories that contain a folded string, and how much its occurrences weigh: first the stories that have
 * all its pairs, from the rows' documents; then, for three characters and more, those where the pairs stand at
 * the right distances, from the rows' places.
 */
import { weightAt } from './chunk-builder';
import { CHUNK_SIZE, type PlacedKey, rowId, toPlacedKeys } from './grams';
import type { IndexReader } from './index-reader';
import { PlaceCursor, shiftedMatches } from './place-cursor';
import { allocatePostings, type DocumentPostings, decodeDocuments } from './posting-codec';
import type { StoryColumns } from './story-columns';

/** Which stories may match at all; null for every one. */
export type Allowed = Uint8Array | null;

export interface FormMatch {
  /** Live, allowed and matching, in order. */
  documents: Int32Array;
  /** Summed field weights of the occurrences, for each of `documents`. */
  weights: Float64Array;
  /** Of the string's rarest pair: in how many live stories it stands, allowed or not. */
  frequency: number;
}

interface KeyPostings extends PlacedKey {
  postings: DocumentPostings;
  /** Where each chunk begins in the postings. */
  chunkStarts: Int32Array;
}

const nothing: FormMatch = { documents: new Int32Array(), weights: new Float64Array(), frequency: 0 };

/** The stories that contain `form`, a folded string. */
export async function matchForm(
  form: string,
  columns: StoryColumns,
  reader: IndexReader,
  allowed: Allowed,
): Promise<FormMatch> {
  const placed = toPlacedKeys(form);
  const keys = await readPostings(placed, columns, reader);
  const frequency = Math.min(...keys.map(({ postings }) => countLive(postings, columns)));
  const [only, ...others] = keys;
  if (!only || frequency === 0) return nothing;
  if (others.length === 0) return { ...takeAllowed(only.postings, columns, allowed), frequency };
  const candidates = documentsWithAll(keys, columns, allowed);
  return { ...(await verifyPlaces(keys, candidates, columns, reader)), frequency };
}

async function readPostings(
  placed: PlacedKey[],
  columns: StoryColumns,
  reader: IndexReader,
): Promise<KeyPostings[]> {
  const chunks = Math.ceil(columns.size / CHUNK_SIZE);
  const chunkNumbers = Array.from({ length: chunks }, (_, chunk) => chunk);
  const rows = await reader.documents(
    placed.flatMap(({ key }) => chunkNumbers.map((chunk) => rowId(chunk, key))),
  );
  return placed.map(({ key, distance }) => {
    const found = chunkNumbers.map((chunk) => rows.get(rowId(chunk, key)));
    const postings = allocatePostings(found.filter((row) => row !== undefined));
    const chunkStarts = new Int32Array(chunks);
    for (const [chunk, row] of found.entries()) {
      chunkStarts[chunk] = postings.size;
      if (row) decodeDocuments(row, chunk * CHUNK_SIZE, postings);
    }
    return { key, distance, postings, chunkStarts };
  });
}

/** A seed may have added stories since the columns were read: these do not count yet. */
function countLive({ documents, size }: DocumentPostings, { isLive }: StoryColumns): number {
  let live = 0;
  for (let index = 0; index < size; index++) live += isLive[documents[index] ?? 0] ?? 0;
  return live;
}

function takeAllowed(
  { documents, weights, size }: DocumentPostings,
  { isLive }: StoryColumns,
  allowed: Allowed,
): Pick<FormMatch, 'documents' | 'weights'> {
  const taken = new Int32Array(size);
  const takenWeights = new Float64Array(size);
  let count = 0;
  for (let index = 0; index < size; index++) {
    const document = documents[index] ?? 0;
    if (isLive[document] !== 1 || (allowed && allowed[document] !== 1)) continue;
    taken[count] = document;
    takenWeights[count++] = weights[index] ?? 0;
  }
  return { documents: taken.subarray(0, count), weights: takenWeights.subarray(0, count) };
}

function documentsWithAll(keys: KeyPostings[], columns: StoryColumns, allowed: Allowed): Int32Array {
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
  keys: KeyPostings[],
  candidates: Int32Array,
  columns: StoryColumns,
  reader: IndexReader,
): Promise<Pick<FormMatch, 'documents' | 'weights'>> {
  const chunks = [...new Set(Array.from(candidates, (document) => Math.floor(document / CHUNK_SIZE)))];
  const rows = await reader.places(keys.flatMap(({ key }) => chunks.map((chunk) => rowId(chunk, key))));
  const documents = new Int32Array(candidates.length);
  const weights = new Float64Array(candidates.length);
  let count = 0;
  let chunk = -1;
  let cursors: PlaceCursor[] = [];
  for (const document of candidates) {
    if (Math.floor(document / CHUNK_SIZE) !== chunk) {
      chunk = Math.floor(document / CHUNK_SIZE);
      cursors = keys.map(
        ({ key, distance, postings, chunkStarts }) =>
          new PlaceCursor(rows.get(rowId(chunk, key)), postings, chunkStarts[chunk] ?? 0, distance),
      );
    }
    const extent = {
      headlineEnd: columns.headlineEnds[document] ?? 0,
      headsEnd: columns.headsEnds[document] ?? 0,
    };
    let weight = 0;
    for (const cursor of cursors) cursor.moveTo(document);
    shiftedMatches(cursors, (place) => {
      weight += weightAt(extent, place);
    });
    if (weight === 0) continue;
    documents[count] = document;
    weights[count++] = weight;
  }
  return { documents: documents.subarray(0, count), weights: weights.subarray(0, count) };
}
