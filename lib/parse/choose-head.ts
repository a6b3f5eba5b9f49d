import { openingOf, overlapWith } from './cohesion';
import {
  isBrokenHeadline,
  isColumn,
  isCoupletAbove,
  isOfOneMeasure,
  isSlogan,
  isUnitLine,
  leadsOver,
  PROGRAMME,
} from './head-lines';
import type { LabelledRow } from './label';
import { isMediaName } from './rules/match-media-name';
import { namesPicture } from './rules/match-picture-words';
import {
  DASHED,
  isAttendance,
  isHeadAbove,
  isSpeaker,
  LABEL_LINE,
  REPORTS,
  squeeze,
  weighTitles,
} from './weigh-titles';

/** The rows of a headline block. */
export interface Head {
  kicker: LabelledRow | null;
  /** One row, or two where the headline was broken; empty where there is none. */
  headline: LabelledRow[];
  /** One row, or two where a unit's name has a line of its own; empty where there is none. */
  deck: LabelledRow[];
  /** Index into the gap where the story's own rows begin; what stands before belongs to what came before. */
  from: number;
}

/** The name of a series or a column above a headline. */
const SERIES =
  /^[【[“《].{2,16}[】\]”》]$|(?:系列报道|特别报道|系列评论|专栏|纪实|特写|之[一二三四五六七八九十]|[(][一二三四五六七八九十\d][)])$/;
const PART_OF_SERIES = /^[【[].{2,16}[】\]]$|(?:系列报道|系列评论)(?:之[一二三四五六七八九十\d]{1,4})?$/;
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
  const head = choose(gap, body, first);
  // A title printed once more right below is no deck.
  const [title] = head.headline;
  return title && head.headline.length === 1
    ? { ...head, deck: head.deck.filter((row) => squeeze(row.text) !== squeeze(title.text)) }
    : head;
}

function choose(gap: LabelledRow[], body: LabelledRow[], first: boolean): Head {
  const titles = gap.flatMap((row, i) =>
    row.label.form === 'title' && i >= gap.length - FURTHEST ? [i] : [],
  );
  if (titles.length === 0 && !first) return withoutTitle(gap);
  const named = gap.findLastIndex((row) => row.hint === 'headline' || row.hint === 'item');
  if (named >= 0) return describe(gap, named, body);
  const unwrapped = titles.filter((i) => gap[i]?.hint !== 'page-title');
  // 1月10日: a diary's first entry is no headline, where one stands above it.
  const known = unwrapped.filter((i) => gap[i]?.hint !== 'heading');
  const rest = known.length > 0 ? known : unwrapped;
  // 题目 ⏎ 记者 张三 ⏎ 核心提示: the head of an introduction is no headline, where one stands above it.
  const unlabelled = rest.filter(
    (i) => !LABEL_LINE.test(gap[i]?.text ?? '') && !FIRST_PART.test(gap[i]?.text ?? ''),
  );
  const onlyNotes = rest.length > 0 && rest.every((i) => EDITORS_NOTE.test(gap[i]?.text ?? ''));
  const printed = unlabelled.length > 0 || onlyNotes ? unlabelled : rest;
  const last = printed.at(-1);
  // 题目 ⏎ 记者 张三 ⏎ (1)…… : the first subhead is no headline, where one stands above it.
  const opensSections =
    last !== undefined &&
    FIRST_SUBHEAD.test(gap[last]?.text ?? '') &&
    printed.length > 1 &&
    last > (printed.at(-2) ?? 0) + 1;
  const plain = opensSections ? printed.slice(0, -1) : printed;
  const web = gap.some((row) => isPageRow(row)) || plain.length > 4;
  if (!web || isPrintBelowMenu(plain, gap)) return chooseByPlace(gap, lastGroup(plain, gap));
  const best = onlyNotes ? null : (weighTitles(gap, titles, body) ?? onlyTitle(gap, titles));
  if (best === null) return { kicker: null, headline: [], deck: [], from: first ? 0 : gap.length };
  return describe(gap, best, body);
}

/** A dispatch below another story, with no line for its title: it begins with its opening phrase. */
function withoutTitle(gap: LabelledRow[]): Head {
  const opening = gap.findLastIndex(({ label }) => label.form === 'opening');
  return { kicker: null, headline: [], deck: [], from: opening < 0 ? gap.length : opening };
}

