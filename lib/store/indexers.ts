import type { BuiltIndexes } from './built-indexes';
import type { Transaction } from './database';
import { reprintIndexer } from './reprints/reprint-indexer';
import { searchIndexer } from './search-index/search-indexer';
import { tallyIndexer } from './tallies/tally-indexer';

/** What a seed has written and removed, for whatever is made from the rows. */
export interface ArchiveChanges {
  /** Where the whole archive was written anew: what was made of its stories as they were built. */
  built: BuiltIndexes | null;
  /** Ids of stories whose rows were written, and of stories that are no more. */
  writtenArticles: string[];
  removedArticles: string[];
  /** Slugs of records whose rows may have changed; some of them are no more. */
  units: string[];
  topics: string[];
  people: string[];
}

/**
 * Something made from the archive's rows inside of the seed's own transaction: search tables and the like. All of its
 * tables must be droppable by name; they are, whenever the schema is built anew.
 */
export interface Indexer {
  name: 'search' | 'reprints' | 'tallies';
  /** Another version means that the whole archive is written anew. */
  version: string;
  /** Drops what an older version left, and creates empty tables. */
  create(transaction: Transaction): Promise<void>;
  update(transaction: Transaction, changes: ArchiveChanges): Promise<void>;
}

/** In the order in which they run. */
export const indexers: Indexer[] = [searchIndexer, reprintIndexer, tallyIndexer];

/** Changes when an indexer is added, removed or rewritten. */
export const indexVersion = (): string => indexers.map(({ name, version }) => `${name}@${version}`).join(' ');
