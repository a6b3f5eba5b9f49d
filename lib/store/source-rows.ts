import type { CatalogueEntry } from '../content/catalogue-schema';
import type { ParsedSource, Piece } from '../parse/parsed-source';
import type { CorrectionResult } from './apply-corrections';
import type { Cell, TableRows } from './bulk-rows';
import type { PlacedArticle } from './placed-article';

export interface SourceFacts {
  id: string;
  file: string;
  stamp: string;
  fingerprint: string;
  dateAdded: string;
  catalogue: CatalogueEntry;
}

const NON_SPACE = /\S+/g;

function countSolid(text: string): number {
  let count = 0;
  for (const run of text.matchAll(NON_SPACE)) count += run[0].length;
  return count;
}

/** The source itself. */
export function toSourceRow(facts: SourceFacts, { source, site }: ParsedSource): TableRows {
  const { id, file, stamp, fingerprint, dateAdded, catalogue } = facts;
  const columns = [
    ...[
      'id',
      'file',
      'text',
      'sha256',
      'encoding',
      'site',
      'publisher',
      'url',
      'retrieved',
      'region',
      'rights',
    ],
    ...['note', 'dateAdded', 'stamp', 'fingerprint', 'characters', 'lineCount'],
  ];
  const { publisher, url, retrieved, region, rights, note } = catalogue;
  const known = [publisher, url, retrieved, region, rights, note].map((value) => value ?? null);
  const lineCount = source.text.split(/\r\n|[\n\r]/).length;
  const row: Cell[] = [
    ...[id, file, source.text, source.sha256, source.encoding, site?.text ?? null],
    ...known,
    ...[dateAdded, stamp, fingerprint, countSolid(source.text), lineCount],
  ];
  return { table: 'Source', columns, rows: [row] };
}

/** What every non-space character of the source was taken for. */
export function toPieceRows(
  sourceId: string,
  parsed: ParsedSource,
  articles: readonly PlacedArticle[],
): TableRows {
  const columns = [
    ...['sourceId', 'start', 'end', 'kind', 'detail', 'articleId', 'block', 'section', 'part', 'parts'],
  ];
  const rows: Cell[][] = [];
  const add = (
    piece: Piece | null,
    kind: string,
    place: { detail?: string; article?: string; block?: number; section?: number },
  ) => {
    const { detail = null, article = null, block = null, section = null } = place;
    for (const [part, [start, end]] of (piece?.spans ?? []).entries()) {
      const parts = piece?.spans.length ?? 1;
      rows.push([sourceId, start, end, kind, detail, article, block, section, part, parts]);
    }
  };
  for (const { id, article } of articles) {
    add(article.kicker, 'kicker', { article: id });
    add(article.headline, 'headline', { article: id });
    add(article.deck, 'deck', { article: id });
    for (const piece of article.apparatus) add(piece, 'apparatus', { detail: piece.kind, article: id });
    let block = 0;
    for (const [section, { heading, blocks }] of article.sections.entries()) {
      add(heading, 'heading', { article: id, section });
      for (const piece of blocks) add(piece, piece.type, { article: id, block: ++block });
    }
  }
  for (const piece of parsed.furniture) add(piece, 'furniture', { detail: piece.kind });
  return { table: 'SourcePiece', columns, rows };
}

/** The parser's doubts. */
export function toMessageRows(sourceId: string, parsed: ParsedSource): TableRows {
  const columns = ['sourceId', 'ordinal', 'severity', 'rule', 'line', 'column', 'message'];
  const rows = parsed.messages.map(({ severity, rule, line, column, message }, ordinal) => [
    ...[sourceId, ordinal, severity, rule, line, column, message],
  ]);
  return { table: 'Message', columns, rows };
}

/** What was corrected, and what could not be; `known` says which stories there are. */
export function toCorrectionRows(
  sourceId: string,
  results: readonly CorrectionResult[],
  known: ReadonlySet<string>,
): TableRows {
  const columns = [
    ...['sourceId', 'ordinal', 'articleId', 'field', 'at', 'expected', 'value', 'why', 'who', 'date'],
    ...['applied', 'found', 'line'],
  ];
  const rows = results.map(({ entry, line, applied, found, at }, ordinal): Cell[] => {
    const articleId = known.has(entry.article) ? entry.article : null;
    const { field, expected, value, why, who, when } = entry;
    return [sourceId, ordinal, articleId, field, at, expected, value, why, who, when, applied, found, line];
  });
  return { table: 'Correction', columns, rows };
}
