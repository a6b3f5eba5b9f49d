import type { LabelledRow } from './label';

/**
 * Phrase by phrase: WeChat accounts break every sentence into lines of a few characters.
 *
 *   龙城市公安局反诈中心
 *   接到一条红色预警。
 *   电话打过去,
 *   那头只有压低的哭声。
 *
 * In such a source a short line that touches another one is text, and only what stands apart is a subhead.
 * Near miss: a menu, whose lines are as short but end with no mark.
 */
export function labelVerse(rows: LabelledRow[]): LabelledRow[] {
  const plain = rows.filter((row) => row.label.form === 'title' || row.label.form === 'prose');
  if (!isVerse(plain)) return rows;
  return rows.map((row, i) => {
    const touches =
      (row.gap === 0 && isPlain(rows[i - 1])) || (rows[i + 1]?.gap === 0 && isPlain(rows[i + 1]));
    const marked =
      row.hint !== null ||
      row.label.form !== 'title' ||
      /^(?:\d{1,2}|[一二三四五六七八九十])[\s、.]/.test(row.text);
    return touches && !marked ? { ...row, label: { form: 'prose' } } : row;
  });
}

function isPlain(row: LabelledRow | undefined): boolean {
  return row?.label.form === 'title' || row?.label.form === 'prose';
}

/** Most lines are short, touch each other and carry punctuation. */
function isVerse(rows: LabelledRow[]): boolean {
  if (rows.length < 8) return false;
  const shortRows = rows.filter((row) => row.size <= 20);
  const short = shortRows.length;
  const touching = rows.filter((row) => row.gap === 0).length;
  // The short rows themselves: long paragraphs below a list of titles end with marks as well.
  const marked = shortRows.filter((row) => /[,。!?:;、…]”?$/.test(row.text)).length;
  return short >= rows.length * 0.7 && touching >= rows.length * 0.5 && marked >= short * 0.35;
}
