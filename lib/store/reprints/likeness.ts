import { foldForLikeness, likenessOf } from '@/lib/reprints/shingles';
import type { Cell } from '@/lib/store/bulk-rows';
import type { Transaction } from '@/lib/store/database';

/** Shorter stories are alike by their form alone. */
export const LEAST_LENGTH = 80;
/** Hashes that two sketches must share before their texts are compared. */
export const SHARED_HASHES = 3;
/** A hash that more stories have is a set phrase (自治区党委常委、公安厅党委书记……), not a sign of one release. */
export const SET_PHRASE = 30;
/** Two versions of one release share at least this much; two stories of one paper about one body, a tenth. */
const LEAST_LIKENESS = 0.4;

/** The paragraphs of these stories as one text each, folded for comparison. */
export async function readTexts(
  transaction: Transaction,
  ids: readonly string[],
): Promise<{ id: string; text: string }[]> {
  const rows = await transaction.$queryRawUnsafe<{ id: string; text: string }[]>(
    `SELECT "articleId" AS "id", "text" FROM "Block" WHERE "type" = 'paragraph'
     AND "articleId" IN (SELECT value FROM json_each(?1)) ORDER BY "articleId", "ordinal"`,
    JSON.stringify(ids),
  );
  const texts = new Map<string, string>();
  for (const { id, text } of rows) texts.set(id, (texts.get(id) ?? '') + text);
  return [...texts].map(([id, text]) => ({ id, text: foldForLikeness(text) }));
}

/** The rows of two stories that are alike; none where they are not alike enough. */
export function toReprintRows(a: string, b: string, texts: ReadonlyMap<string, string>): Cell[][] {
  const likeness = likenessOf(texts.get(a) ?? '', texts.get(b) ?? '');
  return likeness < LEAST_LIKENESS
    ? []
    : [
        [a, b, likeness],
        [b, a, likeness],
      ];
}
