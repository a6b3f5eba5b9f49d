import { SET_PHRASE, SHARED_HASHES } from './likeness';

/** Hashes have 32 bits; with a story's number they make a key that a double holds exactly. */
const STORIES = 2 ** 21;
const CHUNK = 1 << 16;

/** The sketches of all stories of an archive, held in 20 bytes for each hash. */
export class Sketches {
  readonly ids: string[] = [];
  /** `hash * STORIES + number`; as they come, and in order once all are there. */
  readonly #chunks: Float64Array[] = [];
  #size = 0;
  #keys = new Float64Array(0);

  add(id: string, sketch: readonly number[]): void {
    const number = this.ids.length;
    if (number >= STORIES) throw new Error(`more than ${STORIES} stories cannot be compared with each other`);
    this.ids.push(id);
    for (const hash of sketch) {
      const at = this.#size++ % CHUNK;
      if (at === 0) this.#chunks.push(new Float64Array(CHUNK));
      const chunk = this.#chunks.at(-1);
      if (chunk !== undefined) chunk[at] = hash * STORIES + number;
    }
  }

  /** All hashes with their stories, in order; to be called before `listPairs`. */
  *inOrder(): Generator<[hash: number, number: number]> {
    this.#keys = new Float64Array(this.#size);
    for (const [index, chunk] of this.#chunks.splice(0).entries()) {
      const start = index * CHUNK;
      this.#keys.set(chunk.subarray(0, this.#size - start), start);
    }
    this.#keys.sort();
    for (const key of this.#keys) {
      const hash = Math.floor(key / STORIES);
      yield [hash, key - hash * STORIES];
    }
  }

  /** Stories whose sketches share enough, each two once, by their numbers; story by story, so that memory stays flat. */
  *listPairs(): Generator<[number, number]> {
    const { starts, places } = this.#placesByStory();
    const shared = new Map<number, number>();
    for (let story = 0; story < this.ids.length; story++) {
      shared.clear();
      for (let at = starts[story] ?? 0; at < (starts[story + 1] ?? 0); at++) {
        for (const other of this.#othersAt(places[at] ?? 0)) {
          if (other > story) shared.set(other, (shared.get(other) ?? 0) + 1);
        }
      }
      for (const [other, count] of shared) if (count >= SHARED_HASHES) yield [story, other];
    }
  }

  /** Where in the sorted keys each story's hashes stand. */
  #placesByStory(): { starts: Uint32Array; places: Uint32Array } {
    const starts = new Uint32Array(this.ids.length + 1);
    for (const key of this.#keys) {
      const next = (key % STORIES) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let story = 1; story < starts.length; story++) {
      starts[story] = (starts[story] ?? 0) + (starts[story - 1] ?? 0);
    }
    const slots = starts.slice();
    const places = new Uint32Array(this.#keys.length);
    for (let place = 0; place < places.length; place++) {
      const story = (this.#keys[place] ?? 0) % STORIES;
      const slot = slots[story] ?? 0;
      places[slot] = place;
      slots[story] = slot + 1;
    }
    return { starts, places };
  }

  /** The stories that have the hash at a place of the sorted keys; none where it is a set phrase. */
  #othersAt(place: number): number[] {
    const keys = this.#keys;
    const first = Math.floor((keys[place] ?? 0) / STORIES) * STORIES;
    const isSame = (at: number) => {
      const key = keys[at] ?? -1;
      return key >= first && key < first + STORIES;
    };
    let from = place;
    while (isSame(from - 1) && place - from <= SET_PHRASE) from--;
    let to = place + 1;
    while (isSame(to) && to - from <= SET_PHRASE) to++;
    if (to - from > SET_PHRASE) return [];
    return Array.from(keys.subarray(from, to), (key) => key % STORIES);
  }
}
