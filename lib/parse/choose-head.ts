import { overlapWith } from './cohesion';
import type { LabelledRow } from './label';
import { isMediaName } from './rules/match-media-name';

/** The rows of a headline block. */
export interface Head {
  kicker: LabelledRow | null;
  /** One row, or two where the headline was broken; empty where there is none. */
  headline: LabelledRow[];
  deck: LabelledRow | null;
  /** Index into the gap where the story's own rows begin; what stands before belongs to what came before. */
  from: number;
}

const DASHED = /^—{1,2}\s?[^—\s]/;
/** 走近三支公安队伍——: a line that leads over to the one below. */
const LEADING = /[^—\s]\s?—{1,2}$/;
/** The name of a series or a column above a headline. */
const SERIES =
  /^[【[“《].{2,16}[】\]”》]$|(?:系列报道|特别报道|系列评论|专栏|纪实|特写|之[一二三四五六七八九十]|[(][一二三四五六七八九十\d][)])$/;
const LABEL_LINE =
  /^[【[(■◆]{0,2}(?:编者按|编者的话|核心提示|核心阅读|导读|导语|摘要|内容提要|内容摘要|引言|前言|阅读提示|新闻提示|记者手记|编辑手记|本期.{0,6}|专题.{0,6}|.{1,4}版)[】\])]?[:]?$/;
/** Rows further up than this are a menu's, not a headline's. */
const FURTHEST = 60;

/**
 * Chooses the headline among the rows above a story's first text.
 *
 * In order: a row that its wrapper calls the headline; on a newspaper page, where nothing but the head stands
 * there, the rows by their place; on a web page, the row that weighs most: near the date line, taken up by the
 * text, equal to the page's title, of a headline's length.
 */
export function chooseHead(gap: LabelledRow[], body: LabelledRow[], first: boolean): Head {
  const titles = gap.flatMap((row, i) =>
    row.label.form === 'title' && i >= gap.length - FURTHEST ? [i] : [],
  );
  const named = gap.findLastIndex((row) => row.hint === 'headline' || row.hint === 'item');
  if (named >= 0) return describe(gap, named, body);
  const plain = titles.filter((i) => gap[i]?.hint !== 'page-title');
  const web = gap.some((row) => isPageRow(row)) || plain.length > 4;
  if (!web) return chooseByPlace(gap, lastGroup(plain, gap));
  const best = weighTitles(gap, titles, body);
  if (best === null) return { kicker: null, headline: [], deck: null, from: first ? 0 : gap.length };
  return describe(gap, best, body);
}

/** A row that only web pages have above a story. */
function isPageRow(row: LabelledRow): boolean {
  return row.label.form === 'furniture'
    ? row.label.kind !== 'markup'
    : (row.label.form === 'fields' && row.label.roles.has('date')) || row.hint === 'page-title';
}

/** The title rows right above the text that stand together. */
function lastGroup(titles: number[], gap: LabelledRow[]): number[] {
  const group: number[] = [];
  for (const i of titles.toReversed()) {
    const below = group[0];
    if (below !== undefined && gap.slice(i + 1, below).some((row) => row.label.form !== 'caption')) break;
    group.unshift(i);
  }
  return group;
}

/** Kicker, headline and deck of a newspaper's head: the first row is the headline, unless three stand there. */
function chooseByPlace(gap: LabelledRow[], group: number[]): Head {
  const row = (i: number | undefined): LabelledRow | null => (i === undefined ? null : (gap[i] ?? null));
  const dashed = group.findIndex((i) => DASHED.test(gap[i]?.text ?? ''));
  const from = group[0] ?? gap.length;
  if (dashed > 0) {
    const headline = row(group[dashed - 1]);
    return {
      kicker: dashed > 1 ? row(group[dashed - 2]) : null,
      headline: headline ? [headline] : [],
      deck: row(group[dashed]),
      from,
    };
  }
  const [a, b, c] = group.map((i) => row(i));
  if (a && b && LEADING.test(a.text)) return { kicker: a, headline: [b], deck: c ?? null, from };
  if (c && a && b) return { kicker: a, headline: [b], deck: c, from };
  if (a && b && isBrokenHeadline(a, b)) return { kicker: null, headline: [a, b], deck: null, from };
  return { kicker: null, headline: a ? [a] : [], deck: b ?? null, from };
}

