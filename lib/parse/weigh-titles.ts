import { openingOf, overlapWith } from './cohesion';
import type { LabelledRow } from './label';
import { isMediaName } from './rules/match-media-name';

/** ——记某某民警: a deck. */
export const DASHED = /^(?:—{1,2}|--)\s?[^—\s-]/;
/** 江州市公安局夏季行动纪实, (江州公安夏季行动扫描): below a headline a deck, though no dash stands before it. */
export const REPORTS =
  /^(?:[(][^()]{8,40}[)]|(?:记|写在|来自)[^,。!?]{8,36}|[^,。!?]{6,36}(?:纪实|侧记|综述|小记|扫描|掠影|巡礼|写真|素描|纪略|速写|剪影|工作纪事|观察|回眸))$/;
/** 走近三支公安队伍——: a line that leads over to the one below. */
export const LEADING = /[^—\s]\s?—{1,2}$/;
/** 编者按: the head of an introduction. */
export const LABEL_LINE =
  /^[【[(■◆]{0,2}(?:编者按|编者的话|核心提示|核心阅读|导读|导语|摘要|内容提要|内容摘要|引言|前言|阅读提示|新闻提示|记者手记|开栏的话|开栏语|(?:写在)?开篇的话|开篇语|写在前面(?:的话)?|编者语|本报按|按语|新闻背景|新闻导读|编辑手记|本期.{0,6}|专题.{0,6}|.{1,4}版)[】\])]?[:]?$/;

