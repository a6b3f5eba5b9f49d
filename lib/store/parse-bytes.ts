import { createHash } from 'node:crypto';
import type { Authority } from '../mentions/authority';
import type { Article, Block, ParsedSource } from '../parse/parsed-source';

/** What the archive knows of a source before it is parsed. */
export interface ParseContext {
  authority: Authority;
  publisher: string | null;
  region: string | null;
}

/** A source that cannot be read: empty, binary, in no known encoding. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource';
  readonly remedy: string;

  constructor(reason: string, remedy: string) {
    super(reason);
    this.remedy = remedy;
  }
}

/** Decodes, parses and annotates one source; throws an UnreadableSource where that cannot be done. */
export function parseBytes(bytes: Uint8Array, file: string, _context: ParseContext): ParsedSource {
  const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  if (text.trim() === '')
    throw new UnreadableSource('the file is empty', 'Copy the dump anew or remove the file');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
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
    source: { file, sha256, encoding: 'utf-8', text },
    site: null,
    articles: [article],
    furniture: [],
    messages: [],
  };
}
