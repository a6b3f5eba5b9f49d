import type { LabelledRow } from './label';
import { namesPicture } from './rules/match-picture-words';
import { endsSentence } from './rules/match-prose';

const LONGEST_CAPTION = 70;

/**
 * Captions by place: short rows where the dump lost a picture and left a hole of blank lines, rows that a
 * photographer's line follows, and rows that interrupt a sentence and are worded like a caption.
 *
 *   ……深深感受到人民警察 ⏎⏎⏎⏎ 活动现场。 ⏎⏎ 为了我们的岁月静好……
 *
 * Refused: a short paragraph in a source whose paragraphs all stand that far apart.
 */
export function labelCaptions(rows: LabelledRow[]): LabelledRow[] {
  // What stands above: no text yet, text that ended, text that stopped in the middle of a sentence.
  let above: Above = 'nothing';
  let last: LabelledRow | undefined;
  return rows.map((row, i) => {
    const caption = isCaption(row, above, last, rows[i + 1]);
    if (row.label.form === 'prose' && !caption) above = endsSentence(row.text) ? 'closed' : 'open';
    else if (row.label.form !== 'caption' && !caption && above === 'open') above = 'closed';
    last = row;
    return caption ? { ...row, label: { form: 'caption', credits: [] } } : row;
  });
}

type Above = 'nothing' | 'closed' | 'open';

function isCaption(
  row: LabelledRow,
  above: Above,
  last: LabelledRow | undefined,
  below: LabelledRow | undefined,
): boolean {
  if (row.size > LONGEST_CAPTION || (row.label.form !== 'prose' && row.label.form !== 'title')) return false;
  if (row.hint === 'heading' || (row.text.match(/[。!?]/g) ?? []).length > 2) return false;
  const ends = endsSentence(row.text);
  const pictured = namesPicture(row.text);
  if (row.wide) return above === 'open' || ends || (pictured && above !== 'nothing');
  if (isPhotographerLine(below) && last?.label.form !== 'title') return above !== 'nothing' || ends;
  return pictured && above !== 'nothing' && (above === 'open' || ends || row.label.form === 'title');
}

/** 本报记者 王强 摄, on the row below. */
function isPhotographerLine(row: LabelledRow | undefined): boolean {
  if (row?.label.form === 'photographer') return true;
  return (
    row?.label.form === 'byline' &&
    row.label.credits.length > 0 &&
    row.label.credits.every((credit) => credit.role === 'photographer')
  );
}