/** Two or three lines right above the text, and nothing but the page's own rows above them: a paper's head below a menu. */
function isPrintBelowMenu(titles: number[], gap: LabelledRow[]): boolean {
  const [first] = titles;
  if (first === undefined || titles.length < 2 || titles.length > 3) return false;
  const texts = titles.map((i) => squeeze(gap[i]?.text ?? ''));
  return (
    gap.slice(first).every(({ label }) => label.form === 'title' || opensText({ label })) &&
    gap.slice(0, first).every(({ label }) => label.form === 'furniture' || label.form === 'caption') &&
    // 题目_江州网 ⏎ 题目: the page's title and the story's.
    texts.every((text, i) => !/[_|]/.test(text) && !texts.some((other, j) => i !== j && other.includes(text)))
  );
}

/** The one title of a page, right above its text: short as it is, nothing else can be the headline. */
function onlyTitle(gap: LabelledRow[], titles: number[]): number | null {
  const [at, second] = titles;
  const row = at === undefined ? undefined : gap[at];
  if (at === undefined || !row || second !== undefined || !gap.slice(at + 1).every(opensText)) return null;
  return row.size >= 4 && !LABEL_LINE.test(row.text) && !isMediaName(row.text) ? at : null;
}

/** 编者按: no headline, though nothing else is printed above the text. */
const EDITORS_NOTE = /^[【[(■◆]{0,2}(?:编者按|编者的话|核心提示|导读|导语|摘要|内容提要)[】\])]?:?$/;
/** The head of a story's first part, which is no headline where one stands above it. */
const FIRST_PART =
  /^[【[(■◆]{0,2}(?:引子|引言|楔子|题记|序章?|序言|开篇|人物(?:名片|档案|简介|小传|介绍)|个人(?:简介|名片)|事迹简介|先进事迹|主要事迹|颁奖词|致敬词|案情回顾|事件回顾)[】\])]?:?$/;
const FIRST_SUBHEAD = /^(?:[(][一1][)]|一、|①)/;

const opensText = ({ label }: Pick<LabelledRow, 'label'>): boolean =>
  label.form === 'opening' || label.form === 'byline';

/** A row that only web pages have above a story. */
function isPageRow(row: LabelledRow): boolean {
  return row.label.form === 'furniture'
    ? row.label.kind !== 'markup' &&
        row.label.dates === undefined &&
        !/^[(【]?(?:下转|上接|紧接)/.test(row.text)
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
      (REPORTS.test(below.text) && isHeadAbove(headline, below)) ||
      isAttendance(below) ||
      isSpeaker(below, headline) ||
      (gap[at + 2]?.label.form === 'fields' &&
        below.size >= 10 &&
        overlapWith(below.text, openingOf(body)) >= 0.3) ||
      isLineBelow(gap[at + 2], below));
  const kicked =
    isTitle(above) &&
    (leadsOver(above, headline) ||
      SERIES.test(above.text) ||
      isCoupletAbove(above, headline) ||
      isOnlyLineAbove(gap, above, headline, body));
  return {
    kicker: kicked ? above : null,
    headline: [headline],
    deck: decked ? [below] : [],
    from: kicked ? at - 1 : at,
  };
}

/** A long line that touches the headline and that its text takes up, and no other title above: a menu has more, and words of its own. */
const isOnlyLineAbove = (
  gap: LabelledRow[],
  above: LabelledRow,
  headline: LabelledRow,
  body: LabelledRow[],
): boolean =>
  above.size >= 14 &&
  headline.gap === 0 &&
  !/[|_>—-]/.test(above.text) &&
  gap.filter(({ label }) => label.form === 'title').length === 2 &&
  overlapWith(above.text, headline.text + openingOf(body)) >= 0.15;

/** A second line between headline and byline that is no picture's caption. */
function isLineBelow(next: LabelledRow | undefined, below: LabelledRow): boolean {
  const credited = next?.label.form === 'opening' || (next?.label.form === 'byline' && !next.label.bracketed);
  return credited && below.size >= 6 && !/[。]$/.test(below.text) && !namesPicture(below.text);
}
