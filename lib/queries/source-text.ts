import 'server-only';
import { type ReadRows, readArchive } from './read-archive';

export interface SourceText {
  id: string;
  /** Of the file as it was found, before any name was masked. */
  sha256: string;
  /** What `spans` are offsets into, in UTF-16 code units; the part asked for. */
  text: string;
}

/** A part of a source's text that begins with a line. */
export interface Stretch {
  /** 1-based. */
  firstLine: number;
  /** Offset of its first character. */
  start: number;
  text: string;
}

/** The stretches of a long source in order, joined: from the last that begins at or before a value, to before another. */
async function readStretches(
  rows: ReadRows,
  id: string,
  by: 'firstLine' | 'start',
  from: number,
  to: number,
): Promise<Stretch | null> {
  const found = await rows<Stretch>(
    `SELECT "firstLine", "start", "text" FROM "SourceStretch" WHERE "sourceId" = ?1 AND "${by}" < ?3 AND "${by}" >= COALESCE(
       (SELECT MAX("${by}") FROM "SourceStretch" WHERE "sourceId" = ?1 AND "${by}" <= ?2), 0) ORDER BY "firstLine"`,
    id,
    from,
    to,
  );
  const [first] = found;
  return first === undefined ? null : { ...first, text: found.map(({ text }) => text).join('') };
}

async function readWhole(rows: ReadRows, id: string): Promise<Stretch> {
  const [found] = await rows<{ text: string }>(`SELECT "text" FROM "Source" WHERE "id" = ?`, id);
  return { firstLine: 1, start: 0, text: found?.text ?? '' };
}

/**
 * A part of a source's text that holds these lines (1-based, `to` exclusive), as far as there are so many: of a long
 * source the stretches around them, else all of it.
 */
export async function readLines(rows: ReadRows, id: string, from: number, to: number): Promise<Stretch> {
  return (await readStretches(rows, id, 'firstLine', from, to)) ?? readWhole(rows, id);
}

/**
 * The untouched text of a source from `start` to before `end`, withheld names masked; null where there is no such source.
 */
export function getSourceText(id: string, start = 0, end?: number): Promise<SourceText | null> {
  return readArchive(async (rows) => {
    const [source] = await rows<Omit<SourceText, 'text'>>(
      `SELECT "id", "sha256" FROM "Source" WHERE "id" = ?`,
      id,
    );
    if (source === undefined) return null;
    const part =
      end === undefined
        ? await readWhole(rows, id)
        : ((await readStretches(rows, id, 'start', start, Math.max(end, start + 1))) ??
          (await readWhole(rows, id)));
    const text = part.text.slice(
      Math.max(0, start - part.start),
      end === undefined ? undefined : Math.max(0, end - part.start),
    );
    return { ...source, text };
  });
}
