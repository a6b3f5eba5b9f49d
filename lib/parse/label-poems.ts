import { isProse, type LabelledRow } from './label';

const LONGEST_LINE = 20;
const LEAST_LINES = 6;
const LEAST_STANZA = 4;
const MOST_LAST_LINES = 6;
const LINE = /^[\u4e00-\u9fffA-Za-z0-9“”‘’《》、,。!?…—·:;\s]+$/;

/**
 * Verse between prose, and a poem of its own: lines without marks that are text, where titles would be as short.
 *
 *   给守夜人 ⏎ □ 张某某 ⏎ 灯火渐次熄灭 ⏎ 你却醒着 ⏎ ……            below its author
 *   ……推门而入。 ⏎     他是一盏灯 ⏎     照着夜归的人 ⏎ ……          further in than the text
 *   ……送回家。 ⏎ 小朋友 ⏎ 下雨天记得等爸爸妈妈 ⏎ 编辑:张某某         between text and staff
 */
export function labelPoems(rows: LabelledRow[]): LabelledRow[] {
  const lines = new Set([...listPoems(rows), ...listStanzas(rows), ...listLastLines(rows)]);
  return lines.size === 0
    ? rows
    : rows.map((row, i) => (lines.has(i) ? { ...row, label: { form: 'prose', whole: true } } : row));
}

const isLine = (row: LabelledRow | undefined): row is LabelledRow =>
  row?.label.form === 'title' && row.hint === null && row.size <= LONGEST_LINE && LINE.test(row.text);

/** Where the lines end that begin at a row: as long as they touch, the first aside; a line above a byline is a title. */
function endOfLines(rows: LabelledRow[], from: number): number {
  let to = from;
  while (isLine(rows[to]) && (to === from || rows[to]?.gap === 0) && rows[to + 1]?.label.form !== 'byline')
    to++;
  return to;
}

function listPoems(rows: LabelledRow[]): number[] {
  return rows.flatMap((row, i) => {
    const signed = row.label.form === 'byline' && /^[□■◆●○◇]/.test(row.text);
    if (!signed || rows[i - 1]?.label.form !== 'title') return [];
    const to = endOfLines(rows, i + 1);
    return to - i - 1 >= LEAST_LINES ? listFrom(i + 1, to) : [];
  });
}

function listStanzas(rows: LabelledRow[]): number[] {
  const found: number[] = [];
  for (let from = 1; from < rows.length; from++) {
    const above = rows[from - 1] as LabelledRow;
    if (!isProse(above) || !isLine(rows[from])) continue;
    const to = endOfLines(rows, from);
    const below = rows[to];
    const indent = Math.max(above.indent, below?.indent ?? 0);
    const further = rows.slice(from, to).every((row) => row.indent >= indent + 2);
    if (to - from >= LEAST_STANZA && further && isProse(below)) found.push(...listFrom(from, to));
    from = to;
  }
  return found;
}

function listLastLines(rows: LabelledRow[]): number[] {
  const staff = rows.findIndex(
    ({ label }, i) =>
      i > 0 &&
      label.form === 'fields' &&
      !label.roles.has('date') &&
      /author|editor|staff/.test([...label.roles].join()),
  );
  let from = staff;
  while (from > 0 && isLine(rows[from - 1]) && (rows[from]?.gap ?? 0) === 0) from--;
  const count = staff - from;
  const touches = rows[from]?.gap === 0 && isProse(rows[from - 1]);
  return staff > 0 && touches && count >= 2 && count <= MOST_LAST_LINES ? listFrom(from, staff) : [];
}

const listFrom = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);
