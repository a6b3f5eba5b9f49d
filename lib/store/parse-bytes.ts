import { annotateSource } from '@/lib/mentions/annotate-source';
import type { Authority } from '@/lib/mentions/authority';
import { createKnowledge, type Knowledge } from '@/lib/mentions/knowledge';
import { parseSource, type SourceContext } from '@/lib/parse/parse-source';
import type { ParsedSource } from '@/lib/parse/parsed-source';
import { decodeSource } from '@/lib/source/decode-source';
import { type DecodedSource, SourceError } from '@/lib/source/decoded-source';

/** A source before it is decoded. */
export interface SourceBytes {
  file: string;
  bytes: Uint8Array;
}

/** Bytes in, stories with their mentions out; what the authority files say is prepared once. */
export class BytesParser {
  readonly #knowledge: Knowledge;

  constructor(authority: Authority) {
    this.#knowledge = createKnowledge(authority);
  }

  /** Decodes one source; throws a SourceError where it is empty or cannot be decoded. */
  decode({ file, bytes }: SourceBytes): DecodedSource {
    const decoded = decodeSource(bytes, file);
    if (decoded.text.trim() === '') {
      throw new SourceError(file, 'the file is empty', 'Copy the dump anew or remove the file');
    }
    return decoded;
  }

  /** Decodes, parses and annotates a source about whose stories nobody decided; throws as `decode` does. */
  parse(source: SourceBytes & Required<Pick<SourceContext, 'id' | 'publisher' | 'region'>>): ParsedSource {
    return this.annotate(parseSource(this.decode(source), source), source.region ?? null);
  }

  /** Finds and resolves what the stories of a parsed source name. */
  annotate(parsed: ParsedSource, region: string | null): ParsedSource {
    return annotateSource(parsed, this.#knowledge, { region });
  }
}
