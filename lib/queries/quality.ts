import 'server-only';
import type { Severity } from './sources';
import type { PublishedView, UnitLink } from './view-types';

export interface RuleDoubts {
  rule: string;
  severity: Severity;
  count: number;
  /** The first few. */
  examples: { sourceId: string; line: number; column: number; message: string }[];
}

export interface UncertainDate {
  articleId: string;
  title: string;
  published: PublishedView;
  /** The words that led to the date. */
  evidence: string[];
}

export interface UnresolvedUnit extends UnitLink {
  count: number;
  /** Full names that would also fit. */
  candidates: string[];
  articleId: string;
}

export interface TopicCandidate {
  slug: string;
  name: string;
  count: number;
  articleId: string;
}

export interface SeedReport {
  /** Ids of articles. */
  added: string[];
  changed: string[];
  gone: string[];
  moved: { from: string; to: string }[];
  /** Corrections whose expected text is no longer there. */
  conflicts: { source: string; line: number; field: string; expected: string; found: string | null }[];
  newUnits: string[];
  newPeople: string[];
  newTopics: string[];
  parsed: number;
  unchanged: number;
}

export interface Quality {
  dates: { stated: number; inferred: number; unknown: number };
  /** Most frequent first. */
  rules: RuleDoubts[];
  /** Inferred and unknown dates, at most `limit`. */
  uncertainDates: UncertainDate[];
  unresolvedUnits: UnresolvedUnit[];
  topicCandidates: TopicCandidate[];
  report: SeedReport | null;
}

/** How sure the archive is of itself; at most `limit` entries in each list. */
export declare function getQuality(limit?: number): Promise<Quality>;
