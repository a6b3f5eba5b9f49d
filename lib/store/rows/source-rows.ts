import type { CatalogueEntry } from '@/lib/content/catalogue-schema';
import { describeValue } from '@/lib/content/describe-correction';
import type { Message, ParsedSource, Piece } from '@/lib/parse/parsed-source';
import { type Cell, type TableRows, toTableRows } from '@/lib/store/bulk-rows';
import type { CorrectionResult } from '@/lib/store/corrections/apply-corrections';
import type { PlacedArticle } from './placed-article';
import { countSolid } from './text-positions';

export interface SourceFacts {
  id: string;
  file: string;
  stamp: string;
  fingerprint: string;
  dateAdded: string;
  lineCount: number;
  catalogue: CatalogueEntry;
}

/** The source itself. */
export function toSourceRow(facts: SourceFacts, { source, site }: ParsedSource): TableRows {
  const { id, file, stamp, fingerprint, dateAdded, lineCount, catalogue } = facts;
  const { text, sha256, encoding } = source;
  const { publisher, url, retrieved, region, rights, note } = catalogue;
  const record = {
    id,
    file,
    text,
    sha256,
    encoding,
    site: site?.text ?? null,
    publisher: publisher ?? null,
    url: url ?? null,
    retrieved: retrieved ?? null,
    region: region ?? null,
    rights: rights ?? null,
    note: note ?? null,
    dateAdded,
    stamp,
    fingerprint,
    characters: countSolid(text),
    lineCount,
  };
  return toTableRows('Source', [record]);
}

interface PiecePlace {
  detail?: string;
  articleId?: string;
  block?: number;
  section?: number;
}

const PIECE = [
  ...['sourceId', 'start', 'end', 'kind', 'detail', 'articleId', 'block', 'section'],
  ...['part', 'parts'],
];

/** What every non-space character of the source was taken for. */
export function toPieceRows(
  sourceId: string,
  parsed: ParsedSource,
  articles: readonly PlacedArticle[],
): TableRows {
  const rows: Cell[][] = [];
  const add = (piece: Piece | null, kind: string, place: PiecePlace) => {
    if (piece === null) return;
    const { detail = null, articleId = null, block = null, section = null } = place;
    for (const [part, [start, end]] of piece.spans.entries()) {
      const row: Cell[] = [sourceId, start, end, kind, detail, articleId, block, section];
      row.push(part, piece.spans.length);
      rows.push(row);
    }
  };
  for (const { id: articleId, article } of articles) {
    add(article.kicker, 'kicker', { articleId });
    add(article.headline, 'headline', { articleId });
    add(article.deck, 'deck', { articleId });
    for (const piece of article.apparatus) add(piece, 'apparatus', { articleId, detail: piece.kind });
    let block = 0;
    for (const [section, { heading, blocks }] of article.sections.entries()) {
      add(heading, 'heading', { articleId, section });
      for (const piece of blocks) add(piece, piece.type, { articleId, block: ++block });
    }
  }
  for (const piece of parsed.furniture) add(piece, 'furniture', { detail: piece.kind });
  return { table: 'SourcePiece', columns: PIECE, rows };
}

/** The parser's doubts. */
export function toMessageRows(sourceId: string, messages: readonly Message[]): TableRows {
  const records = messages.map(({ severity, rule, line, column, message }, ordinal) => {
    return { sourceId, ordinal, severity, rule, line, column, message };
  });
  return toTableRows('Message', records);
}

/** What was corrected, and what could not be; `known` says which stories there are. */
export function toCorrectionRows(
  sourceId: string,
  results: readonly CorrectionResult[],
  known: ReadonlySet<string>,
): TableRows {
  const records = results.map(({ entry, line, applied, found, at }, ordinal) => {
    const articleId = known.has(entry.article) ? entry.article : null;
    const { field, expected, why, who, when: date } = entry;
    const value = describeValue(entry);
    return { sourceId, ordinal, articleId, field, at, expected, value, why, who, date, applied, found, line };
  });
  return toTableRows('Correction', records);
}
