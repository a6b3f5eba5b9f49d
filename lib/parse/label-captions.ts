import type { LabelledRow } from './label';
import { endsSentence } from './rules/match-prose';

const LONGEST_CAPTION = 70;

/**
 * Captions by place: short rows where the dump lost a picture and left a hole of blank lines.
 *
 *   ……深深感受到人民警察 ⏎⏎⏎⏎ 活动现场。 ⏎⏎ 为了我们的岁月静好……
 *
 * Refused: a short paragraph in a source whose paragraphs all stand that far apart.
 */
export function labelCaptions(rows: LabelledRow[]): LabelledRow[] {
  return rows.map((row, i) => {
    if (!row.wide || row.size > LONGEST_CAPTION || (row.label.form !== 'prose' && row.label.form !== 'title'))
      return row;
    const sentences = (row.text.match(/[。!?]/g) ?? []).length;
    if (sentences > 2 || (row.label.form === 'title' && !endsSentence(row.text) && !interrupts(rows, i)))
      return row;
    return interrupts(rows, i) || endsSentence(row.text)
      ? { ...row, label: { form: 'caption', credits: [] } }
      : row;
  });
}

/** True where the text above stops in the middle of a sentence. */
function interrupts(rows: LabelledRow[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && rows[i]?.label.form === 'caption') i--;
  const above = rows[i];
  return above?.label.form === 'prose' && !endsSentence(above.text);
}
