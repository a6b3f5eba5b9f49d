import type { LabelledRow } from './label';
import { namesPicture } from './rules/match-picture-words';
import { matchSectionNumber } from './rules/match-section-number';

const LEAST_RUN = 3;

/**
 * Three short rows and more that stand apart from each other inside the text are no subheads: a subhead has text below
 * it, and is broken over two lines at most. Here stood as many pictures. Refused: three lines of a headline, which stand
 * below a byline or show nobody.
 */
export function listCaptionRuns(rows: LabelledRow[]): Set<number> {
  const inRun = new Set<number>();
  const first = rows.findIndex((row) => row.label.form === 'prose');
  // Where no line stands apart from another one, the short ones among paragraphs do.
  const dense = rows.length >= 6 && rows.every(({ gap }) => gap === 0);
  for (let from = first + 1; first >= 0 && from < rows.length; from++) {
    let to = from;
    while (standsApart(rows[to], dense)) to++;
    if (
      to - from >= LEAST_RUN &&
      rows[from - 1]?.label.form === 'prose' &&
      rows[to]?.label.form === 'prose' &&
      showsPeople(rows.slice(from, to))
    )
      for (let i = from; i < to; i++) inRun.add(i);
    from = to;
  }
  return inRun;
}

const MOST_LEAD = 6;

/** 武警在维护秩序。 ⏎ 铁警帮乘客递行李。 ⏎⏎⏎ 江州在线01月19日讯……: short sentences between the headline and the dispatch, as many pictures. */
export function listLeadCaptions(rows: LabelledRow[]): Set<number> {
  const first = rows.findIndex((row) => row.label.form === 'prose');
  const opening = rows.findIndex((row) => row.label.form === 'opening');
  const lead = rows.slice(first, Math.max(first, opening));
  const isLead =
    first > 0 &&
    lead.length >= 2 &&
    lead.length <= MOST_LEAD &&
    rows[first - 1]?.label.form === 'title' &&
    rows[opening]?.wide === true &&
    lead.every((row) => row.label.form === 'prose' && row.size <= 40 && /^[^。]+。$/.test(row.text));
  return new Set(isLead ? lead.map((_, i) => first + i) : []);
}

const showsPeople = (run: LabelledRow[]): boolean =>
  run.every(({ text }) => !/\s/.test(text)) &&
  run.filter(({ text }) => namesPicture(text) || /民警|辅警|民辅警|警员|特警|交警|现场|图/.test(text))
    .length *
    2 >=
    run.length;

const standsApart = (row: LabelledRow | undefined, dense: boolean): boolean =>
  row !== undefined &&
  row.label.form === 'title' &&
  row.hint === null &&
  (row.gap > 0 || (dense && row.size <= 16)) &&
  row.size >= 4 &&
  row.size <= 40 &&
  !/^[◆■●▲★☆※◎▶►○□△—【《]/.test(row.text) &&
  matchSectionNumber(row.text) === null;
