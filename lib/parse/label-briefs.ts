import type { LabelledRow } from './label';
import { matchByline } from './rules/match-byline';
import { matchOpening } from './rules/match-opening';
import { narrowRow } from './split-rows';

const BULLET = /^([■□◆◇●○★☆▲△])\s?(?=\S)/;
const CLOSING = /\(([^()]{2,30})\)。?$/;
/** The name of a column of briefs. */
const COLUMN =
  /^[\u4e00-\u9fff]{0,6}(?:简讯|短讯|快讯|短波|简报|集锦|要闻|速递|一句话新闻)(?:[一二三四五六七八九十\d]{1,2}[则条])?$/;

/**
 * Briefs (简讯): paragraphs with the same bullet, each of which opens like a dispatch or closes with its own byline, are
 * stories of their own without headlines; the column's name above them is the page's.
 *
 *   简讯
 *   ■本报讯(记者 张三)4月2日,……      a story
 *   ■本报讯(通讯员 李四)4月3日,……    a story
 *
 * Refused: ★建立联络员制度,…… (the items of a list), 【甲分局】…… under a headline (parts of one story).
 */
export function labelBriefs(printed: LabelledRow[]): LabelledRow[] {
  const rows = readSignedRows(printed);
  const first = rows.findIndex(isBrief);
  const bullet = BULLET.exec(rows[first]?.text ?? '')?.[1];
  if (bullet === undefined) return rows;
  const briefs = new Set(rows.filter((row) => isBrief(row) && row.text.startsWith(bullet)));
  const others = rows.some(
    (row) => row.label.form === 'prose' && row.text.startsWith(bullet) && !briefs.has(row),
  );
  if (briefs.size < 2 || others) return rows;
  return rows.map((row, i) => {
    if (i === first - 1 && row.label.form === 'title' && COLUMN.test(row.text))
      return { ...row, label: { form: 'furniture', kind: 'navigation', ends: false } };
    if (!briefs.has(row)) return row;
    const mark = BULLET.exec(row.text)?.[0].length ?? 0;
    return narrowRow(row, row.from + mark, row.to, { hint: 'brief' });
  });
}

/** 一句话新闻 ⏎ ▲近日,……。(张三) ⏎ ▲……。(李四): below a column's name, rows that end in a name are no pictures' words. */
function readSignedRows(rows: LabelledRow[]): LabelledRow[] {
  const column = rows.findIndex(({ label, text }) => label.form === 'title' && COLUMN.test(text));
  let to = column + 1;
  while (column >= 0 && rows[to]?.label.form === 'caption' && isSigned(rows[to]?.text ?? '')) to++;
  return to - column - 1 < LEAST_SIGNED
    ? rows
    : rows.map((row, i) => (i > column && i < to ? { ...row, label: { form: 'prose' } } : row));
}

const LEAST_SIGNED = 3;
const isSigned = (text: string): boolean => {
  const inner = BULLET.test(text) ? CLOSING.exec(text.slice(-40))?.[1] : undefined;
  return inner !== undefined && /^[\u4e00-\u9fff]{2,4}$/.test(inner) && matchByline(inner) !== null;
};

function isBrief({ label, text, hint, lines }: LabelledRow): boolean {
  const mark = BULLET.exec(text)?.[0].length ?? 0;
  if (label.form !== 'prose' || hint !== null || mark === 0 || lines !== null) return false;
  if (matchOpening(text.slice(mark)) !== null) return true;
  const inner = CLOSING.exec(text.slice(-40))?.[1];
  return inner !== undefined && matchByline(inner) !== null;
}
