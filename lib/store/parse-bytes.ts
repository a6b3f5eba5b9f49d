import { annotateSource } from '../mentions/annotate-source';
import type { Authority } from '../mentions/authority';
import { createKnowledge, type Knowledge } from '../mentions/knowledge';
import { parseSource } from '../parse/parse-source';
import type { ParsedSource } from '../parse/parsed-source';
import { decodeSource } from '../source/decode-source';
import { SourceError } from '../source/decoded-source';

/** A source before it is parsed, with what the catalogue knows of it. */
export interface SourceBytes {
  id: string;
  file: string;
  bytes: Uint8Array;
  publisher: string | null;
  region: string | null;
}

/** Bytes in, stories with their mentions out; what the authority files say is prepared once. */
export class BytesParser {
  readonly #knowledge: Knowledge;

  constructor(authority: Authority) {
    this.#knowledge = createKnowledge(authority);
  }

  /** Decodes, parses and annotates one source; throws a SourceError where it is empty or cannot be decoded. */
  parse({ id, file, bytes, publisher, region }: SourceBytes): ParsedSource {
    const decoded = decodeSource(bytes, file);
    if (decoded.text.trim() === '') {
      throw new SourceError(file, 'the file is empty', 'Copy the dump anew or remove the file');
    }
    return annotateSource(parseSource(decoded, { id, publisher, region }), this.#knowledge, { region });
  }
}
