import { createHash } from 'node:crypto';
import type { Galley } from '@/lib/typeset/galleys';
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
const piece = { start: 'self.__next_f.push([1,"', end: '"])' };

export interface PagePayload {
  /** Makes the rows, as React's client reads them, in UTF-8. */
  toBody: () => Buffer;
  /** About how many bytes these are. */
  size: number;
  /** Of the rows. */
  hash: string;
  path: string;
}

/** The text of `[1,"text"]`, a piece of the rows, as it is quoted; anything else (a form's state, binary rows) is not for a text file. */
function readPiece(script: string): string | null {
  if (!script.startsWith(piece.start) || !script.endsWith(piece.end)) return null;
  return script.slice(piece.start.length, -piece.end.length);
}

/**
 * A page without its payload, and the payload; null where it has none, or one that must stay in the page.
 *
 * The rows are hashed as they stand in the page, and read only when somebody asks for them: who wants the page alone
 * does not wait for that.
 *
 * @param html its bytes read as Latin-1
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
  const quoted = pieces.join('').replaceAll(nonce, '');
  const sha = createHash('sha256');
  const hash = galley?.hashQuotedRows(quoted, sha) ?? sha.update(quoted, 'latin1');
  const name = hash.digest('base64url').slice(0, 22);
  const toBody = () => {
    const rows: string = JSON.parse(`"${Buffer.from(quoted, 'latin1')}"`);
    return Buffer.from(galley?.fillRows(rows) ?? rows);
  };
  const size = quoted.length + (galley?.size ?? 0);
  return { html: rest, payload: { toBody, size, hash: name, path: `/_payload/${name}${url}` } };
}

/** The page whose payload a path names; null for any other path. */
export function payloadPage(path: string): string | null {
  return /^\/_payload\/[\w-]{22}(\/.*)$/s.exec(path)?.[1] ?? null;
}
