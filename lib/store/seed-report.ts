export interface Conflict {
  source: string;
  /** Place in the corrections file, 1-based. */
  line: number;
  column: number;
  field: string;
  expected: string;
  /** null where the story is not there. */
  found: string | null;
}

/** What a seed found and did. */
export interface SeedReport {
  /** Ids of articles. */
  added: string[];
  changed: string[];
  gone: string[];
  moved: { from: string; to: string }[];
  /** Corrections whose expected text is no longer there. */
  conflicts: Conflict[];
  newUnits: string[];
  newPeople: string[];
  newTopics: string[];
  /** Sources that were parsed, and those that had not changed. */
  parsed: number;
  unchanged: number;
}

type ReportList = Exclude<keyof SeedReport, 'parsed' | 'unchanged'>;

/** A report as it is kept: of long lists the first entries only, with how many there were. */
export interface KeptReport extends SeedReport {
  totals: Record<ReportList, number>;
}

const KEPT = 500;

/** The report without what no page would show of it. */
export function keepReport(report: SeedReport): KeptReport {
  const { parsed, unchanged, ...lists } = report;
  const { added, changed, gone, moved, conflicts, newUnits, newPeople, newTopics } = lists;
  return {
    ...{ parsed, unchanged },
    ...{ added: added.slice(0, KEPT), changed: changed.slice(0, KEPT), gone: gone.slice(0, KEPT) },
    ...{ moved: moved.slice(0, KEPT), conflicts: conflicts.slice(0, KEPT) },
    ...{ newUnits: newUnits.slice(0, KEPT), newPeople: newPeople.slice(0, KEPT) },
    newTopics: newTopics.slice(0, KEPT),
    totals: {
      ...{ added: added.length, changed: changed.length, gone: gone.length, moved: moved.length },
      ...{ conflicts: conflicts.length, newUnits: newUnits.length, newPeople: newPeople.length },
      newTopics: newTopics.length,
    },
  };
}
