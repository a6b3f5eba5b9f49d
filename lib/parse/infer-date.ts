import { fold } from '@/lib/source/fold';
import { listMatches } from '@/lib/text/list-matches';
import { twoDigits } from '../text/two-digits';
import { findYearClues, type YearClue } from './find-year-clues';
import { isLife } from './label-lives';
import type { Published, Span } from './parsed-source';
import type { Sink, StoryDraft } from './story-draft';

/** A day or month of the year that a story tells of, without its year. */
interface DayClue {
  month: number;
  day: number;
  /** Named as the day of printing: 今天(1月8日). */
  today: boolean;
  span: Span;
}

interface StoryClues {
  years: (YearClue & { span: Span })[];
  days: DayClue[];
}

const DAY = /(?<![\d年])(\d{1,2})月(\d{1,2})日/g;
const ELSEWHERE = /(?:去年|前年|上年|次年|明年|当年|那年|\d{4}年)$/;
/** 8月1日|起施行 */
const IN_FORCE = /^(?:零时|\d{1,2}时)?起(?:正式|全面)?(?:施行|实施|执行|生效|启用)/;
const TO_COME = /(?:将于|将在|定于|拟于|自|从今年|计划于)$/;

/**
 * Dates stories that print none (rule 7): the year by ordinals, anniversaries and years named, on this story or
 * on another of the same page; the month by the latest day told of. Never a day; null without grounds.
 * `onePage`: the stories were printed together, so that what dates one dates them all.
 */
export function inferDates(sink: Sink, drafts: StoryDraft[], onePage: boolean): Published[] {
  const clues = drafts.map((draft) => collectClues(sink, draft));
  const page: StoryClues = {
    years: clues.flatMap((story) => story.years),
    days: clues.flatMap((story) => story.days),
  };
  return clues.map((own) => {
    const grounds = onePage ? page : own;
    const year = findYear(grounds) ?? yearWithin(grounds);
    if (!year) return { edtf: null, time: null, basis: 'unknown', evidence: [] };
    const today = own.days.findLast((day) => day.today);
    const day = today ?? latestDay(grounds);
    // 今天(1月8日) behind a named July is that of the next year.
    const turned =
      (today !== undefined && year.month !== null && today.month < year.month) ||
      (today === undefined && day !== null && hasTurned(grounds, year, day));
    const month = today?.month ?? (turned ? (day?.month ?? 0) : Math.max(day?.month ?? 0, year.month ?? 0));
    const printed = year.year + (turned ? 1 : 0);
    return {
      edtf: month === 0 ? `${printed}~` : `${printed}-${twoDigits(month)}~`,
      time: null,
      basis: 'inferred',
      evidence: [...year.spans, ...(day ? [day.span] : [])].sort((a, b) => a[0] - b[0]),
    };
  });
}

/** A year's first months and its last ones, so far apart that the one follows the other. */
const EARLY = 3;
const LATE = 10;

/**
 * 2023年12月20日报案。2月5日,嫌疑人落网; 2月5日,召开2023年度总结表彰大会: an early month told of behind a late one, or
 * beside a year that is looked back on, is that of the year behind.
 */
function hasTurned(
  { years, days }: StoryClues,
  year: { year: number; month: number | null },
  day: DayClue,
): boolean {
  if (day.month > EARLY) return false;
  const named = years.filter((clue) => clue.kind === 'named' && clue.year === year.year);
  if (year.month === null) return named.length > 0 && named.every(({ closed }) => closed);
  const late = named.filter(({ month }) => month === year.month);
  return (
    year.month >= LATE &&
    late.length > 0 &&
    days.every(({ month, span }) => month <= EARLY && late.every((clue) => clue.span[0] < span[0]))
  );
}

