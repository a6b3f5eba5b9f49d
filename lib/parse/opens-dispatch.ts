import { type Gap, LEAST_TEXT, type OpenStory, textSize } from './gap';
import { isProse, type LabelledRow } from './label';

/** 江州网3月1日电 题:……: a dispatch that names its title. */
export const isTitledOpening = ({ label, text }: LabelledRow): boolean =>
  label.form === 'opening' && /[电讯]\s?题\s?:/.test(text);

/** Text without a title behind an end marker: only an opening phrase makes it a story. */
export function opensAnew(between: LabelledRow[], rows: LabelledRow[], prose: number): boolean {
  return between.at(-1)?.label.form === 'opening' && textSize(rows, prose) >= LEAST_TEXT;
}

/** Characters above that are a story, where it has ended or opened with a phrase of its own. */
const WHOLE_STORY = 120;
/** Characters above that are a story, where a date line stands above the opening phrase. */
const DATED_STORY = 60;
/** Characters above that are no introduction, where only agency, place and day tell of a new story. */
const LONG_STORY = 200;
/** Above a story's text, its opening phrase stands within these rows. */
const HEAD_ROWS = 4;

/** ……。 ⏎ 江州网北山6月4日电(张三)……: one more dispatch, without a line for its title. Near miss: 据江州网北山6月4日电, quoted. */
export function opensDispatch(
  { rows: between, from, prose }: Gap,
  rows: LabelledRow[],
  story: OpenStory,
  ended: boolean,
): boolean {
  const row = between.at(-1);
  if (row?.label.form !== 'opening' || /^[据综]/.test(row.text) || textSize(rows, prose) < LEAST_TEXT)
    return false;
  const { agency, place, date } = row.label;
  const above = rows.slice(Math.max(0, story.bodyFrom - HEAD_ROWS), from);
  const another = ended || above.some(({ label }) => label.form === 'opening');
  const size = above.reduce((sum, other) => sum + (isProse(other) ? other.size : 0), 0);
  if (agency && isDated(between.at(-2)) && /[。!?”)]$/.test(rows[from - 1]?.text ?? ''))
    return size >= DATED_STORY;
  return agency && place && date
    ? size >= (another ? WHOLE_STORY : LONG_STORY)
    : another && size >= WHOLE_STORY;
}

/** 2031-03-11 08:18, right above the opening phrase. */
const isDated = (row: LabelledRow | undefined): boolean =>
  row?.label.form === 'fields' && row.label.dates.some(({ edtf }) => edtf !== null);
