import type { CatalogueEntry } from '@/lib/content/catalogue-schema';
import type { PlacedEntry } from '@/lib/content/correction-schema';
import type { PackedRows } from './bulk-rows';
import type { CorrectionResult } from './corrections/apply-corrections';
import type { LedgerEntry } from './ledger/ledger-state';
import type { StoryMarks } from './ledger/story-marks';
import type { NamesToTell } from './told-names';

/** One source as it lies in content/, and what the ledger says of it. */
export interface SourceInput {
  id: string;
  file: string;
  bytes: Uint8Array;
  stamp: string;
  fingerprint: string;
  catalogue: CatalogueEntry;
  corrections: PlacedEntry[];
  /** ISO time at which the source was first published; that of this seed for a new one. */
  dateAdded: string;
  /** Every story ever published from it. */
  published: LedgerEntry[];
  /** Where the same bytes stood under another id: the stories published from there. */
  formerly: LedgerEntry[];
}

export interface BuiltArticle {
  id: string;
  hash: string;
  marks: StoryMarks;
  /** The permalink that the same story had in a source of another name. */
  formerId: string | null;
  names: NamesToTell;
  /** What tells reprints of it, where the whole archive is made; empty otherwise. */
  sketch: number[];
}

/** A source's rows for every table, and what the whole archive needs to know of it. */
export interface BuiltSource {
  id: string;
  sha256: string;
  dateAdded: string;
  rows: PackedRows[];
  articles: BuiltArticle[];
  /** Permalinks of stories whose text stands in another one now. */
  moved: { from: string; to: string }[];
  corrections: CorrectionResult[];
  messages: number;
}
