/**
 * A place in a list, opaque to clients: the page that comes next and its size.
 *
 * Lists have a total order, so a page number is a place; it is wrapped so that a better one can follow.
 */
export interface Cursor {
  /** 1-based. */
  page: number;
  perPage: number;
}

/** A place in a list as a text that programs hand back unread. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(`p${cursor.page}.${cursor.perPage}`, 'latin1').toString('base64url');
}

/** The place that `encodeCursor` wrote, null where the text is none. */
export function decodeCursor(text: string): Cursor | null {
  const match = /^p([1-9]\d{0,6})\.([1-9]\d{0,2})$/.exec(Buffer.from(text, 'base64url').toString('latin1'));
  if (match === null) return null;
  return { page: Number(match[1]), perPage: Number(match[2]) };
}