/** The title row that weighs most as a headline; null where none weighs enough. */
export function weighTitles(gap: LabelledRow[], titles: number[], body: LabelledRow[]): number | null {
  const dateLine = findDateLine(gap, titles);
  const path = gap.findLastIndex((row) => isPath(row));
  const pageTitles = titles
    .filter((i) => gap[i]?.hint === 'page-title')
    .map((i) => squeeze(gap[i]?.text ?? ''));
  const opening = openingOf(body);
  let best: number | null = null;
  let most = 0.5;
  for (const [place, i] of titles.entries()) {
    const row = gap[i] as LabelledRow;
    let weight = overlapWith(row.text, opening) * 3;
    weight += row.size < 4 ? -4 : row.size < 7 ? -1.5 : row.size < 10 ? 0 : row.size <= 45 ? 1 : 0;
    if (row.hint === 'page-title') weight -= 1;
    else if (pageTitles.some((title) => isSameTitle(squeeze(row.text), title))) weight += 4;
    if (DASHED.test(row.text) || LEADING.test(row.text) || LABEL_LINE.test(row.text)) weight -= 6;
    if (isInMenu(gap, i)) weight -= 2;
    if (overlapWith(row.text, opening) === 0 && closesDirectory(gap, i)) weight -= 3;
    weight += weighFollowers(gap, i);
    if (headsCollection(gap, i, body)) weight += 3;
    // A page's directory holds it once more above.
    if (row.size >= 6 && titles.some((other) => other < i && gap[other]?.text === row.text)) weight += 2;
    if (REPORTS.test(row.text) && isHeadAbove(gap[i - 1], row)) weight -= 4;
    if (isSpeaker(row, gap[i - 1]) || /^[(]第.{1,5}[号期][)]$/.test(row.text)) weight -= 6;
    if (isAttendance(row) && gap[i - 1]?.label.form === 'title') weight -= 3;
    // What stands above the path of channels is the site's.
    if (i < path) weight -= 2;
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

/** A title of a headline's length right above this row, no further from it than rows are. */
export const isHeadAbove = (above: LabelledRow | undefined, row: LabelledRow): boolean =>
  above?.label.form === 'title' &&
  above.hint !== 'page-title' &&
  above.size >= 8 &&
  row.gap <= Math.max(1, above.gap) &&
  !REPORTS.test(above.text);

/** 题目甲 ⏎ □记者 张三 ⏎ ……。 ⏎ 题目乙 ⏎ □记者 李四: below a page's own title, the first of several stories. */
function headsCollection(gap: LabelledRow[], at: number, body: LabelledRow[]): boolean {
  const bullet = gap[at + 1]?.text.charAt(0) ?? '';
  const isSigned = (row: LabelledRow | undefined): boolean =>
    row?.label.form === 'byline' && !row.label.bracketed && row.text.startsWith(bullet);
  return (
    /[□■◆●]/.test(bullet) &&
    isSigned(gap[at + 1]) &&
    body.some((row, i) => row.label.form === 'title' && isSigned(body[i + 1]))
  );
}

/** What stands below a headline: its deck, a byline, or a second line above the byline. */
function weighFollowers(gap: LabelledRow[], at: number): number {
  const isByline = (row: LabelledRow | undefined): boolean =>
    row?.label.form === 'byline' && !row.label.bracketed;
  const isLine = (row: LabelledRow | undefined): row is LabelledRow =>
    row?.label.form === 'title' && row.size >= 7 && row.hint === null;
  const below = gap[at + 1];
  const above = gap[at - 1];
  if (isLine(below) && DASHED.test(below.text)) return 2.5;
  if (isByline(below)) {
    // Of two lines above a byline the first is the headline, the second its deck.
    return isLine(above) && !isLine(gap[at - 2]) && !LEADING.test(above.text) ? -0.5 : 2.5;
  }
  if (!isLine(below) || isLine(above)) return 0;
  if (REPORTS.test(below.text)) return 2.5;
  return isByline(gap[at + 2]) ? 2.5 : gap[at + 2] === undefined ? 1 : 0;
}

const SPEECH = /(?:讲话|发言|致辞|致词|报告|演讲|汇报|寄语|感言|体会|献词)$/;
const SPEAKER =
  /^[\u4e00-\u9fff、]{4,40}(?:长|政委|书记|主任|委员|民警|教导员|代表)\s{1,4}[\u4e00-\u9fff]{2,4}$/;

/** 某分局政委 季某某, below the title of a speech: who gave it. */
export const isSpeaker = (row: LabelledRow, above: LabelledRow | undefined): boolean =>
  above?.label.form === 'title' && SPEECH.test(above.text) && SPEAKER.test(row.text);

/** 李某出席并讲话 王某主持: who came, below the headline of a meeting. */
export function isAttendance({ text }: LabelledRow): boolean {
  return (
    text.length <= 50 &&
    /^[\u4e00-\u9fff]{2,4}(?:[、\s][\u4e00-\u9fff]{2,4}){0,5}(?:出席|主持|讲话|参加)(?:会议|活动|仪式|并(?:讲话|致辞|作报告|主持))?(?:[\s,]|$|[\u4e00-\u9fff、\s]{2,30}(?:出席|主持|参加)$)/.test(
      text,
    )
  );
}

function isPath({ label, text }: LabelledRow): boolean {
  return label.form === 'furniture' && (label.kind === 'breadcrumb' || /^.{0,8}位置\s?:/.test(text));
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

/** One of four titles that touch, above the page's tools: other stories of the page. */
function closesDirectory(gap: LabelledRow[], at: number): boolean {
  const isTitle = (i: number): boolean => gap[i]?.label.form === 'title' || gap[i]?.label.form === 'number';
  let from = at;
  let to = at;
  while (gap[from]?.gap === 0 && isTitle(from - 1)) from--;
  while (gap[to + 1]?.gap === 0 && isTitle(to + 1)) to++;
  return to - from >= 3 && gap[to + 1]?.label.form === 'furniture';
}

/** A title without spaces and quotation marks, to compare it. */
export function squeeze(text: string): string {
  return text.replace(/[\s"“”‘’']/g, '');
}

function isSameTitle(a: string, b: string): boolean {
  return a.length >= 4 && b.length >= 4 && (a.startsWith(b) || (b.startsWith(a) && a.length >= 8));
}
