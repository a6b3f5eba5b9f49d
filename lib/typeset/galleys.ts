import { type Hash, randomUUID } from 'node:crypto';

/** The header by which a page learns of its galley. */
export const galleyHeader = 'x-galley';

const nothing = Buffer.alloc(0);

/** In UTF-8 a code unit takes three bytes at most. */
const room = { units: 256 * 1024, each: 3 };

const desk = Buffer.allocUnsafeSlow(room.units * room.each);

/** The markup in UTF-8; written where there is room for any, and copied, for `Buffer.from` goes through it once more to measure it. */
function encode(markup: string): Buffer {
  if (markup.length > room.units) return Buffer.from(markup);
  return Buffer.from(desk.subarray(0, desk.write(markup)));
}

/**
 * The still parts of one render, set aside until its page is whole.
 *
 * React and Next hand every text of a page on some ten times, as bytes and back, in rows, in markup, and in scripts
 * that the server takes out again. They are given a mark for each part instead; the server puts the parts in their
 * places when all that is done. A mark holds the galley's random name, so no text of a source can be one.
 */
export class Galley {
  readonly name = randomUUID();
  /** In UTF-8, as the page is sent: what is measured, hashed and put in is no longer a text. */
  readonly #parts: Buffer[] = [];
  #head = '';
  #size = 0;

  /** What the parts take in a page, in bytes. */
  get size(): number {
    return this.#size;
  }

  /** Sets a part aside; returns the mark that stands for it. */
  add(markup: string): string {
    const part = encode(markup);
    this.#size += part.length;
    return `${this.name}:${this.#parts.push(part) - 1};`;
  }

  /** Takes what belongs into the page's head; its script never asks for that. */
  addToHead(markup: string): void {
    this.#size += Buffer.byteLength(markup);
    this.#head += markup;
  }

  /** Forgets what it holds, of a page that is not sent after all. */
  clear(): void {
    this.#parts.length = 0;
    this.#head = '';
    this.#size = 0;
  }

  /** The first part that holds these words; null where none does. */
  find(words: string): string | null {
    return this.#parts.find((part) => part.includes(words))?.toString() ?? null;
  }

  /** A page's markup, its bytes read as Latin-1, with the parts in their places and the head's at its end: its bytes. */
  fillMarkup(markup: string): Buffer {
    const headEnd = markup.indexOf('</head>');
    const head = Buffer.from(this.#head).toString('latin1');
    const whole = headEnd < 0 ? markup : markup.slice(0, headEnd) + head + markup.slice(headEnd);
    const { texts, parts } = this.#cut(whole, '');
    const between = texts.map((text) => Buffer.from(text, 'latin1'));
    return Buffer.concat(between.flatMap((text, place) => [text, parts[place] ?? nothing]));
  }

  /**
   * Feeds a hash with all that is in the rows once they are filled, whatever the marks are called.
   *
   * @param rows as a script holds them in its quotes, their bytes read as Latin-1
   */
  hashQuotedRows(rows: string, hash: Hash): Hash {
    const { texts, parts } = this.#cut(rows, '\\"');
    // With the parts' lengths in their places no two pages feed it the same.
    hash.update(texts.map((text, place) => `${text}\0${parts[place]?.length}`).join('\0'), 'latin1');
    for (const part of parts) hash.update(part);
    return hash;
  }

  /** The rows of a page with the parts in their places; in a row's JSON a text that begins with $ has two. */
  fillRows(rows: string): string {
    const { texts, parts } = this.#cut(rows, '"');
    const quoted = parts.map((part) => {
      const markup = part.toString();
      return JSON.stringify(markup.startsWith('$') ? `$${markup}` : markup);
    });
    return texts.map((text, place) => text + (quoted[place] ?? '')).join('');
  }

  /** What stands between the marks, and the parts that they stand for; each mark stands in such quotation marks. */
  #cut(text: string, quote: string): { texts: string[]; parts: Buffer[] } {
    const [first = '', ...marked] = text.split(`${quote}${this.name}:`);
    const texts = [first];
    const parts: Buffer[] = [];
    for (const piece of marked) {
      const end = piece.indexOf(';');
      parts.push(this.#parts[Number(piece.slice(0, end))] ?? nothing);
      texts.push(piece.slice(end + 1 + quote.length));
    }
    return { texts, parts };
  }
}

// The server and Next's bundles each have a copy of this module, and share these.
const shared = globalThis as { openGalleys?: Map<string, Galley> };

function openGalleys(): Map<string, Galley> {
  shared.openGalleys ??= new Map();
  return shared.openGalleys;
}

/** Runs a render with a galley of its own, which is open as long as that runs. */
export async function withGalley<Result>(render: (galley: Galley) => Promise<Result>): Promise<Result> {
  const galley = new Galley();
  openGalleys().set(galley.name, galley);
  try {
    return await render(galley);
  } finally {
    openGalleys().delete(galley.name);
  }
}

/** The open galley of that name; undefined where nobody would fill its marks in. */
export function findGalley(name: string | null): Galley | undefined {
  return name === null ? undefined : openGalleys().get(name);
}
