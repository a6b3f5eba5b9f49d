const NEWLINE = 0x0a;
/** Bytes of a piece; a longer line has a piece of its own. */
export const PIECE = 1 << 18;

/** Where a line begins: the piece's number and an offset in one double. */
export type LinePlace = number;
const SPAN = 2 ** 32;

/** The bytes of whole lines, each with its end. */
interface Piece {
  bytes: Buffer;
  length: number;
}

/** A piece without the ends of lines behind its last one that is not empty. */
function trimEnd({ bytes, length }: Piece): Piece {
  let end = length;
  while (bytes[end - 1] === NEWLINE) end--;
  return { bytes, length: end };
}

/**
 * The ledger's lines as bytes, in pieces, to which lines are only ever added: as texts a hundred thousand stories' take
 * twice the memory, and every seed would make and clean up all of them, though it asks for few.
 */
export class LedgerLog {
  readonly #pieces: Piece[] = [];

  /** A log of these lines, to which an end of line is added where the last one has none. */
  static of(text: string): LedgerLog {
    const log = new LedgerLog();
    log.addBytes(Buffer.from(text === '' || text.endsWith('\n') ? text : `${text}\n`));
    return log;
  }

  /** Takes over the bytes of whole lines, each with its end. */
  addBytes(bytes: Buffer): void {
    if (bytes.length > 0) this.#pieces.push({ bytes, length: bytes.length });
  }

  /** Adds a line, given without its end, behind all bytes that were taken over; returns its place. */
  add(line: string): LinePlace {
    const size = Buffer.byteLength(line) + 1;
    let piece = this.#pieces.at(-1);
    if (piece === undefined || piece.length + size > piece.bytes.length) {
      piece = { bytes: Buffer.allocUnsafeSlow(Math.max(PIECE, size)), length: 0 };
      this.#pieces.push(piece);
    }
    const at = piece.length;
    piece.length = at + piece.bytes.write(`${line}\n`, at);
    return (this.#pieces.length - 1) * SPAN + at;
  }

  get pieceCount(): number {
    return this.#pieces.length;
  }

  /** The pieces' bytes from a piece on. */
  *pieces(from = 0): Generator<Buffer> {
    for (const { bytes, length } of this.#pieces.slice(from)) yield bytes.subarray(0, length);
  }

  /** The line at a place, without its end. */
  at(place: LinePlace): string {
    const number = Math.floor(place / SPAN);
    const piece = this.#pieces[number];
    if (piece === undefined) throw new Error(`the ledger has no piece ${number}`);
    const from = place - number * SPAN;
    return piece.bytes.toString('utf8', from, piece.bytes.indexOf(NEWLINE, from));
  }

  /** The last line that is not empty, without its end; null where there is none. */
  last(): string | null {
    for (let number = this.#pieces.length - 1; number >= 0; number--) {
      const { bytes, length: end } = trimEnd(this.#pieces[number] as Piece);
      if (end > 0) return bytes.toString('utf8', bytes.lastIndexOf(NEWLINE, end - 1) + 1, end);
    }
    return null;
  }

  /** All lines from a piece on, without their ends. */
  *lines(from = 0): Generator<string> {
    for (const bytes of this.pieces(from)) yield* bytes.toString('utf8', 0, bytes.length - 1).split('\n');
  }

  /** Calls back with each line's bytes, as the part of its piece from `start` to before `end`. */
  scan(take: (place: LinePlace, bytes: Buffer, start: number, end: number) => void): void {
    for (const [number, bytes] of [...this.pieces()].entries()) {
      for (let start = 0; start < bytes.length; ) {
        const end = bytes.indexOf(NEWLINE, start);
        take(number * SPAN + start, bytes, start, end);
        start = end + 1;
      }
    }
  }
}
