import { hashHead, type LedgerHead, type SeenHead, scanHeads } from './ledger-heads';
import { type LedgerLine, parseLedgerLine, type RecordKind, type StorySets } from './ledger-lines';
import type { LedgerLog, LinePlace } from './ledger-log';
import { LedgerPlaces } from './ledger-places';
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

/** Where the lines are that the ledger has of each permalink. */
class LedgerIndex {
  readonly #places = new LedgerPlaces();
  /** The highest ordinal ever published, by source; not where it is 1, as of most. */
  readonly #ordinals = new Map<string, number>();

  add({ kind, place, hash, isFirst, id }: SeenHead): void {
    this.#places.add(hash, place);
    if (kind !== 'articles' || isFirst) return;
    const { sourceId, ordinal } = splitArticleId(id());
    if (ordinal > this.lastOrdinal(sourceId)) this.#ordinals.set(sourceId, ordinal);
  }

  /** Places of a permalink's lines, in their order, and perhaps of another's. */
  find(head: LedgerHead): LinePlace[] {
    return this.#places.find(hashHead(head));
  }

  lastOrdinal(sourceId: string): number {
    return this.#ordinals.get(sourceId) ?? 1;
  }
}

/**
 * What was ever published and what became of it. Lines stay bytes until somebody asks for their permalink: a seed of
 * one source must not read the history of a hundred thousand, and one of none not even look where each is.
 */
export class LedgerState {
  readonly #log: LedgerLog;
  /** The piece of the log that the events since the ledger was read begin with. */
  readonly #newsFrom: number;
  #index: LedgerIndex | null = null;
  readonly #changed: Record<RecordKind, Set<string>> = {
    articles: new Set(),
    sources: new Set(),
    units: new Set(),
    topics: new Set(),
    people: new Set(),
  };

  /** `log`: the ledger's lines in order, each checked before; what happens is added to it. */
  constructor(log: LedgerLog) {
    this.#log = log;
    this.#newsFrom = log.pieceCount;
  }

  /** Takes an event that happens now. */
  record(line: LedgerLine): void {
    const { kind, id } = line;
    const index = this.#indexed();
    this.#changed[kind].add(id);
    const place = this.#log.add(JSON.stringify(line));
    index.add({ place, kind, hash: hashHead(line), id: () => id, isFirst: id.endsWith('-1') });
  }

  /** Whether anything happened since the ledger was read. */
  get hasNews(): boolean {
    return this.#log.pieceCount > this.#newsFrom;
  }

  /** ISO time of the last event; null where nothing was ever published. */
  get lastTime(): string | null {
    const last = this.#log.last();
    return last === null ? null : parseLedgerLine(last).at;
  }

  /** What happened since then, as the bytes of whole lines. */
  newsPieces(): Generator<Buffer> {
    return this.#log.pieces(this.#newsFrom);
  }

  /** What happened since then, or with `all` ever, as lines. */
  lines({ all }: { all: boolean }): Generator<string> {
    return this.#log.lines(all ? 0 : this.#newsFrom);
  }

  get(kind: RecordKind, id: string): LedgerEntry | undefined {
    const lines = this.#indexed()
      .find({ kind, id })
      .map((place) => parseLedgerLine(this.#log.at(place)))
      .filter((line) => line.kind === kind && line.id === id);
    return lines.reduce<LedgerEntry | undefined>(follow, undefined);
  }

  /** Permalinks of a kind that had events since the ledger was read. */
  changed(kind: RecordKind): Iterable<string> {
    return this.#changed[kind];
  }

  /** Every permalink of a kind that was ever published. */
  ids(kind: RecordKind): Set<string> {
    const ids = new Set<string>();
    scanHeads(this.#log, (head) => {
      if (head.kind === kind) ids.add(head.id());
    });
    return ids;
  }

  /** Everything ever published from a source, gone stories too, by ordinal. */
  articlesOf(sourceId: string): LedgerEntry[] {
    const last = this.#indexed().lastOrdinal(sourceId);
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

  #indexed(): LedgerIndex {
    if (this.#index === null) {
      const index = new LedgerIndex();
      scanHeads(this.#log, (head) => index.add(head));
      this.#index = index;
    }
    return this.#index;
  }
}
