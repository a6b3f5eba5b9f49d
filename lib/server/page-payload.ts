import { createHash } from 'node:crypto';
import { replaceOwnScripts } from './own-scripts';

/**
 * React's payload of a page (the "flight" rows that its script wakes the page from), taken out of its HTML.
 *
 * Next writes the whole page into it a second time, as inline scripts: more than half of the HTML's weight, text,
 * links and class names, which no reader sees and no crawler needs. The payload gets an address of its own, and the
 * page's loader fetches it with the scripts, after the first paint.
 *
 *   <script nonce>(self.__next_f=self.__next_f||[]).push([0])</script>
 *   <script nonce>self.__next_f.push([1,"0:{\"P\":null, …"])</script>
 *
 * The address holds a hash of the payload, so that a page never wakes from another archive's: `/_payload/<hash>`, then
 * the page's own URL, by which any server process can make the payload again.
 */

const start = '(self.__next_f=self.__next_f||[]).push([0])';
const pieceStart = 'self.__next_f.push(';

export interface PagePayload {
  /** The rows, as React's client reads them, in UTF-8. */
  body: Buffer;
  /** Of the rows. */
  hash: string;
  path: string;
}

/** `[1, text]` is a piece of the rows; anything else (a form's state, binary rows) is not for a text file. */
function readPiece(script: string): string | null {
  if (!script.startsWith(`${pieceStart}[`) || !script.endsWith('])')) return null;
  const [kind, text] = JSON.parse(script.slice(pieceStart.length, -1)) as unknown[];
  return kind === 1 && typeof text === 'string' ? text : null;
}

/**
 * A page without its payload, and the payload; null where it has none, or one that must stay in the page.
 *
 * @param fillRows what to do to the rows before they are hashed
 */
export function takePayload(
  html: string,
  nonce: string,
  url: string,
  fillRows: (rows: string) => string = (rows) => rows,
): { html: string; payload: PagePayload | null } {
  const pieces: (string | null)[] = [];
  const rest = replaceOwnScripts(html, nonce, (element, _, script) => {
    if (script === start) return '';
    if (!script.startsWith('self.__next_f')) return element;
    pieces.push(readPiece(script));
    return '';
  });
  if (pieces.length === 0 || pieces.includes(null)) return { html, payload: null };
  const body = Buffer.from(fillRows(pieces.join('').replaceAll(nonce, '')), 'utf8');
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return { html: rest, payload: { body, hash, path: `/_payload/${hash}${url}` } };
}

/** The page whose payload a path names; null for any other path. */
export function payloadPage(path: string): string | null {
  return /^\/_payload\/[\w-]{22}(\/.*)$/s.exec(path)?.[1] ?? null;
}
