import { twoDigits } from '@/lib/text/two-digits';
import { collectClues, type DayClue, type StoryClues } from './collect-date-clues';
import type { YearClue } from './find-year-clues';
import type { Published, Span } from './parsed-source';
import type { Sink, StoryDraft } from './story-draft';

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
    if (!year) return UNKNOWN;
    const today = own.days.findLast((day) => day.today);
    const day = today ?? latestDay(grounds);
    // 今天(1月8日) behind a named July is that of the next year.
    const turned =
      (today !== undefined && year.month !== null && today.month < year.month) ||
      (today === undefined && day !== null && hasTurned(grounds, year, day));
    const month = today?.month ?? (turned ? (day?.month ?? 0) : Math.max(day?.month ?? 0, year.month ?? 0));
    const printed = year.year + (turned ? 1 : 0);
    if (month > 0 && isBeforeKnown(grounds, printed, month)) return UNKNOWN;
    return {
      edtf: month === 0 ? `${printed}~` : `${printed}-${twoDigits(month)}~`,
      time: null,
      basis: 'inferred',
      evidence: [...year.spans, ...(day ? [day.span] : [])].sort((a, b) => a[0] - b[0]),
    };
  });
}

const UNKNOWN: Published = { edtf: null, time: null, basis: 'unknown', evidence: [] };

/** 自2022年1月1日起施行……4月3日,学习党的二十大精神: that April is of a later year, and nothing says of which. */
const isBeforeKnown = ({ years }: StoryClues, year: number, month: number): boolean =>
  years.some((clue) => clue.kind === 'since' && clue.year === year && month < (clue.month ?? 0));

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
