import type { Head } from './describe-head';
import {
  isBrokenHeadline,
  isColumn,
  isOfOneMeasure,
  isSlogan,
  isUnitLine,
  leadsOver,
  PROGRAMME,
} from './head-lines';
import type { LabelledRow } from './label';
import { DASHED } from './weigh-titles';

const PART_OF_SERIES = /^[【[].{2,16}[】\]]$|(?:系列报道|系列评论)(?:之[一二三四五六七八九十\d]{1,4})?$/;

/** The title rows right above the text that stand together. */
export function lastGroup(titles: number[], gap: LabelledRow[]): number[] {
  const group: number[] = [];
  for (const i of titles.toReversed()) {
    const below = group[0];
    if (below !== undefined && gap.slice(i + 1, below).some((row) => row.label.form !== 'caption')) break;
    group.unshift(i);
  }
  return group;
}

/** Kicker, headline and deck of a newspaper's head: the first row is the headline, unless three stand there. */
export function chooseByPlace(gap: LabelledRow[], group: number[]): Head {
  const row = (i: number | undefined): LabelledRow | null => (i === undefined ? null : (gap[i] ?? null));
  const dashed = group.findIndex((i) => DASHED.test(gap[i]?.text ?? ''));
  const from = group[0] ?? gap.length;
  if (dashed > 0) {
    const headline = row(group[dashed - 1]);
    const above = dashed > 1 ? row(group[dashed - 2]) : null;
    // 全警出动护平安 | 一心为民解难题 | ——……: two lines of one measure are one headline.
    if (above && headline && dashed === 2 && isOfOneMeasure(above, headline))
      return { kicker: null, headline: [above, headline], deck: list(row(group[dashed])), from };
    return {
      kicker: above,
      headline: headline ? [headline] : [],
      deck: list(row(group[dashed])),
      from,
    };
  }
  const [a, b, c] = group.map((i) => row(i));
  if (a && b && PROGRAMME.test(a.text)) return { kicker: a, headline: [b], deck: list(c), from };
  if (a && b && isColumn(a) && b.size >= 10) return { kicker: a, headline: [b], deck: list(c), from };
  // 江州市公安局 | 开展“送法进村”活动: one headline; 淬火成钢砺精兵 | 江州市公安局 | 扎实推进大练兵: one deck.
  if (a && b && isUnitLine(a) && !isUnitLine(b))
    return { kicker: null, headline: [a, b], deck: list(c), from };
  if (a && b && c && isUnitLine(b) && !isUnitLine(c))
    // Lines that touch belong together, and what stands apart above them is the page's.
    return c.gap < b.gap
      ? { kicker: a, headline: [b, c], deck: [], from }
      : { kicker: null, headline: [a], deck: [b, c], from };
  if (a && b && leadsOver(a, b)) return { kicker: a, headline: [b], deck: list(c), from };
  if (a && b && (isSlogan(a.text) || PART_OF_SERIES.test(a.text)))
    return { kicker: a, headline: [b], deck: list(c), from };
  if (c && a && b) return { kicker: a, headline: [b], deck: [c], from };
  // ◆ 业务不打烊: the first of several items, no deck.
  if (a && b && /^[◆◇■□●○▲★]/.test(b.text)) return { kicker: null, headline: [a], deck: [], from };
  if (a && b && isBrokenHeadline(a, b)) return { kicker: null, headline: [a, b], deck: [], from };
  return { kicker: null, headline: a ? [a] : [], deck: list(b), from };
}

const list = (row: LabelledRow | null | undefined): LabelledRow[] => (row ? [row] : []);
