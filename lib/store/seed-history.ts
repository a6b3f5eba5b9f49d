import { groupBy } from '@/lib/group-by';
import type { SeedEvent } from './seed-events';

/** One seed that published something, with what it did to the permalinks. */
export interface PastSeed {
  /** ISO time. */
  at: string;
  events: Omit<SeedEvent, 'at'>[];
}

export type SeedEventRow = Omit<SeedEvent, 'ids'> & { ids: string };

/** Rows of the newest seeds, newest first; its parameter is how many seeds. */
export const SEED_HISTORY = `SELECT "at", "kind", "event", "count", "ids" FROM "SeedEvent"
  WHERE "at" IN (SELECT DISTINCT "at" FROM "SeedEvent" ORDER BY "at" DESC LIMIT ?) ORDER BY "at" DESC, "kind", "event"`;

/** The seeds of these rows, in their order. */
export function toPastSeeds(rows: readonly SeedEventRow[]): PastSeed[] {
  return [...groupBy([...rows], ({ at }) => at)].map(([at, events]) => ({
    at,
    events: events.map(({ kind, event, count, ids }) => {
      return { kind, event, count: Number(count), ids: JSON.parse(ids) as string[] };
    }),
  }));
}