/** 探索发展路径 | 为强基础注入强大动力: two short halves of one headline, neither a sentence of its own. */
function isBrokenHeadline(a: LabelledRow, b: LabelledRow): boolean {
  return (
    a.size <= 12 &&
    b.size <= 12 &&
    !/\s/.test(a.text) &&
    !/\s/.test(b.text) &&
    Math.abs(a.size - b.size) <= 4 &&
    a.gap >= b.gap
  );
}

/** The title row that weighs most as a headline; null where none weighs enough. */
function weighTitles(gap: LabelledRow[], titles: number[], body: LabelledRow[]): number | null {
  const dateLine = findDateLine(gap, titles);
  const pageTitles = titles
    .filter((i) => gap[i]?.hint === 'page-title')
    .map((i) => squeeze(gap[i]?.text ?? ''));
  let best: number | null = null;
  let most = 0.5;
  for (const [place, i] of titles.entries()) {
    const row = gap[i] as LabelledRow;
    let weight = overlapWith(row.text, body) * 3;
    weight += row.size < 4 ? -4 : row.size < 7 ? -1.5 : row.size < 10 ? 0 : row.size <= 45 ? 1 : 0;
    if (row.hint === 'page-title') weight -= 1;
    else if (pageTitles.some((title) => isSameTitle(squeeze(row.text), title))) weight += 4;
    if (DASHED.test(row.text) || LEADING.test(row.text) || LABEL_LINE.test(row.text)) weight -= 6;
    if (isInMenu(gap, i)) weight -= 2;
    if (isMediaName(row.text)) weight -= 4;
    const nextTitle = titles[place + 1] ?? gap.length;
    if (dateLine !== null)
      weight +=
        i < dateLine ? (nextTitle > dateLine || DASHED.test(gap[nextTitle]?.text ?? '') ? 2.5 : 0.5) : -0.5;
    else if (nextTitle === gap.length) weight += 1;
    // Of two equal rows the lower one is the printed headline, the upper a path or a doubled title.
    if (weight >= most) [best, most] = [i, weight];
  }
  return best;
}

/** 2012年8月17日 星期五 第B05版: the day of the paper, not of a story. */
function isPageHead(row: LabelledRow): boolean {
  return /\d{1,3}\s?版|第\s?\d+\s?期/.test(row.text);
}

/** The last date line that has a title above it, else the first one. */
function findDateLine(gap: LabelledRow[], titles: number[]): number | null {
  const lines = gap.flatMap((row, i) =>
    row.label.form === 'fields' &&
    !isPageHead(row) &&
    (row.label.roles.has('date') || row.label.roles.has('source'))
      ? [i]
      : [],
  );
  return (
    lines.findLast((line) => titles.some((i) => i < line && gap[i]?.hint !== 'page-title')) ??
    lines[0] ??
    null
  );
}

/** One of five short rows in a row and more: a menu. */
function isInMenu(gap: LabelledRow[], at: number): boolean {
  const isShort = (i: number): boolean =>
    (gap[i]?.size ?? 99) <= 8 && (gap[i]?.label.form === 'title' || gap[i]?.label.form === 'furniture');
  if (!isShort(at)) return false;
  let from = at;
  let to = at;
  while (from > at - 5 && isShort(from - 1)) from--;
  while (to < at + 5 && isShort(to + 1)) to++;
  return to - from >= 4;
}

/** The head around a chosen headline: a dashed row below it is its deck, so is a row that the text takes up. */
function describe(gap: LabelledRow[], at: number, body: LabelledRow[]): Head {
  const headline = gap[at] as LabelledRow;
  const below = gap[at + 1];
  const above = gap[at - 1];
  const isTitle = (row: LabelledRow | undefined): row is LabelledRow =>
    row?.label.form === 'title' && row.hint !== 'page-title' && squeeze(row.text) !== squeeze(headline.text);
  const decked =
    isTitle(below) &&
    (DASHED.test(below.text) ||
      (gap[at + 2]?.label.form === 'fields' && below.size >= 10 && overlapWith(below.text, body) >= 0.3));
  const kicked = isTitle(above) && (LEADING.test(above.text) || SERIES.test(above.text));
  return {
    kicker: kicked ? above : null,
    headline: [headline],
    deck: decked ? below : null,
    from: kicked ? at - 1 : at,
  };
}

function squeeze(text: string): string {
  return text.replace(/[\s"“”‘’']/g, '');
}

function isSameTitle(a: string, b: string): boolean {
  return a.length >= 4 && b.length >= 4 && (a.startsWith(b) || (b.startsWith(a) && a.length >= 8));
}
