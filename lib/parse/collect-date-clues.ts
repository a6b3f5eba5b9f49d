import { fold } from '@/lib/source/fold';
import { listMatches } from '@/lib/text/list-matches';
import { findYearClues, type YearClue } from './find-year-clues';
import { isLife } from './label-lives';
import type { Span } from './parsed-source';
import type { Sink, StoryDraft } from './story-draft';

/** A day or month of the year that a story tells of, without its year. */
export interface DayClue {
  month: number;
  day: number;
  /** Named as the day of printing, 今天(1月8日), or when the report was made: it tells of nothing later. */
  today: boolean;
  span: Span;
}

export interface StoryClues {
  years: (YearClue & { span: Span })[];
  days: DayClue[];
}

const DAY = /(?<![\d年])(\d{1,2})月(\d{1,2})日/g;
const ELSEWHERE = /(?:去年|前年|上年|次年|明年|当年|那年|\d{4}年)$/;
const TODAY = /(?:今天|今日|今晚|今早|今晨|今)\($/;
/** 1月21日,|记者从某局获悉: the day that opens a report. */
const LEARNT = /^(?:[上下]午|晚上?)?,\s?(?:本报|本网)?记者从[^。,;:]{2,24}(?:获悉|了解到|得知),/;
/** 8月1日|起施行 */
const IN_FORCE = /^(?:零时|\d{1,2}时)?起(?:正式|全面)?(?:施行|实施|执行|生效|启用)/;
const TO_COME = /(?:将于|将在|定于|拟于|自|从今年|计划于)$/;
const HEADLINE_YEAR = /(?<![\d到至])(20[0-3]\d)年(?!前)/g;
/** So many make a roll of the dead: the days of their deaths are no day of printing. */
const LEAST_LIVES = 2;

/** What a story says of its time. Spans are offsets into the source. */
export function collectClues(sink: Sink, draft: StoryDraft): StoryClues {
  const pieces = [
    draft.headline,
    draft.deck,
    ...draft.sections.flatMap((section) => [section.heading, ...section.blocks]),
  ].filter((piece) => piece !== null);
  const clues: StoryClues = { years: listHeadlineYears(sink, draft), days: listPrintedDays(draft) };
  for (const { spans } of pieces) {
    const text = fold(spans.map(([start, end]) => sink.text.slice(start, end)).join(''));
    const printed = placesIn(sink.text, spans);
    for (const clue of findYearClues(text))
      clues.years.push({ ...clue, span: printed(clue.start, clue.end) });
    for (const day of listDays(text)) clues.days.push({ ...day, span: printed(...day.span) });
  }
  const lives = pieces.filter(({ text }) => isLife(fold(text))).length;
  return lives < LEAST_LIVES
    ? clues
    : { years: clues.years.filter(({ kind }) => kind === 'exact'), days: [] };
}

/** 2023年十大典型案例: a headline's year is the story's, without a day as well. */
function listHeadlineYears(sink: Sink, { headline }: StoryDraft): StoryClues['years'] {
  const nowhere = { month: null, start: 0, end: 0 };
  return (headline?.spans ?? []).flatMap(([start, end]) =>
    listMatches(HEADLINE_YEAR, sink.text.slice(start, end)).map((match) => {
      const at = start + match.index;
      return { kind: 'named' as const, year: Number(match[1]), ...nowhere, span: [at, at + match[0].length] };
    }),
  );
}

/** 江州在线1月21日讯: a day of printing whose year the text may say. */
function listPrintedDays({ dates }: StoryDraft): DayClue[] {
  return dates.flatMap(({ edtf, month, day, span, from }) =>
    edtf === null && day !== null && (from === 'opening' || from === 'line')
      ? [{ month, day, today: true, span }]
      : [],
  );
}

/** Gives the place in the source of what stands in the joined text of spans: over a line's end too, but not over a caption. */
function placesIn(text: string, spans: readonly Span[]): (start: number, end: number) => Span {
  const joined: number[] = [];
  let length = 0;
  for (const [start, end] of spans) {
    joined.push(length);
    length += end - start;
  }
  return (start, end) => {
    const part = partAt(joined, start);
    const last = partAt(joined, end - 1);
    const at = (place: number, offset: number): number =>
      (spans[place]?.[0] ?? 0) + offset - (joined[place] ?? 0);
    const isWrapped = text.slice(spans[part]?.[1], spans[last]?.[0]).trim() === '';
    return [at(part, start), last === part || isWrapped ? at(last, end) : (spans[part]?.[1] ?? 0)];
  };
}

/** The last part that begins at an offset or before it. */
function partAt(joined: readonly number[], offset: number): number {
  let low = 0;
  let high = joined.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((joined[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The days that a folded text tells of, spans into it: none of another year, none to come. */
function listDays(text: string): DayClue[] {
  const days: DayClue[] = [];
  for (const match of listMatches(DAY, text)) {
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    const end = match.index + match[0].length;
    if (ELSEWHERE.test(before) || TO_COME.test(before) || IN_FORCE.test(text.slice(end, end + 10))) continue;
    const month = Number(match[1]);
    const day = Number(match[2]);
    if (month > 12 || day > 31) continue;
    const today = TODAY.test(before) || (match.index === 0 && LEARNT.test(text.slice(end, end + 40)));
    days.push({ month, day, today, span: [match.index, end] });
  }
  return days;
}