function collectClues(sink: Sink, draft: StoryDraft): StoryClues {
  const pieces = [
    draft.headline,
    draft.deck,
    ...draft.sections.flatMap((section) => [section.heading, ...section.blocks]),
  ];
  const clues: StoryClues = { years: [], days: [] };
  for (const [start, end] of draft.headline?.spans ?? []) {
    // 2023年十大典型案例: a headline's year is the story's, without a day as well.
    for (const match of listMatches(/(?<![\d到至])(20[0-3]\d)年(?!前)/g, sink.text.slice(start, end))) {
      const at = start + match.index;
      clues.years.push({
        kind: 'named',
        year: Number(match[1]),
        month: null,
        start: 0,
        end: 0,
        span: [at, at + match[0].length],
      });
    }
  }
  // 江州在线1月21日讯: a day of printing whose year the text may say.
  for (const { edtf, month, day, span, from } of draft.dates)
    if (edtf === null && day !== null && (from === 'opening' || from === 'line'))
      clues.days.push({ month, day, today: true, span });
  for (const piece of pieces) {
    for (const [start, end] of piece?.spans ?? []) {
      const text = fold(sink.text.slice(start, end));
      for (const clue of findYearClues(text)) {
        clues.years.push({ ...clue, span: [start + clue.start, start + clue.end] });
      }
      for (const match of listMatches(DAY, text)) {
        const before = text.slice(Math.max(0, match.index - 6), match.index);
        const end = match.index + match[0].length;
        if (ELSEWHERE.test(before) || TO_COME.test(before) || IN_FORCE.test(text.slice(end, end + 10)))
          continue;
        const month = Number(match[1]);
        const day = Number(match[2]);
        if (month > 12 || day > 31) continue;
        const today = /(?:今天|今日|今晚|今早|今晨|今)\($/.test(before);
        clues.days.push({
          month,
          day,
          today,
          span: [start + match.index, start + end],
        });
      }
    }
  }
  // A roll of the dead: the days of their deaths are no day of printing.
  const lives = pieces.filter((piece) => piece && isLife(fold(piece.text))).length;
  return lives >= LEAST_LIVES
    ? { years: clues.years.filter(({ kind }) => kind === 'exact'), days: [] }
    : clues;
}

const LEAST_LIVES = 2;

/** The year that the clues agree on: an exact one first, else the latest that is named with a month or as 年度, where no later one is told of. */
function findYear({ years: all }: StoryClues): { year: number; month: number | null; spans: Span[] } | null {
  const exact = all.filter((clue) => clue.kind === 'exact');
  const since = latestOf(all, 'since');
  const told = latestOf(all, 'told');
  const named = all.filter((clue) => clue.kind === 'named');
  const latest = [...exact, ...named].reduce<(typeof all)[number] | null>(
    (best, clue) =>
      best === null || clue.year > best.year || (clue.year === best.year && clue.kind === 'exact')
        ? clue
        : best,
    null,
  );
  if (!latest) return yearOfCampaign(all, Math.max(since, told));
  if (latest.year < since || (latest.kind === 'named' && latest.year < told)) return null;
  const same = [...exact, ...named].filter((clue) => clue.year === latest.year);
  const month = same.reduce<number | null>(
    (most, clue) => (clue.month === null ? most : Math.max(most ?? 0, clue.month)),
    null,
  );
  return { year: latest.year, month, spans: same.map((clue) => clue.span) };
}

/** The latest year of a kind of clue; 0 where there is none. */
const latestOf = (clues: StoryClues['years'], wanted: YearClue['kind']): number =>
  clues.reduce((latest, { kind, year }) => (kind === wanted ? Math.max(latest, year) : latest), 0);

/** The year of the one campaign that the story tells of, where nothing else says when; null where a later event is known. */
function yearOfCampaign(all: StoryClues['years'], since: number): ReturnType<typeof findYear> {
  const during = all.filter((clue) => clue.kind === 'during');
  const years = new Set(during.map((clue) => clue.year));
  const [year] = years;
  if (year === undefined || years.size > 1 || since > year) return null;
  return { year, month: null, spans: during.map((clue) => clue.span) };
}

/** 3月18日……5月12日…… in a campaign that ran from one February to the next March: of its years the one that has that month. */
function yearWithin(story: StoryClues): ReturnType<typeof findYear> {
  const within = story.years.filter(({ kind, window }) => kind === 'within' && window !== undefined);
  const day = latestDay(story);
  const [window] = within.flatMap((clue) => (clue.window ? [clue.window] : []));
  if (!day || !window || new Set(within.map((clue) => clue.window?.[0])).size > 1) return null;
  const years = [Number(window[0].slice(0, 4)), Number(window[1].slice(0, 4))].filter((year) => {
    const month = `${year}-${twoDigits(day.month)}`;
    return window[0] <= month && month <= window[1];
  });
  const [year] = years;
  const since = latestOf(story.years, 'since');
  if (year === undefined || years.length > 1 || since > year) return null;
  return { year, month: null, spans: within.map((clue) => clue.span) };
}

/** The latest day told of; null where its first and last months stand together and the year may have turned. */
function latestDay(story: StoryClues): DayClue | null {
  const months = new Set(story.days.map((day) => day.month));
  if ([1, 2].some((month) => months.has(month)) && [11, 12].some((month) => months.has(month))) return null;
  return story.days.reduce<DayClue | null>(
    (latest, day) =>
      latest === null || day.month > latest.month || (day.month === latest.month && day.day >= latest.day)
        ? day
        : latest,
    null,
  );
}
