import { basename } from 'node:path';
import type { CorrectionField } from '../content/correction-schema';
import { splitLines } from '../source/split-lines';
import type { Transaction } from '../store/database';
import { DeskError } from './desk-error';

/** A field of a story and what stands in it now. */
export interface CorrectionPlace {
  sourceId: string;
  article: string;
  field: CorrectionField;
  /** null where the person must quote it. */
  current: string | null;
}

const HEAD = ['kicker', 'headline', 'deck', 'publication', 'dateline'] as const;

const isHead = (field: string): field is (typeof HEAD)[number] => HEAD.some((known) => known === field);

const QUOTED = ['paragraph', 'caption', 'furniture', 'mention'] as const;

const NAMES = [...HEAD, 'date', 'heading', 'author', ...QUOTED] as const;

const isField = (name: string): name is CorrectionField => NAMES.some((known) => known === name);

interface PieceRow {
  kind: string;
  articleId: string | null;
  section: number | null;
}

async function findByLine(transaction: Transaction, file: string, line: number): Promise<[string, string]> {
  const id = basename(file).replace(/\.[^.]*$/, '');
  const [source] = await transaction.$queryRawUnsafe<{ text: string }[]>(
    `SELECT "text" FROM "Source" WHERE "id" = ?`,
    id,
  );
  if (source === undefined)
    throw new DeskError(
      `The archive has no source ${id}`,
      'Add it first, or name the story: <story>#<field>',
    );
  const place = splitLines(source.text)[line - 1];
  if (place === undefined) throw new DeskError(`${file} has no line ${line}`, 'Correct the number');
  const [piece] = await transaction.$queryRawUnsafe<PieceRow[]>(
    `SELECT "kind", "articleId", "section" FROM "SourcePiece"
     WHERE "sourceId" = ? AND "start" < ? AND "end" > ? AND "articleId" IS NOT NULL ORDER BY "start" LIMIT 1`,
    ...[id, Math.max(place.end, place.start + 1), place.start],
  );
  if (piece?.articleId == null)
    throw new DeskError(`Line ${line} of ${file} belongs to no story`, 'Name a line of a story');
  return [piece.articleId, piece.section === null ? piece.kind : `${piece.kind}${piece.section}`];
}

/**
 * The place that `<story>#<field>` or `<file>:<line>` names, read in the rehearsed archive; a line of running text
 * needs `field` to say what is wrong with it. Throws a DeskError where there is none.
 */
export async function findPlace(
  transaction: Transaction,
  argument: string,
  wantedField: string | undefined,
): Promise<CorrectionPlace> {
  const byLine = /^(.+\.(?:txt|html?)):(\d+)(?::\d+)?$/.exec(argument);
  const [article, named] =
    byLine === null
      ? [argument.split('#')[0] ?? '', argument.split('#')[1]]
      : await findByLine(transaction, byLine[1] ?? '', Number(byLine[2]));
  const section = /^heading(\d+)$/.exec(named ?? '')?.[1];
  const field = wantedField ?? (section === undefined ? named : 'heading');
  if (field === undefined || !isField(field))
    throw new DeskError(
      `"${field ?? ''}" is no field that can be corrected`,
      `Name one after #, or with --field: ${NAMES.join(', ')}`,
    );
  const [row] = await transaction.$queryRawUnsafe<Record<string, string | null>[]>(
    `SELECT "sourceId", "published", "kicker", "headline", "deck", "publication", "dateline" FROM "Article" WHERE "id" = ?`,
    article,
  );
  if (row === undefined)
    throw new DeskError(`There is no story ${article}`, 'See npm run archive -- check for their names');
  const current = async (): Promise<string | null> => {
    if (isHead(field)) return row[field] ?? '';
    if (field === 'date') return row.published ?? '';
    const sql =
      field === 'heading'
        ? `SELECT "heading" AS "text" FROM "Section" WHERE "articleId" = ? AND "heading" IS NOT NULL AND (? IS NULL OR "ordinal" = ?)`
        : `SELECT "name" AS "text" FROM "Credit" WHERE "articleId" = ? AND (? IS NULL OR "ordinal" = ?)`;
    if (field !== 'heading' && field !== 'author') return null;
    const at = section === undefined ? null : Number(section);
    const rows = await transaction.$queryRawUnsafe<{ text: string }[]>(sql, article, at, at);
    return rows.length === 1 ? (rows[0]?.text ?? null) : null;
  };
  return { sourceId: row.sourceId ?? '', article, field, current: await current() };
}
