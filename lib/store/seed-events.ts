import { BulkWriter, toTableRows } from './bulk-rows';
import type { Transaction } from './database';
import { type LedgerLine, parseLedgerLine, type RecordKind } from './ledger/ledger-lines';

/** What happened to the permalinks of one kind in one seed. */
export interface SeedEvent {
  /** ISO time of the seed. */
  at: string;
  kind: RecordKind;
  event: LedgerLine['event'];
  count: number;
  /** The first few; none of units, topics and people, whose permalinks hold names. */
  ids: string[];
}

const SHOWN = 12;

/** A line as the seed writes it; one that a hand wrote may be in another form. */
const LINE = /^\{"kind":"(\w+)","id":"([^"\\]+)","event":"(\w+)","at":"([^"]+)"/;

type Head = Pick<LedgerLine, 'kind' | 'id' | 'event' | 'at'>;

function headOf(text: string): Head {
  const match = LINE.exec(text);
  if (match === null) return parseLedgerLine(text);
  const [, kind, id = '', event, at = ''] = match;
  return { kind: kind as RecordKind, id, event: event as LedgerLine['event'], at };
}

const keyOf = ({ at, kind, event }: Omit<Head, 'id'>) => `${at} ${kind} ${event}`;

/** Counts lines of the ledger by seed, kind and event. */
function countEvents(lines: Iterable<string>): SeedEvent[] {
  const events = new Map<string, SeedEvent>();
  for (const line of lines) {
    if (line === '') continue;
    const { id, ...head } = headOf(line);
    const key = keyOf(head);
    const event = events.get(key) ?? { ...head, count: 0, ids: [] };
    if (event.count++ === 0) events.set(key, event);
    const isNamed = head.kind === 'articles' || head.kind === 'sources';
    if (isNamed && event.ids.length < SHOWN) event.ids.push(id);
  }
  return [...events.values()];
}

/** The counts of a seed's earlier lines and its later ones, as one. */
function joinEvents(before: readonly SeedEvent[], after: readonly SeedEvent[]): SeedEvent[] {
  const events = new Map(before.map((event) => [keyOf(event), event]));
  for (const event of after) {
    const { count, ids } = events.get(keyOf(event)) ?? { count: 0, ids: [] };
    const first = [...ids, ...event.ids].slice(0, SHOWN);
    events.set(keyOf(event), { ...event, count: count + event.count, ids: first });
  }
  return [...events.values()];
}

/** Counts lines of the ledger into the table of events. */
export async function writeSeedEvents(transaction: Transaction, lines: Iterable<string>): Promise<void> {
  const counted = countEvents(lines);
  const times = JSON.stringify([...new Set(counted.map(({ at }) => at))]);
  const before = await transaction.$queryRawUnsafe<(Omit<SeedEvent, 'ids'> & { ids: string })[]>(
    `SELECT "at", "kind", "event", "count", "ids" FROM "SeedEvent" WHERE "at" IN (SELECT value FROM json_each(?))`,
    times,
  );
  const events = joinEvents(
    before.map((row) => ({ ...row, count: Number(row.count), ids: JSON.parse(row.ids) as string[] })),
    counted,
  );
  await transaction.$executeRawUnsafe(
    `DELETE FROM "SeedEvent" WHERE "at" IN (SELECT value FROM json_each(?))`,
    times,
  );
  const writer = new BulkWriter(transaction);
  await writer.add(
    toTableRows(
      'SeedEvent',
      events.map(({ at, kind, event, count, ids }) => ({ at, kind, event, count, ids: JSON.stringify(ids) })),
    ),
  );
  await writer.flush();
}
