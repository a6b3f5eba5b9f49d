import { openingOf, overlapWith } from './cohesion';
import { isCoupletAbove, isOfOneMeasure, leadsOver } from './head-lines';
import type { LabelledRow } from './label';
import { namesPicture } from './rules/match-picture-words';
import { DASHED, isAttendance, isHeadAbove, isSpeaker, REPORTS, squeeze } from './weigh-titles';

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

/** 青云县公安局城关派出所: ⏎ 把小事办好 — of whom the headline is. */
const OF_UNIT = /^[\u4e00-\u9fff]{4,30}(?:[局厅处所队室站]|中心):$/;

/** The head around a chosen headline: a dashed row below it is its deck, so is a row that the text takes up. */
export function describeHead(gap: LabelledRow[], at: number, body: LabelledRow[]): Head {
  const headline = gap[at] as LabelledRow;
  const below = gap[at + 1];
  const above = gap[at - 1];
  const isTitle = (row: LabelledRow | undefined): row is LabelledRow =>
    row?.label.form === 'title' && row.hint !== 'page-title' && squeeze(row.text) !== squeeze(headline.text);
  const begun = isTitle(above) && breaksOff(above, headline);
  // 打工青年见义勇为 ⏎ 勇擒歹徒身负重伤: two lines of one measure are one headline.
  const paired = !begun && isTitle(below) && below.gap === 0 && isOfOneMeasure(headline, below);
  const decked =
    !paired &&
    isTitle(below) &&
    (DASHED.test(below.text) ||
      (REPORTS.test(below.text) && isHeadAbove(headline, below)) ||
      isAttendance(below) ||
      isSpeaker(below, headline) ||
      (gap[at + 2]?.label.form === 'fields' &&
        below.size >= 10 &&
        overlapWith(below.text, openingOf(body)) >= 0.3) ||
      isLineBelow(gap[at + 2], below) ||
      (begun && below.gap === 0 && below.size >= 6));
  const kicked =
    !begun &&
    isTitle(above) &&
    (leadsOver(above, headline) ||
      OF_UNIT.test(above.text) ||
      SERIES.test(above.text) ||
      isCoupletAbove(above, headline) ||
      isPhraseAbove(gap, at) ||
      isOnlyLineAbove(gap, above, headline, body));
  return {
    kicker: kicked ? above : null,
    headline: begun ? [above, headline] : paired ? [headline, below] : [headline],
    deck: decked ? [below] : [],
    from: kicked || begun ? at - 1 : at,
  };
}

/** 江州警方破获一起 ⏎ 特大盗窃案: a line that stops before its noun, and the headline's rest right below it. */
const breaksOff = (above: LabelledRow, { gap }: LabelledRow): boolean =>
  gap === 0 &&
  above.size >= 6 &&
  /(?:一[起名批宗个条]|特大|重大|系列|破获|捣毁|抓获|打掉|查获|侦破)$/.test(above.text);

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

/** 首页 > 公安 ⏎ 寒夜里的二十公里 ⏎ 题目: the only line between the page's path and the headline, and no channel's name. */
function isPhraseAbove(gap: LabelledRow[], at: number): boolean {
  const [path, above, headline] = gap.slice(Math.max(0, at - 2), at + 1);
  return (
    path?.label.form === 'furniture' &&
    (path.label.kind === 'breadcrumb' || /^.{0,8}位置\s?:/.test(path.text)) &&
    above !== undefined &&
    above.size >= 6 &&
    above.size <= 16 &&
    headline?.gap === 0 &&
    /[的了里让把到要不]/.test(above.text) &&
    gap.filter(({ label }) => label.form === 'title').length === 2
  );
}

/** A second line between headline and byline that is no picture's caption. */
function isLineBelow(next: LabelledRow | undefined, below: LabelledRow): boolean {
  const credited = next?.label.form === 'opening' || (next?.label.form === 'byline' && !next.label.bracketed);
  return credited && below.size >= 6 && !/[。]$/.test(below.text) && !namesPicture(below.text);
}
