import type { ContentFault } from '../content/content-fault';
import type { SeedReport } from '../store/seed-report';

/** clean: nothing to look at; doubtful: it would be seeded, and somebody should look; wrong: it would be refused. */
export type CheckStatus = 'clean' | 'doubtful' | 'wrong';

export const EXIT: Record<CheckStatus, number> = { clean: 0, doubtful: 1, wrong: 2 };

export interface FoundStory {
  id: string;
  title: string;
  published: string | null;
  basis: string;
  characters: number;
  /** 1-based lines of the dump. */
  lines: [first: number, last: number];
  headings: string[];
  people: string[];
  units: { name: string; candidates: string[] }[];
  topics: { name: string; status: string }[];
  /** Stories of the archive with the same words, most alike first; likeness is 0 to 1. */
  versions: { id: string; title: string; likeness: number }[];
}

export interface Doubt {
  /** path:line:column, 1-based, the column in UTF-16 code units. */
  place: string;
  severity: string;
  rule: string;
  message: string;
}

export interface FoundSource {
  path: string;
  id: string;
  /** False for a dump that `add` has not copied in. */
  inArchive: boolean;
  /** The path as given, where the archive has the same bytes under another name. */
  givenAs: string | null;
  encoding: string;
  stories: FoundStory[];
  doubts: Doubt[];
  /** One line a kind. */
  furniture: { kind: string; lines: number[]; sample: string }[];
}

/** What a seed would do to the whole archive. */
export interface SeedChanges
  extends Pick<SeedReport, 'added' | 'changed' | 'gone' | 'conflicts' | 'newUnits' | 'newPeople'> {
  /** Addresses that would lead elsewhere (`to`), or answer 410 (null). */
  addresses: { kind: string; from: string; to: string | null }[];
  newTopics: { name: string; status: string }[];
}

export interface CheckResult {
  status: CheckStatus;
  sources: FoundSource[];
  /** null where content/ has faults: nothing would be seeded. */
  changes: SeedChanges | null;
  faults: ContentFault[];
}
