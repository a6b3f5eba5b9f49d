import type { LabelledRow } from './label';

/** <doc>, <url>, <docno> right above a headline belong to its story: the address may hold its date. */
export function includeWrappers(gap: LabelledRow[], from: number): number {
  let start = from;
  for (let i = from - 1; i >= 0; i--) {
    const row = gap[i];
    if (row?.label.form !== 'furniture' || (row.label.kind !== 'markup' && row.label.kind !== 'metadata'))
      break;
    if (row.text.startsWith('[')) break;
    if (!row.text.startsWith('</')) start = i;
  }
  return Math.min(start, findFrontMatter(gap.slice(0, from)) ?? start);
}

/** --- ⏎ title: …… ⏎ date: …… ⏎ ---: the first row of a front matter; null where there is none. */
function findFrontMatter(rows: LabelledRow[]): number | null {
  const isFence = ({ text }: LabelledRow): boolean => text === '---' || text === '———';
  const to = rows.findLastIndex(isFence);
  const from = rows.slice(0, Math.max(0, to)).findLastIndex(isFence);
  const keys = from < 0 ? [] : rows.slice(from + 1, to);
  const raw = keys.every((row) => /^(?:[A-Za-z_-]{2,20}\s?:|- )/.test(row.text) || row.hint !== null);
  return keys.length > 0 && raw ? from : null;
}
