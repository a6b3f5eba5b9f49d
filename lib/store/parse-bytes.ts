import { annotateSource } from '../mentions/annotate-source';
import type { Authority } from '../mentions/authority';
import { createKnowledge, type Knowledge } from '../mentions/knowledge';
import { parseSource } from '../parse/parse-source';
import type { ParsedSource } from '../parse/parsed-source';
import { decodeSource } from '../source/decode-source';
import { SourceError } from '../source/decoded-source';

/** What the archive knows of a source before it is parsed. */
export interface ParseContext {
  authority: Authority;
  publisher: string | null;
  region: string | null;
}

/** Prepared once for each set of authority files, not once a source. */
const prepared = new WeakMap<Authority, Knowledge>();

function knowledgeOf(authority: Authority): Knowledge {
  const known = prepared.get(authority) ?? createKnowledge(authority);
  prepared.set(authority, known);
  return known;
}

/** Decodes, parses and annotates one source; throws a SourceError where that cannot be done. */
export function parseBytes(
  bytes: Uint8Array,
  file: string,
  { authority, region }: ParseContext,
): ParsedSource {
  const decoded = decodeSource(bytes, file);
  if (decoded.text.trim() === '')
    throw new SourceError(file, 'the file is empty', 'Copy the dump anew or remove the file');
  return annotateSource(parseSource(decoded), knowledgeOf(authority), { region });
}
