/** Bytes that the encoding could not explain: `start` is the UTF-16 offset of the first U+FFFD of a run. */
export interface Damage {
  start: number;
  length: number;
}

/** A stretch of visible text that came from one HTML element which tells what it is. */
export interface MarkedStretch {
  start: number;
  end: number;
  tag: 'h1' | 'h2' | 'h3' | 'figcaption' | 'nav' | 'aside' | 'footer' | 'time';
}

/** What an HTML page says about itself outside its visible text; evidence, never text of the archive. */
export interface PageEvidence {
  title: string | null;
  headline: string | null;
  date: string | null;
  publication: string | null;
  author: string | null;
  site: string | null;
  stretches: MarkedStretch[];
}

/** One decoded dump, ready to be parsed. Offsets everywhere are UTF-16 code units into `text`. */
export interface DecodedSource {
  /** The file's name as given, for messages. */
  file: string;
  /** Hexadecimal SHA-256 of the bytes. */
  sha256: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, `gb18030` or `big5`. */
  encoding: string;
  text: string;
  damage: Damage[];
  /** Null for plain text. */
  evidence: PageEvidence | null;
}

/** A source that cannot be read at all; the message names the file, the reason and the remedy. */
export class SourceError extends Error {
  constructor(
    readonly file: string,
    readonly reason: string,
    readonly remedy: string,
  ) {
    super(`${file}: ${reason}. ${remedy}`);
    this.name = 'SourceError';
  }
}
