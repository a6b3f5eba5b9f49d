import 'server-only';
import type { StoryCard, StorySeries, TopicSummary, UnitSummary } from './view-types';

export interface ArchiveCounts {
  sources: number;
  articles: number;
  characters: number;
  units: number;
  /** Without private persons. */
  people: number;
  topics: number;
  candidates: number;
  quotes: number;
  figures: number;
  events: number;
  messages: number;
  first: string | null;
  last: string | null;
}

export interface ArchiveInfo {
  /** Hash of everything that the pages show; caches are keyed by it. */
  version: string;
  /** ISO time, UTC. */
  builtAt: string;
  parserVersion: string;
  counts: ArchiveCounts;
}

export interface FrontPage {
  archive: ArchiveInfo;
  lead: StoryCard | null;
  /** Newest first, the lead left out. */
  stories: StoryCard[];
  /** Catalogued topics, most stories first. */
  campaigns: TopicSummary[];
  /** The top of the unit tree in tree order. */
  units: UnitSummary[];
  /** All stories by time. */
  series: StorySeries;
}

/** What this archive is and holds; null before the first seed. */
export declare function getArchive(): Promise<ArchiveInfo | null>;

/** Everything on the front page; null before the first seed. */
export declare function getFrontPage(): Promise<FrontPage | null>;
