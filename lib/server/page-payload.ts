import { createHash } from 'node:crypto';
import type { Galley } from '../typeset/galleys';
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
  /** Makes the rows, as React's client reads them, in UTF-8. */
  toBody: () => Buffer;
  /** About how many bytes these are. */
  size: number;
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
 * The rows are hashed before their still parts are put in: that takes most of the time, and who wants the page alone
 * does not wait for it.
 */
export function takePayload(
  html: string,
  nonce: string,
  url: string,
  galley: Galley | null = null,
): { html: string; payload: PagePayload | null } {
  const pieces: (string | null)[] = [];
  const rest = replaceOwnScripts(html, nonce, (element, _, script) => {
    if (script === start) return '';
    if (!script.startsWith('self.__next_f')) return element;
    pieces.push(readPiece(script));
    return '';
  });
  if (pieces.length === 0 || pieces.includes(null)) return { html, payload: null };
  const rows = pieces.join('').replaceAll(nonce, '');
  const sha = createHash('sha256');
  const hash = (galley?.hashRows(rows, sha) ?? sha.update(rows)).digest('base64url').slice(0, 22);
  const toBody = () => Buffer.from(galley?.fillRows(rows) ?? rows, 'utf8');
  const size = Buffer.byteLength(rows) + (galley?.size ?? 0);
  return { html: rest, payload: { toBody, size, hash, path: `/_payload/${hash}${url}` } };
}

/** The page whose payload a path names; null for any other path. */
export function payloadPage(path: string): string | null {
  return /^\/_payload\/[\w-]{22}(\/.*)$/s.exec(path)?.[1] ?? null;
}
