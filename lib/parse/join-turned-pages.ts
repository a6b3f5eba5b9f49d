import { isProse, type LabelledRow } from './label';
import { endsSentence } from './rules/match-prose';

const TURNS = /^[(【]?下转[^()。]{1,10}[)】]?$/;
const TURNED = /^[(【]?(?:上接|紧接)[^()。]{1,10}[)】]?$/;

/**
 * A story that turns the page (下转第3版) in the middle of a sentence goes on below 上接第1版, with other stories between:
 * the rows in the order in which they are read. Only where the source has one such pair.
 */
export function joinTurnedPages(rows: LabelledRow[]): LabelledRow[] {
  const turns = listTurns(rows, TURNS);
  const turned = listTurns(rows, TURNED);
  const [at, from] = [turns[0], turned[0]];
  if (at === undefined || from === undefined || turns.length > 1 || turned.length > 1 || from < at)
    return rows;
  const above = rows[at - 1];
  if (!above || !isProse(above) || endsSentence(above.text)) return rows;
  let to = from + 1;
  while (isProse(rows[to]) || rows[to]?.label.form === 'caption') to++;
  const rest = rows.slice(from + 1, to).map((row, i) => (i === 0 ? { ...row, gap: 0, wide: false } : row));
  const read = [...rows.slice(0, at + 1), ...rest, ...rows.slice(at + 1, from + 1), ...rows.slice(to)];
  return read.map((row, index) => (row.index === index ? row : { ...row, index }));
}

const listTurns = (rows: LabelledRow[], pattern: RegExp): number[] =>
  rows.flatMap(({ label, text }, i) => (label.form === 'furniture' && pattern.test(text) ? [i] : []));
