import type { ArticleNames } from './rows/record-rows';

/** Records that a story names, as far as the writer does not know them yet. */
export interface NamesToTell {
  people: { slug: string; name: string; knownAs: string }[];
  units: { slug: string; name: string }[];
  topics: { slug: string; name: string }[];
}

/**
 * The units and topics that a builder has sent to the writer. The writer needs each only once; a story names a dozen, and
 * each would be an object in a message between threads.
 */
export class ToldNames {
  readonly #units = new Set<string>();
  readonly #topics = new Set<string>();

  /** What a story names: all of its people, and the units and topics that no story before it named. */
  tell({ people, units, topics }: ArticleNames): NamesToTell {
    return {
      people: people.map(({ slug, name, knownAs }) => ({ slug, name, knownAs })),
      units: untold(this.#units, units),
      topics: untold(this.#topics, topics),
    };
  }
}

/** The records that are sent for the first time. */
function untold<Named extends { slug: string }>(told: Set<string>, records: readonly Named[]): Named[] {
  return records.filter(({ slug }) => {
    const isNew = !told.has(slug);
    if (isNew) told.add(slug);
    return isNew;
  });
}
