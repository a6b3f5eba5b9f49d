import type { LabelledRow } from './label';

/**
 * A day on a row of its own, of which a text has several: the heads of a diary's entries, no dates of printing.
 *
 *   1月10日 星期三 雪 ⏎ 今天值班,…… ⏎ 1月11日 ⏎ 雪停了。……
 *
 * Near miss: one such row below a headline.
 */
const DAY =
  /^(?:20\d{2}年)?\d{1,2}月\d{1,2}日(?:[\s,]{0,3}(?:星期|周)[一二三四五六日天])?(?:[\s,]{0,3}[晴阴雨雪雾多云小中大到转]{1,6})?$/;
const LEAST_ENTRIES = 2;

/** The rows with the days of a diary as headings; any others as they are. */
export function labelDiary(rows: LabelledRow[]): LabelledRow[] {
  const days = rows.filter((row, i) => DAY.test(row.text) && rows[i + 1]?.label.form === 'prose');
  if (days.length < LEAST_ENTRIES || !days.some((row) => rows[row.index - 1]?.label.form === 'prose'))
    return rows;
  return rows.map((row) =>
    days.includes(row) ? { ...row, hint: 'heading' as const, label: { form: 'title' as const } } : row,
  );
}
