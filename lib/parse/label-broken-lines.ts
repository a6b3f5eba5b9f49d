import { isProse, type LabelledRow } from './label';
import { continuesParagraph } from './rules/match-continuation';
import { breaksWord, endsSentence } from './rules/match-prose';

const LEAST_JOINS = 5;
const WIDEST = 34;
/** Pictures' words between two halves of a paragraph. */
const MOST_CAPTIONS = 4;

/**
 * Columns whose lines were kept: the first line of a paragraph has no mark at its end, as a subhead has none, but a
 * word or a clause runs over into the line that touches it.
 *
 *   三年前,王某某刚到江州 ⏎ 社区时,这里还是治安乱点, ⏎ 一个月发案十几起。
 *
 * Near miss: a subhead right above its text, shorter than the lines and whole.
 */
export function labelBrokenLines(rows: LabelledRow[]): LabelledRow[] {
  const sizes = rows.flatMap((row, i) => listLineSizes(row, rows[i + 1])).sort((a, b) => a - b);
  if (sizes.length < LEAST_JOINS) return rows;
  const usual = sizes[sizes.length >> 1] ?? 0;
  const labelled = [...rows];
  for (let i = rows.length - 2; i > 0; i--) {
    const row = labelled[i] as LabelledRow;
    const next = labelled[i + 1] as LabelledRow;
    if (row.label.form !== 'title' || row.hint !== null || endsSentence(row.text)) continue;
    if (row.size * 4 < usual * 3 || row.size > usual * 1.4) continue;
    const below = isProse(next) ? next : labelled.slice(i + 1, i + 1 + MOST_CAPTIONS).find(isProse);
    const touches = isProse(next) ? next.gap === 0 : next.label.form === 'caption';
    if (touches && below && (breaksWord(row.text, below.text, true) || /[,、]./.test(row.text)))
      labelled[i] = { ...row, label: { form: 'prose' } };
  }
  return labelled;
}

/** The sizes of a row's lines that run on into the next one. */
function listLineSizes(row: LabelledRow, next: LabelledRow | undefined): number[] {
  if (!isProse(row)) return [];
  const count = row.lines?.length ?? 1;
  const size = Math.round(row.size / count);
  if (size > WIDEST) return [];
  return Array.from({ length: count - (runsOn(row, next) ? 0 : 1) }, () => size);
}

/** A row of running text that stops in the middle, and the next one touches it. */
const runsOn = (row: LabelledRow, next: LabelledRow | undefined): boolean =>
  isProse(next) && next?.gap === 0 && !endsSentence(row.text) && continuesParagraph(row.text, next.text);
