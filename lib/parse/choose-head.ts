import type { LabelledRow } from './label';
import { overlapWith } from './overlap';

/** The rows of a headline block. */
export interface Head {
  kicker: LabelledRow | null;
  /** One row, or two where the headline was broken; empty where there is none. */
  headline: LabelledRow[];
  deck: LabelledRow | null;
  /** Index into the gap where the story's own rows begin; what stands before belongs to what came before. */
  from: number;
}

interface Choice {
  kicker: number | null;
  headline: number[];
  deck: number | null;
  from: number;
}

/**
 * Chooses the headline among the rows above a story's first text.
 *
 * In order: a row that its wrapper calls the headline; the rows right above the date-and-source line; the rows
 * right above the text. A page title (…_网易新闻) tells which of several it is.
 */
export function chooseHead(gap: LabelledRow[], body: LabelledRow[]): Head {
  const { kicker, headline, deck, from } = choose(gap, body);
  const rowAt = (index: number | null): LabelledRow | null => (index === null ? null : (gap[index] ?? null));
  return { kicker: rowAt(kicker), headline: headline.flatMap((i) => gap[i] ?? []), deck: rowAt(deck), from };
}

function choose(gap: LabelledRow[], body: LabelledRow[]): Choice {
  const isTitle = (i: number): boolean => gap[i]?.label.form === 'title' && gap[i]?.hint !== 'page-title';
  const named = gap.findLastIndex((row) => row.hint === 'headline');
  const pageTitle = gap.findLastIndex((row) => row.hint === 'page-title');
  if (named >= 0) return withDeck(gap, [named], null);
  const group = findGroup(gap, isTitle);
  if (pageTitle >= 0) {
    const known = norm(gap[pageTitle]?.text ?? '');
    const same = group.find((i) => isSameTitle(norm(gap[i]?.text ?? ''), known));
    if (same !== undefined) return withDeck(gap, [same], null);
    if (group.length === 0 || overlapWith(gap[pageTitle]?.text ?? '', body) > 0.3) {
      const other = gap.findIndex((row, i) => isTitle(i) && isSameTitle(norm(row.text), known));
      return withDeck(gap, [other >= 0 ? other : pageTitle], null);
    }
  }
  return resolveGroup(gap, group, body);
}

/** Consecutive title rows right above the date line, else right above the text. */
function findGroup(gap: LabelledRow[], isTitle: (i: number) => boolean): number[] {
  const dateLines = gap.flatMap((row, i) =>
    row.label.form === 'fields' && row.label.roles.has('date') ? [i] : [],
  );
  for (const date of dateLines.reverse()) {
    const group = groupEndingBefore(date, isTitle);
    if (group.length > 0) return group;
  }
  return groupEndingBefore(gap.length, isTitle);
}

function groupEndingBefore(end: number, isTitle: (i: number) => boolean): number[] {
  let last = end - 1;
  while (last >= 0 && !isTitle(last)) last--;
  const group: number[] = [];
  for (let i = last; i >= 0 && isTitle(i) && group.length < 4; i--) group.unshift(i);
  return group;
}

function resolveGroup(gap: LabelledRow[], group: number[], body: LabelledRow[]): Choice {
  const texts = group.map((i) => gap[i]?.text ?? '');
  const dashed = texts.findIndex((text) => /^—{1,2}[^—]/.test(text));
  if (dashed > 0) {
    const deck = group[dashed] ?? null;
    const headline = group[dashed - 1] as number;
    return {
      kicker: dashed === 2 ? (group[0] ?? null) : null,
      headline: [headline],
      deck,
      from: group[0] ?? 0,
    };
  }
  if (group.length <= 1) return { kicker: null, headline: group, deck: null, from: group[0] ?? gap.length };
  const web = gap.some(
    (row) => row.label.form === 'furniture' || (row.label.form === 'fields' && row.label.roles.has('date')),
  );
  if (web) {
    const best =
      group.findLast((i) => (gap[i]?.size ?? 0) >= 8 && overlapWith(gap[i]?.text ?? '', body) > 0.15) ??
      (group.at(-1) as number);
    return { kicker: null, headline: [best], deck: null, from: best };
  }
  const [first, second, third] = group as [number, number, number?];
  if (third === undefined) return { kicker: null, headline: [first], deck: second, from: first };
  return { kicker: first, headline: [second], deck: third, from: first };
}

function withDeck(gap: LabelledRow[], headline: number[], kicker: number | null): Choice {
  const next = (headline.at(-1) ?? 0) + 1;
  const deck = gap[next]?.label.form === 'title' && /^—{1,2}[^—]/.test(gap[next]?.text ?? '') ? next : null;
  return { kicker, headline, deck, from: Math.min(...headline) };
}

function norm(text: string): string {
  return text.replace(/[\s"“”‘’']/g, '');
}

function isSameTitle(a: string, b: string): boolean {
  return a.length >= 4 && (a === b || a.startsWith(b) || (b.startsWith(a) && a.length >= 8));
}
