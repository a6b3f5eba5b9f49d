import { z } from 'zod';
import { ContentError, type ContentFault } from '@/lib/content/content-fault';
import { isMergeMark } from '@/lib/content/typing-slips';

/**
 * content/published.jsonl: what was ever published, one event a line, only ever appended.
 *
 *   {"kind":"articles","id":"a-1","event":"added","at":"2026-01-02T03:04:05Z","hash":"…","marks":{…}}
 *   {"kind":"articles","id":"a-1","event":"changed","at":"…","hash":"…","marks":{…}}
 *   {"kind":"articles","id":"a-1","event":"moved","at":"…","to":"b-1"}
 *   {"kind":"units","id":"baotoushigonganju-3f2a9c","event":"added","at":"…","name":"包头市公安局"}
 *   {"kind":"people","id":"…","event":"gone","at":"…"}
 *   {"kind":"articles","id":"a-1","event":"gone","at":"…","sets":{"units":["baotoushigonganju-3f2a9c"],"topics":[]}}
 */
const at = z.iso.datetime();
const id = z.string().min(1);
const kind = z.enum(['articles', 'sources', 'units', 'topics', 'people']);
const marks = z.strictObject({
  whole: z.string(),
  headline: z.string().nullable(),
  opening: z.string().nullable(),
  closing: z.string().nullable(),
  sketch: z.string(),
});
/** Of a story: slugs of its units, those above them too, and of its topics. A harvester may follow one set alone. */
const sets = z.strictObject({ units: z.array(z.string()), topics: z.array(z.string()) });
/** What tells a record apart when its permalink is gone: a source's hash, a story's marks, a record's name. */
const identity = {
  hash: z.string().optional(),
  marks: marks.optional(),
  name: z.string().optional(),
  /** People: stories that named them, to find them again under a new permalink. */
  in: z.array(z.string()).optional(),
};

const ledgerLineSchema = z.discriminatedUnion('event', [
  /** `first`: when it was published first, where that was under another permalink. */
  z.strictObject({ kind, id, event: z.literal('added'), at, first: at.optional(), ...identity }),
  z.strictObject({ kind, id, event: z.literal('changed'), at, ...identity }),
  z.strictObject({ kind, id, event: z.literal('gone'), at, sets: sets.optional() }),
  z.strictObject({ kind, id, event: z.literal('moved'), at, to: z.string().min(1) }),
]);

export type LedgerLine = z.infer<typeof ledgerLineSchema>;
export type StorySets = z.infer<typeof sets>;
export type RecordKind = LedgerLine['kind'];

/** How many lines are told one by one: of a file in another encoding, none is an event. */
const MOST_TOLD = 10;

/** What is wrong with a line; null where it is an event. */
function findFault(line: string): Pick<ContentFault, 'message' | 'remedy'> | null {
  const result = ledgerLineSchema.safeParse(parseJson(line));
  if (result.success) return null;
  if (isMergeMark(line)) {
    const remedy = 'Keep the lines of both versions, and remove this one';
    return { message: 'a merge was left undecided', remedy };
  }
  const issue = result.error.issues[0];
  return {
    message: `not an event of the ledger (${issue?.path.length ? `${issue.path.join('.')}: ${issue.message}` : 'no JSON object'})`,
    remedy: 'Restore the file from git; remove the line if the writing of it was cut off',
  };
}

/** Throws a ContentError that names the lines of a ledger that are no events; of many, the first, and how many more. */
export function checkLedger(file: string, lines: Iterable<string>): void {
  const faults: ContentFault[] = [];
  let number = 0;
  let more = 0;
  for (const line of lines) {
    number++;
    if (line === '') continue;
    const fault = findFault(line);
    if (fault === null) continue;
    if (faults.length < MOST_TOLD) faults.push({ file, line: number, ...fault });
    else more++;
  }
  if (more > 0) {
    const message = `${more} more lines are no events of the ledger`;
    faults.push({ file, line: null, message, remedy: 'Restore the file from git' });
  }
  if (faults.length > 0) throw new ContentError(faults);
}

/** A line that was checked before. */
export const parseLedgerLine = (line: string): LedgerLine => JSON.parse(line) as LedgerLine;

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
