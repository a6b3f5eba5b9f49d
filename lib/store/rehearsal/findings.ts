import type { SeedReport } from '@/lib/store/seed-report';

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

/** What a seed found in one source. */
export interface SourceFindings {
  path: string;
  id: string;
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
