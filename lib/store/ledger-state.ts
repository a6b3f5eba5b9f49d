import type { LedgerLine, RecordKind } from './ledger-lines';
import type { StoryMarks } from './story-marks';

/** What the ledger says of one permalink. */
export interface LedgerEntry {
  id: string;
  /** ISO time of its first publication. */
  added: string;
  /** ISO time of its last addition or change. */
  changed: string;
  hash: string | null;
  marks: StoryMarks | null;
  name: string | null;
  in: string[];
  fate: 'live' | 'gone' | { to: string };
  /** ISO time of the last event. */
  since: string;
}

type Entries = Map<string, LedgerEntry>;

/** The source that an article's permalink belongs to, and its ordinal there. */
export function splitArticleId(id: string): { sourceId: string; ordinal: number } {
  const dash = id.lastIndexOf('-');
  return { sourceId: id.slice(0, dash), ordinal: Number(id.slice(dash + 1)) };
}

/** What was ever published and what became of it, from the ledger's lines in order. */
export class LedgerState {
  readonly #kinds: Record<RecordKind, Entries> = {
    articles: new Map(),
    sources: new Map(),
    units: new Map(),
    topics: new Map(),
    people: new Map(),
  };
  readonly #bySource = new Map<string, Set<string>>();
  /** Events since the ledger was read, to be appended. */
  readonly news: LedgerLine[] = [];

  constructor(lines: readonly LedgerLine[]) {
    for (const line of lines) this.#apply(line);
  }

  /** Takes an event that happens now. */
  record(line: LedgerLine): void {
    this.news.push(line);
    this.#apply(line);
  }

  get(kind: RecordKind, id: string): LedgerEntry | undefined {
    return this.#kinds[kind].get(id);
  }

  entries(kind: RecordKind): Iterable<LedgerEntry> {
    return this.#kinds[kind].values();
  }

  /** Everything ever published from a source, gone stories too, by ordinal. */
  articlesOf(sourceId: string): LedgerEntry[] {
    const ids = this.#bySource.get(sourceId) ?? [];
    return [...ids]
      .map((id) => this.#kinds.articles.get(id))
      .filter((entry) => entry !== undefined)
      .sort((a, b) => splitArticleId(a.id).ordinal - splitArticleId(b.id).ordinal);
  }

  /** Where a permalink leads in the end; null where it is gone, undefined where it was never published. */
  follow(kind: RecordKind, id: string): string | null | undefined {
    const seen = new Set<string>();
    let entry = this.get(kind, id);
    if (entry === undefined) return undefined;
    while (entry !== undefined && typeof entry.fate === 'object' && !seen.has(entry.id)) {
      seen.add(entry.id);
      entry = this.get(kind, entry.fate.to);
    }
    return entry?.fate === 'live' ? entry.id : null;
  }

  #apply(line: LedgerLine): void {
    const entries = this.#kinds[line.kind];
    const before = entries.get(line.id);
    if (line.event === 'gone' || line.event === 'moved') {
      if (before === undefined) return;
      before.fate = line.event === 'gone' ? 'gone' : { to: line.to };
      before.since = line.at;
      return;
    }
    entries.set(line.id, {
      id: line.id,
      added: before?.added ?? line.at,
      changed: line.at,
      hash: line.hash ?? before?.hash ?? null,
      marks: line.marks ?? before?.marks ?? null,
      name: line.name ?? before?.name ?? null,
      in: line.in ?? before?.in ?? [],
      fate: 'live',
      since: line.at,
    });
    if (line.kind === 'articles' && before === undefined) {
      const { sourceId } = splitArticleId(line.id);
      const ids = this.#bySource.get(sourceId);
      if (ids === undefined) this.#bySource.set(sourceId, new Set([line.id]));
      else ids.add(line.id);
    }
  }
}
