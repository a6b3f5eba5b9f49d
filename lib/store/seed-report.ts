/** What a seed found and did. */
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
  /** Sources that were parsed, and those that had not changed. */
  parsed: number;
  unchanged: number;
}
