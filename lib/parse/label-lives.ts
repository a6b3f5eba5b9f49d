import { toSolid } from '@/lib/text/solid-text';
import { endsStory } from './judge-gap';
import type { LabelledRow } from './label';
import { isLikelyName } from './rules/split-names';

const DAY = '(?:1[89]|20)\\d{2}(?:[.\\-/年]\\d{1,2}(?:[.\\-/月]\\d{1,2}日?|月)?|年)?';
/** (1962.08.01—1987.12.15), (1976 ~ 2000): when somebody lived. */
const LIFE = new RegExp(`^\\(\\s?${DAY}\\s?[—–~\\-至]{1,2}\\s?${DAY}\\s?\\)$`);
/** Whether a folded line tells when somebody lived, and nothing else. */
export const isLife = (text: string): boolean => LIFE.test(text);

const LEAST = 2;
const LEAST_LINES = 5;

/**
 * A roll of the dead: name, life and deeds of each, most often in lines of a few characters.
 *
 *   张 三                         a subhead
 *   (1962.08.01—1987.12.15)       text, and no date line
 *   1987年12月15日                text as well
 *   在搏斗中壮烈牺牲
 *
 * From the first name on every line is text but the names; so are five and more lines that touch it from above. One
 * life in a story's text makes no roll.
 */
export function labelLives(rows: LabelledRow[]): LabelledRow[] {
  const names = new Set(rows.flatMap((row, i) => (isLife(row.text) && isName(rows[i - 1]) ? [i - 1] : [])));
  if (names.size < LEAST) return rows;
  const [first = 0] = names;
  const below = rows.findIndex((row, i) => i > first && endsStory(row));
  const to = below < 0 ? rows.length : below;
  let from = first;
  while (from > 0 && isLine(rows[from - 1]) && rows[from]?.gap === 0) from--;
  if (first - from < LEAST_LINES) from = first;
  return rows.map((row, i): LabelledRow => {
    if (names.has(i)) return { ...row, label: { form: 'title' } };
    const isText = row.label.form === 'title' || isDay(row) || isLife(row.text);
    return isText && i >= from && i < to ? { ...row, label: { form: 'prose', whole: true } } : row;
  });
}

function isName(row: LabelledRow | undefined): boolean {
  const name = row && row.size <= 4 ? toSolid(row.text) : '';
  return /^[\u4e00-\u9fff]{2,4}$/.test(name) && isLikelyName(name);
}

const isLine = (row: LabelledRow | undefined): boolean =>
  row?.label.form === 'title' || row?.label.form === 'prose';

/** A row that is a day: of somebody's life or death, not of the story. */
const isDay = ({ label }: LabelledRow): boolean =>
  label.form === 'fields' && label.publication === null && label.credits.length === 0;
