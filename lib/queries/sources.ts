import 'server-only';
import type { Page, StoryCard } from './view-types';

export type Severity = 'error' | 'warning' | 'info';

export interface SourceSummary {
  id: string;
  file: string;
  site: string | null;
  publisher: string | null;
  url: string | null;
  retrieved: string | null;
  characters: number;
  lineCount: number;
  articles: number;
  /** Doubts by severity. */
  errors: number;
  warnings: number;
  infos: number;
  dateAdded: string;
}

export interface SourceMessage {
  severity: Severity;
  rule: string;
  /** 1-based; the column in UTF-16 code units. */
  line: number;
  column: number;
  message: string;
}

export interface SourcePage extends SourceSummary {
  sha256: string;
  encoding: string;
  region: string | null;
  rights: string | null;
  note: string | null;
  /** In source order. */
  stories: StoryCard[];
  /** Non-space characters by piece kind, largest first. */
  pieces: { kind: string; count: number; characters: number }[];
  /** In order of line and column. */
  messages: SourceMessage[];
}

/** All sources by id. */
export declare function listSources(page?: number, perPage?: number): Promise<Page<SourceSummary>>;

/** One source with what was found in it; null where there is none. */
export declare function getSource(id: string): Promise<SourcePage | null>;
