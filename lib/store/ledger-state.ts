import { type LedgerLine, parseLedgerLine, type RecordKind, type StorySets } from './ledger-lines';
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
  /** Of a story that is gone: what sets it was in; null where nobody knew any more. */
  sets: StorySets | null;
  /** ISO time of the last event. */
  since: string;
}

/** The source that an article's permalink belongs to, and its ordinal there. */
export function splitArticleId(id: string): { sourceId: string; ordinal: number } {
  const dash = id.lastIndexOf('-');
  return { sourceId: id.slice(0, dash), ordinal: Number(id.slice(dash + 1)) };
}

/** The entry after one more event; an end without a beginning is none. */
function follow(before: LedgerEntry | undefined, line: LedgerLine): LedgerEntry | undefined {
  if (line.event === 'gone' || line.event === 'moved') {
    const fate = line.event === 'gone' ? 'gone' : { to: line.to };
    const sets = line.event === 'gone' ? (line.sets ?? null) : null;
    return before && { ...before, fate, sets, since: line.at };
  }
  return {
    id: line.id,
    added: before?.added ?? (line.event === 'added' ? line.first : undefined) ?? line.at,
    changed: line.at,
    hash: line.hash ?? before?.hash ?? null,
    marks: line.marks ?? before?.marks ?? null,
    name: line.name ?? before?.name ?? null,
    in: line.in ?? before?.in ?? [],
    fate: 'live',
    sets: null,
    since: line.at,
  };
}

/** Kinds by the beginning of a line as the seed writes it; a line that a hand wrote may be in another form. */
const HEADS = (['articles', 'sources', 'units', 'topics', 'people'] as const).map((kind) => ({
  kind,
  head: `{"kind":"${kind}","id":"`,
}));

function headOf(text: string): { kind: RecordKind; id: string } {
  for (const { kind, head } of HEADS) {
    if (!text.startsWith(head)) continue;
    const id = text.slice(head.length, text.indexOf('"', head.length));
    if (id !== '' && !id.includes('\\')) return { kind, id };
  }
  return parseLedgerLine(text);
}

/**
 * What was ever published and what became of it. Lines stay text until somebody asks for their permalink: a seed of
 * one source must not read the history of a hundred thousand.
 */
export class LedgerState {
  readonly #lines: Record<RecordKind, Map<string, string | string[]>> = {
    articles: new Map(),
    sources: new Map(),
    units: new Map(),
    topics: new Map(),
    people: new Map(),
  };
  /** The highest ordinal ever published, by source; not where it is 1, as of most. */
  readonly #ordinals = new Map<string, number>();
  readonly #changed: Record<RecordKind, Set<string>> = {
    articles: new Set(),
    sources: new Set(),
    units: new Set(),
    topics: new Set(),
    people: new Set(),
  };
  /** Events since the ledger was read, as lines to be appended. */
  readonly news: string[] = [];

  /** `lines`: the ledger's lines in order, each checked before. */
  constructor(lines: Iterable<string>) {
    for (const line of lines) {
      if (line === '') continue;
      const { kind, id } = headOf(line);
      this.#put(kind, id, line);
    }
  }

  /** Takes an event that happens now. */
  record(line: LedgerLine): void {
    this.#changed[line.kind].add(line.id);
    const text = JSON.stringify(line);
    this.news.push(text);
    this.#put(line.kind, line.id, text);
  }

  get(kind: RecordKind, id: string): LedgerEntry | undefined {
    const lines = this.#lines[kind].get(id);
    if (lines === undefined) return undefined;
    const texts = typeof lines === 'string' ? [lines] : lines;
    return texts.reduce<LedgerEntry | undefined>(
      (entry, text) => follow(entry, parseLedgerLine(text)),
      undefined,
    );
  }

  /** Permalinks of a kind that had events since the ledger was read. */
  changed(kind: RecordKind): Iterable<string> {
    return this.#changed[kind];
  }

  /** Every permalink of a kind that was ever published. */
  ids(kind: RecordKind): Iterable<string> {
    return this.#lines[kind].keys();
  }

  /** Everything ever published from a source, gone stories too, by ordinal. */
  articlesOf(sourceId: string): LedgerEntry[] {
    const last = this.#ordinals.get(sourceId) ?? 1;
    const ids = Array.from({ length: last }, (_, index) => `${sourceId}-${index + 1}`);
    return ids.map((id) => this.get('articles', id)).filter((entry) => entry !== undefined);
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

  #put(kind: RecordKind, id: string, line: string): void {
    const lines = this.#lines[kind];
    const before = lines.get(id);
    if (before === undefined) lines.set(id, line);
    else if (typeof before === 'string') lines.set(id, [before, line]);
    else before.push(line);
    if (kind !== 'articles' || id.endsWith('-1')) return;
    const { sourceId, ordinal } = splitArticleId(id);
    if (ordinal > (this.#ordinals.get(sourceId) ?? 1)) this.#ordinals.set(sourceId, ordinal);
  }
}
