import { isProse, type LabelledRow } from './label';

const HEAD = /^[【[■●◆]?\s?(?:相关链接|新闻链接|链接|知识链接|法条链接|背景链接)[】\]]?:?$/;
const LEAST = 2;
const MOST = 8;
const LONGEST = 140;

/**
 * A box of background (相关链接) below a story's text is the story's: its rows are sentences. A list of other pages
 * has their titles below the same words, or the first lines of their texts, which break off.
 *
 *   相关链接 ⏎ 养老诈骗常见套路 ⏎ 1.以“养老投资”为名,承诺高额返利。 ⏎ 2.……。
 */
export function labelBoxes(rows: LabelledRow[]): LabelledRow[] {
  const at = rows.findIndex(({ label, text }) => label.form === 'furniture' && label.ends && HEAD.test(text));
  if (at < 0 || !rows.slice(0, at).some(isProse)) return rows;
  let to = at + (rows[at + 1]?.label.form === 'title' ? 2 : 1);
  const from = to;
  while (isProse(rows[to])) to++;
  const told = rows.slice(from, to);
  const isBox =
    told.length >= LEAST &&
    told.length <= MOST &&
    told.every(({ text, size }) => size <= LONGEST && /[。;!]$/.test(text)) &&
    rows[to]?.label.form !== 'title';
  if (!isBox) return rows;
  return rows.map((row, i) =>
    i >= at && i < from ? { ...row, hint: 'heading', label: { form: 'title' } } : row,
  );
}
