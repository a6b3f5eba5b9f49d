import type { ContentFault } from '@/lib/content/content-fault';
import type { SeedChanges, SourceFindings } from '@/lib/store/rehearsal/findings';
import type { Conflict } from '@/lib/store/seed-report';

/** clean: nothing to look at; doubtful: it would be seeded, and somebody should look; wrong: it would be refused. */
export type CheckStatus = 'clean' | 'doubtful' | 'wrong';

export const EXIT: Record<CheckStatus, number> = { clean: 0, doubtful: 1, wrong: 2 };

export interface FoundSource extends SourceFindings {
  /** False for a dump that `add` has not copied in. */
  inArchive: boolean;
  /** The path as given, where the archive has the same bytes under another name. */
  givenAs: string | null;
}

export interface CheckResult {
  status: CheckStatus;
  sources: FoundSource[];
  /** null where content/ has faults: nothing would be seeded. */
  changes: SeedChanges | null;
  /** Corrections that do not fit, whenever they ceased to. */
  stale: Conflict[];
  faults: ContentFault[];
}
