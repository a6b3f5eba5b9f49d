import { isProse, type LabelledRow } from './label';

/**
 * A page's directory: all its titles run together in one row, as e-papers put it above the story.
 *
 *   守好防火门林海派出所严查用火老民警的“最后一班岗”民警送学生回家
 *   ……
 *   老民警的“最后一班岗”
 *
 * It says so by holding a title that stands on a row of its own below, among others. Near miss: a sentence that
 * takes up the headline's words, which has a sentence's punctuation.
 */
export function labelDirectory(rows: LabelledRow[]): LabelledRow[] {
  const listed = rows.map((row, i): LabelledRow => {
    if (row.label.form !== 'prose' && row.label.form !== 'title') return row;
    if (row.size < 30 || row.hint !== null || /[。;]|:$/.test(row.text) || row.index > FURTHEST) return row;
    const isHeld = rows.slice(i + 1, i + 1 + FURTHEST).some((other) => holds(row, other));
    return isHeld ? { ...row, label: { form: 'furniture', kind: 'navigation', ends: false } } : row;
  });
  // A page's only text is no directory.
  return listed.some(isProse) ? listed : rows;
}

/** How far down a page its own head may stand. */
const FURTHEST = 40;

function holds(row: LabelledRow, other: LabelledRow): boolean {
  return (
    other.label.form === 'title' &&
    other.size >= 6 &&
    other.size * 2 <= row.size &&
    row.text.includes(other.text)
  );
}
