import type { Piece, UnitForm } from '@/lib/parse/parsed-source';
import type { Cell, TableRows } from '@/lib/store/bulk-rows';
import type { PlacedArticle } from './placed-article';
import { toSpansJson } from './spans-json';
import type { TextPlace } from './story-texts';

/** Mentions in a head weigh more than those in the body when a story's main unit and topic are chosen. */
const HEAD_WEIGHT = 5;

export interface PlacedMention {
  piece: Piece;
  form: UnitForm | null;
  /** null where it stands in a credit, a dateline or a corrected text. */
  place: TextPlace | null;
}

/** One record of a story with its mentions in the order of the source. */
export interface RecordMentions<T> {
  record: T;
  mentions: PlacedMention[];
  weight: number;
  /** Source offset of the first mention. */
  first: number;
}

const NOWHERE = Number.MAX_SAFE_INTEGER;

/** The story's records of one kind by first mention, each mention placed in the story's texts. */
export function placeMentions<T extends { mentions: (Piece & { form?: UnitForm })[] }>(
  records: readonly T[],
  { texts }: PlacedArticle,
): RecordMentions<T>[] {
  const placed = records.map((record): RecordMentions<T> => {
    const mentions = record.mentions.map((mention) => ({
      piece: { text: mention.text, spans: mention.spans },
      form: mention.form ?? null,
      place: texts.locate(mention.spans),
    }));
    const inHead = (place: TextPlace | null) => place !== null && place.field !== 'block';
    const weight = mentions.reduce((sum, { place }) => sum + (inHead(place) ? HEAD_WEIGHT : 1), 0);
    const first = Math.min(NOWHERE, ...mentions.map(({ piece }) => piece.spans[0]?.[0] ?? NOWHERE));
    return { record, mentions, weight, first };
  });
  return placed.sort((a, b) => a.first - b.first);
}

/** The record that a story is most about; null where there is none. */
export function heaviest<T>(records: readonly RecordMentions<T>[]): T | null {
  let best: RecordMentions<T> | null = null;
  for (const record of records) if (best === null || record.weight > best.weight) best = record;
  return best?.record ?? null;
}

/** Rows of one mention table: `target` is the column of the slug or ordinal that the mentions refer to. */
function toRows<T>(
  articleId: string,
  [table, target]: [table: string, target: string],
  records: readonly RecordMentions<T>[],
  targetOf: (record: T, index: number) => string | number,
): TableRows {
  const columns = ['articleId', 'ordinal', target, 'field', 'at', 'start', 'end', 'surface', 'spans'];
  const hasForm = table === 'UnitMention';
  const rows: Cell[][] = [];
  for (const [index, { record, mentions }] of records.entries()) {
    const to = targetOf(record, index);
    for (const { piece, form, place } of mentions) {
      const { field = 'apparatus', at = null, start = 0, end = 0 } = place ?? {};
      const spans = toSpansJson(piece.spans);
      const row: Cell[] = [articleId, rows.length, to, field, at, start, end, piece.text, spans];
      if (hasForm) row.push(form ?? 'full');
      rows.push(row);
    }
  }
  return { table, columns: hasForm ? [...columns, 'form'] : columns, rows };
}

export const toUnitMentionRows = <T>(
  articleId: string,
  records: readonly RecordMentions<T>[],
  slugOf: (record: T) => string,
) => toRows(articleId, ['UnitMention', 'unitSlug'], records, slugOf);

export const toTopicMentionRows = <T>(
  articleId: string,
  records: readonly RecordMentions<T>[],
  slugOf: (record: T) => string,
) => toRows(articleId, ['TopicMention', 'topicSlug'], records, slugOf);

/** People stand under their ordinal in the story. */
export const toPersonMentionRows = <T>(articleId: string, records: readonly RecordMentions<T>[]) =>
  toRows(articleId, ['PersonMention', 'person'], records, (_, index) => index);
