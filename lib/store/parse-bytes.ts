import type { Authority } from '../mentions/authority';
import type { Article, Block, ParsedSource } from '../parse/parsed-source';
import { decodeSource } from '../source/decode-source';
import { SourceError } from '../source/decoded-source';

/** What the archive knows of a source before it is parsed. */
export interface ParseContext {
  authority: Authority;
  publisher: string | null;
  region: string | null;
}

/** Decodes, parses and annotates one source; throws a SourceError where that cannot be done. */
export function parseBytes(bytes: Uint8Array, file: string, _context: ParseContext): ParsedSource {
  const { text, sha256, encoding } = decodeSource(bytes, file);
  if (text.trim() === '')
    throw new SourceError(file, 'the file is empty', 'Copy the dump anew or remove the file');
  const lines = [...text.matchAll(/\S.*/g)].map((line) => {
    const trimmed = line[0].trimEnd();
    return { text: trimmed, spans: [[line.index, line.index + trimmed.length] as [number, number]] };
  });
  const [headline = null, ...body] = lines;
  const article: Article = {
    id: `${file.replace(/\.[^.]+$/, '')}-1`,
    kicker: null,
    headline,
    deck: null,
    publication: null,
    published: { edtf: null, time: null, basis: 'unknown', evidence: [] },
    dateline: null,
    credits: [],
    apparatus: [],
    sections: [
      { number: null, heading: null, blocks: body.map((line): Block => ({ type: 'paragraph', ...line })) },
    ],
    people: [],
    units: [],
    topics: [],
    quotes: [],
    figures: [],
    events: [],
  };
  return {
    source: { file, sha256, encoding, text },
    site: null,
    articles: [article],
    furniture: [],
    messages: [],
  };
}
