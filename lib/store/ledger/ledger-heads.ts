import { parseLedgerLine, type RecordKind } from './ledger-lines';
import type { LedgerLog, LinePlace } from './ledger-log';

/** Which permalink a line is about. */
export interface LedgerHead {
  kind: RecordKind;
  id: string;
}

/** Kinds by the beginning of a line as the seed writes it; a line that a hand wrote may be in another form. */
const FORMS = (['articles', 'sources', 'units', 'topics', 'people'] as const).map((kind, number) => {
  const text = `{"kind":"${kind}","id":"`;
  return { kind, text, bytes: Buffer.from(text), seed: Math.imul(number + 1, 0x9e3779b1) };
});

function headOf(line: string): LedgerHead {
  for (const { kind, text } of FORMS) {
    if (!line.startsWith(text)) continue;
    const id = line.slice(text.length, line.indexOf('"', text.length));
    if (id !== '' && !id.includes('\\')) return { kind, id };
  }
  return parseLedgerLine(line);
}

const mix = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);

/** A number by which lines about a permalink are found; others may share it. */
export function hashHead({ kind, id }: LedgerHead): number {
  let hash = FORMS.find((form) => form.kind === kind)?.seed ?? 0;
  for (let at = 0; at < id.length; at++) hash = mix(hash, id.charCodeAt(at));
  return hash;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_BEYOND_ASCII = 0x80;

/** A line's head while it is looked at, so that a hundred thousand heads make no objects. */
export interface SeenHead {
  place: LinePlace;
  kind: RecordKind;
  hash: number;
  /** Reads the id. */
  id: () => string;
  /** Whether the id ends with `-1`, as that of a source's first story does. */
  isFirst: boolean;
}

function startsWith(bytes: Buffer, start: number, head: Buffer): boolean {
  // Kinds differ in their first letter: most heads that are another's are seen from it.
  for (let at = head.length - 1; at >= 0; at--) if (bytes[start + at] !== head[at]) return false;
  return true;
}

/** Calls back with the head of each line that is not empty; the head is one object, whose values change. */
export function scanHeads(log: LedgerLog, take: (head: SeenHead) => void): void {
  let text: Buffer = Buffer.alloc(0);
  let from = 0;
  let to = 0;
  const seen: SeenHead = {
    ...{ place: 0, kind: 'articles', hash: 0, isFirst: false },
    id: () => text.toString('latin1', from, to),
  };
  const takeOther = (line: string) => {
    const head = headOf(line);
    const { kind, id } = head;
    take({ place: seen.place, kind, hash: hashHead(head), id: () => id, isFirst: id.endsWith('-1') });
  };
  log.scan((place, bytes, start, end) => {
    seen.place = place;
    if (start === end) return;
    for (const form of FORMS) {
      if (!startsWith(bytes, start, form.bytes)) continue;
      let { seed: hash } = form;
      let at = start + form.bytes.length;
      from = at;
      for (let byte = bytes[at] ?? QUOTE; byte !== QUOTE; byte = bytes[++at] ?? QUOTE) {
        if (byte >= FIRST_BEYOND_ASCII || byte === BACKSLASH)
          return takeOther(bytes.toString('utf8', start, end));
        hash = mix(hash, byte);
      }
      [text, to] = [bytes, at];
      seen.kind = form.kind;
      seen.hash = hash;
      seen.isFirst = bytes[at - 1] === 0x31 && bytes[at - 2] === 0x2d;
      return take(seen);
    }
    takeOther(bytes.toString('utf8', start, end));
  });
}
