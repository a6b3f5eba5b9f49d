import { type Hash, randomBytes } from 'node:crypto';

/** The header by which a page learns of its galley. */
export const galleyHeader = 'x-galley';

/**
 * The still parts of one render, set aside until its page is whole.
 *
 * React and Next hand every text of a page on some ten times, as bytes and back, in rows, in markup, and in scripts
 * that the server takes out again. They are given a mark for each part instead; the server puts the parts in their
 * places when all that is done. A mark holds the galley's random name, so no text of a source can be one.
 */
export class Galley {
  readonly name = randomBytes(12).toString('hex');
  readonly #parts: string[] = [];
  #size = 0;
  readonly #marks = new RegExp(`${this.name}:(\\d+);`, 'g');
  readonly #rowMarks = new RegExp(`"${this.name}:(\\d+);"`, 'g');

  /** What the parts take in a page, in bytes. */
  get size(): number {
    return this.#size;
  }

  /** Sets a part aside; returns the mark that stands for it. */
  add(markup: string): string {
    this.#size += Buffer.byteLength(markup);
    return `${this.name}:${this.#parts.push(markup) - 1};`;
  }

  /** The first match in a part; null where none has one. */
  search(pattern: RegExp): RegExpExecArray | null {
    for (const part of this.#parts) {
      const found = pattern.exec(part);
      if (found !== null) return found;
    }
    return null;
  }

  /** A page's markup with the parts in their places. */
  fillMarkup(markup: string): string {
    return markup.replace(this.#marks, (_, place) => this.#parts[Number(place)] ?? '');
  }

  /** Feeds a hash with all that is in the rows once they are filled, whatever the marks are called. */
  hashRows(rows: string, hash: Hash): Hash {
    let reached = 0;
    for (const { 0: mark, 1: place, index } of rows.matchAll(this.#rowMarks)) {
      // Something between, so that no two pages feed it the same.
      hash.update(`${rows.slice(reached, index)}\0`).update(`${this.#parts[Number(place)] ?? ''}\0`);
      reached = index + mark.length;
    }
    return hash.update(rows.slice(reached));
  }

  /** The rows of a page with the parts in their places; in a row's JSON a text that begins with $ has two. */
  fillRows(rows: string): string {
    return rows.replace(this.#rowMarks, (_, place) => {
      const part = this.#parts[Number(place)] ?? '';
      return JSON.stringify(part.startsWith('$') ? `$${part}` : part);
    });
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
