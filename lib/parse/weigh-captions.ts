import { isProse, type LabelledRow } from './label';
import { continuesParagraph } from './rules/match-continuation';
import { mayNamePicture, namesPicture } from './rules/match-picture-words';
import { breaksWord, endsSentence } from './rules/match-prose';

/**
 * ……抽调骨干力量成立专班,逐 ⏎⏎⏎ 活动现场 ⏎⏎⏎ 案研判,先后赶赴六省九市开展抓捕工作。: the rest of a sentence, however short and far
 * apart: a word runs over the break, or a picture's words stood above and no other rest of it stands below.
 */
export function isRest(
  row: LabelledRow,
  open: string,
  below: LabelledRow | undefined,
  captioned: boolean,
): boolean {
  if (row.label.form !== 'prose' || !endsSentence(row.text) || namesPicture(row.text)) return false;
  if (/^[,、。;]/.test(row.text) || breaksWord(open, row.text, true)) return true;
  if (/^(?:\(|[△▲图上下])/.test(row.text) || !continuesParagraph(open, row.text)) return false;
  if (below?.label.form === 'prose' && (breaksWord(open, below.text, true) || /^[,、。;]/.test(below.text)))
    return false;
  // Nothing below could be the rest: this row must be.
  const isHead = below?.label.form === 'title' && !below.wide && !namesPicture(below.text);
  if (!below || isHead || (below.label.form === 'prose' && !continuesParagraph(open, below.text)))
    return true;
  return captioned || (row.text.match(/[,、]/g) ?? []).length >= 2;
}

/** Two title rows and more inside the text that name no picture: the story has subheads, and one more is likelier than a caption. */
export function hasSubheads(rows: LabelledRow[]): boolean {
  const first = rows.findIndex((row) => row.label.form === 'prose');
  let heads = 0;
  for (let i = first + 1; first >= 0 && i < rows.length && heads < 2; i++) {
    const row = rows[i] as LabelledRow;
    if (row.label.form === 'title' && !namesPicture(row.text) && !mayNamePicture(row.text)) heads++;
  }
  return heads >= 2;
}

/** Two subheads and more stand no further apart from the text than paragraphs do from each other. */
export function hasEvenHeads(rows: LabelledRow[]): boolean {
  const first = rows.findIndex((row) => row.label.form === 'prose');
  return (
    rows.filter((row, i) => i > first && row.label.form === 'title' && !row.wide && isProse(rows[i + 1]))
      .length >= 2
  );
}
