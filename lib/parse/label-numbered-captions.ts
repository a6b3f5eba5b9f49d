import type { LabelledRow } from './label';

const NUMBER = /^(\d)[.、]\s?(?=\D)/;
const POINTS = /图中|图为|[(](?:左|右|中)[一二三四]?[)]/;
const LEAST = 3;
const LONGEST = 80;

/**
 * The pictures' words below a text, counted from 1: captions all of them where one says so.
 *
 *   1.民警勘查现场。 ⏎ 2.接警员处置警情。 ⏎ 3.特警开展训练。图中的队员……。
 *
 * Near miss: a list of advice, none of whose items points at a picture.
 */
export function labelNumberedCaptions(rows: LabelledRow[]): LabelledRow[] {
  const numbers = rows.map(({ text, size }) => (size <= LONGEST ? Number(NUMBER.exec(text)?.[1] ?? 0) : 0));
  const captions = new Set<number>();
  numbers.forEach((number, from) => {
    if (number !== 1) return;
    let to = from + 1;
    while (numbers[to] === to - from + 1) to++;
    const run = rows.slice(from, to);
    if (run.length < LEAST || !run.some(({ text }) => POINTS.test(text))) return;
    for (let i = from; i < to; i++)
      if (rows[i]?.label.form === 'prose' || rows[i]?.label.form === 'title') captions.add(i);
  });
  return captions.size === 0
    ? rows
    : rows.map((row, i) =>
        captions.has(i) ? { ...row, label: { form: 'caption', credits: [], doubt: null } } : row,
      );
}
