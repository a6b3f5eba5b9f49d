import 'server-only';
import { readArchive } from './read-archive';

export interface SourceText {
  id: string;
  /** Of the file as it was found, before any name was masked. */
  sha256: string;
  /** What `spans` are offsets into, in UTF-16 code units. */
  text: string;
}

/** The untouched text of a source, withheld names masked; null where there is none. */
export function getSourceText(id: string): Promise<SourceText | null> {
  return readArchive(async (rows) => {
    const found = await rows<SourceText>(`SELECT "id", "sha256", "text" FROM "Source" WHERE "id" = ?`, id);
    return found[0] ?? null;
  });
}
