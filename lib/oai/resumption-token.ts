import { z } from 'zod';

/**
 * Where an incomplete list goes on: the request's own arguments, and the last item given.
 *
 * The place is a key of the list's total order, not a number, so a token outlives a seed: items that changed since
 * move to the list's end, and none is skipped. It is opaque to harvesters and needs no memory on our side.
 */
const listPlaceSchema = z.strictObject({
  verb: z.enum(['ListIdentifiers', 'ListRecords']),
  from: z.string().optional(),
  until: z.string().optional(),
  set: z.string().optional(),
  /** Time of change and id of the last item given. */
  after: z.tuple([z.string().max(40), z.string().max(300)]),
  /** Items given so far. */
  cursor: z.int().positive(),
});

const setsPlaceSchema = z.strictObject({
  verb: z.literal('ListSets'),
  /** Sets given so far. */
  cursor: z.int().positive(),
  /** The archive's version: sets have no time of change, so after a seed the list begins anew. */
  version: z.string(),
});

const placeSchema = z.discriminatedUnion('verb', [listPlaceSchema, setsPlaceSchema]);

export type ListPlace = z.infer<typeof listPlaceSchema>;
export type SetsPlace = z.infer<typeof setsPlaceSchema>;

/** All that the next answer needs, as a text: nothing is kept on our side. */
export function encodeResumptionToken(place: ListPlace | SetsPlace): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place that `encodeResumptionToken` wrote, null where the text is none. */
export function decodeResumptionToken(token: string): ListPlace | SetsPlace | null {
  if (!/^[\w-]{1,2000}$/.test(token)) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    return placeSchema.safeParse(place).data ?? null;
  } catch {
    return null;
  }
}
