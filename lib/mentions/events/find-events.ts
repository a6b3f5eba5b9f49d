/**
 * Events: sentences that open or carry a printed date, with the date resolved by the years around it.
 *
 *   4月4日正值清明节假期,……        2021-04-04 in a story of 2021
 *   2022年2月7日至9日,……           2022-02-07/2022-02-09
 *   6月19日至7月13日,……            2023-06-19/2023-07-13
 *   3月26日晚至27日凌晨,……         2024-03-26/2024-03-27
 *   1至10月,……                     2021-01/2021-10
 *   均在3月10日前及时传达……         ../2021-03-10
 *   去年11月20日立案,次年3月……      2020-11-20 in a story of 2021, then 2021-03
 *   上月15日                       2021-11-15 in a story of December 2021
 *   二〇二四年三月五日, 2024-03-05 2024-03-05
 *   12月28日,……                   2023-12-28 in a story of 5 January 2024: behind it the year had not come so far
 *   2023年11月3日报案。11月9日破案  2023-11-09 though the story is of 2024: it goes on telling
 *
 * A date without a year takes the story's, but for those forms; a story without a year has no events but those whose dates
 * name one, or that follow such. Near misses: 24小时, 2月份以来 without a sentence, 成立100周年, 3月10日前往.
 */

import { type Passage, pieceOf } from '@/lib/mentions/text/passage';
import type { DatedEvent, Published } from '@/lib/parse/parsed-source';
import { CharacterClass } from '@/lib/text/character-class';
import { listMatches } from '@/lib/text/list-matches';
import { beginningOfPairs, hasSign, signOfBeginnings } from '@/lib/text/signs';
import { twoDigits } from '@/lib/text/two-digits';
import { listHanDates, listSignedDates } from './han-dates';
import { DATE, endOf, isDay, type PrintedSpan, readSpan } from './printed-span';
import { listRelativeDays } from './relative-days';

/** Words before a month that name a year by the story's own, and those that name one by the year told of last. */
const OF_STORY: Record<string, number> = { 前年: -2, 去年: -1, 上年: -1, 今年: 0, 本年: 0, 明年: 1 };
const OF_TELLING: Record<string, number> = { 当年: 0, 同年: 0, 次年: 1, 翌年: 1 };
/** Another calendar's months. */
const LUNAR = /(?:农历|阴历|旧历)$/;
const DATE_SIGN = signOfBeginnings(
  beginningOfPairs(/[\d上本 ]/, '月'),
  beginningOfPairs('昨前今', '日天晚'),
  beginningOfPairs(/\d/, '日'),
  beginningOfPairs(/[一二三四五六七八九十]/, '月'),
  beginningOfPairs(/\d/, /[-/]/),
);
/** A month in Han numerals, a date with signs: what few paragraphs have. */
const HAN_MONTH = /[一二三四五六七八九十]月/;
const SIGNED_YEAR = /(?:19|20)\d{2}[-/]/;

/** Behind a date: what is told came to pass at some time before it. */
const BEFORE = /^(?:[底末])?(?:之前|以前|前(?![往后来去夕期线进述赴沿台方提]))/;

const STRETCH = /^(?:份|以来|底|初|中旬|[上下]旬(?:以来|起|开始))/;

/** 自|今年7月|开展……行动以来: what began then is not what is told. */
const isSince = (folded: string, start: number, end: number): boolean =>
  /自(?:今年|去年|当年)?$/.test(folded.slice(Math.max(0, start - 3), start)) &&
  /^[^，。；]{2,48}以来/.test(folded.slice(end, end + 52));

const SENTENCE_ENDS = new CharacterClass('。！？；');

export function findEvents(passages: readonly Passage[], published: Published): DatedEvent[] {
  const events: DatedEvent[] = [];
  const storyYear = /^(\d{4})/.exec(published.edtf ?? '')?.[1] ?? null;
  const storyMonth = /^\d{4}-(\d{2})/.exec(published.edtf ?? '')?.[1] ?? null;
  let year: string | null = null;
  /** One event a sentence: its first date. */
  const add = (passage: Passage, at: number, edtf: string) => {
    const piece = pieceOf({ passage, ...sentenceAround(passage.folded, at) });
    if (events.some(({ spans }) => spans[0]?.[0] === piece.spans[0]?.[0])) return;
    events.push({ edtf, text: piece.text, spans: piece.spans });
  };
  for (const passage of passages) {
    const { field, folded, signs } = passage;
    if (field !== 'paragraph' || !hasSign(signs, DATE_SIGN)) continue;
    const dated: { index: number; edtf: string }[] = [];
    let told: Told | null = null;
    let next = 0;
    for (const span of listSpans(folded)) {
      if (span.at < next) continue;
      const { start: from, year: printedYear, month, day, end: to, until } = span;
      const before = folded.slice(Math.max(0, from - 3), from).trimEnd();
      if (LUNAR.test(before)) continue;
      const meant: string | null | undefined = printedYear ?? yearMeant(before.slice(-2), storyYear, year);
      year = meant ?? year;
      if (!month || !isDay(Number(month), Number(day ?? 1))) continue;
      next = to;
      const behind = folded.slice(to, to + 12);
      const at: string | null =
        meant === undefined
          ? (goesOn(told, Number(month), Number(day ?? 0)) ??
            (storyYear ? String(Number(storyYear) - yearsBack(storyMonth, Number(month), behind)) : year))
          : meant;
      if (/\d$/.test(before) || !at || !isDay(Number(month), Number(day ?? 1), Number(at))) continue;
      if (printedYear && day && !/^[^，。]{0,8}(?:以来|起)/.test(behind))
        told = { year: at, month: Number(month), day: Number(day) };
      // 2月份, 3月以来, 6月下旬以来: a stretch of time, no event.
      if (!day && !until && !printedYear && (STRETCH.test(behind) || isSince(folded, from, to))) continue;
      const start = day ? `${at}-${twoDigits(month)}-${twoDigits(day)}` : `${at}-${twoDigits(month)}`;
      const end = until && endOf(until, start);
      const open = !until && BEFORE.test(folded.slice(to)) ? '../' : '';
      dated.push({ index: span.at, edtf: end ? `${start}/${end}` : open + start });
    }
    dated.push(...listRelativeDays(folded, published, dated));
    for (const { index, edtf } of dated.sort((a, b) => a.index - b.index)) add(passage, index, edtf);
  }
  return events;
}

/** A printed span, and where the sign that it was found by stands. */
type FoundSpan = PrintedSpan & { at: number };

/** The dates of a folded paragraph in all their forms, as they stand. */
function listSpans(folded: string): FoundSpan[] {
  const spans: FoundSpan[] = listMatches(DATE, folded).map((match) => ({
    ...readSpan(folded, match),
    at: match.index,
  }));
  const others = [
    ...(HAN_MONTH.test(folded) ? listHanDates(folded) : []),
    ...(SIGNED_YEAR.test(folded) ? listSignedDates(folded) : []),
  ];
  if (others.length === 0) return spans;
  return [...spans, ...others.map((span) => ({ ...span, at: span.start }))].sort((a, b) => a.at - b.at);
}

/** A full date told of in a paragraph. */
interface Told {
  year: string;
  month: number;
  day: number;
}

/** 2023年11月3日报案。11月9日破案: the year of the date before it, which the later one follows; null where it does not. */
const goesOn = (told: Told | null, month: number, day: number): string | null =>
  told !== null && (month > told.month || (month === told.month && day >= told.day)) ? told.year : null;

/** Words of what is still to come. */
const TO_COME = /^[^。；]{0,8}(?:将|起|前|之前|拟|预计|计划|举行|施行|实施|截止)/;
/** How far a month may lie behind the story's own before it is taken for that of the year before. */
const FURTHEST = 6;

/** 1 where a month is that of the year before the story's: 12月28日 in a story of January. */
const yearsBack = (storyMonth: string | null, month: number, behind: string): number =>
  storyMonth !== null && month - Number(storyMonth) > FURTHEST && !TO_COME.test(behind) ? 1 : 0;

/** The year that a word before a month means (去年, 次年): null where nothing says when that was; undefined for other words. */
function yearMeant(word: string, storyYear: string | null, told: string | null): string | null | undefined {
  const byStory = OF_STORY[word];
  const byTelling = OF_TELLING[word];
  if (byStory !== undefined) return storyYear === null ? null : String(Number(storyYear) + byStory);
  if (byTelling !== undefined) return told === null ? null : String(Number(told) + byTelling);
  return undefined;
}

/** The sentence around a place: between full stops, a closing quotation mark kept with it. */
function sentenceAround(folded: string, at: number): { start: number; end: number } {
  let start = at;
  while (start > 0 && !SENTENCE_ENDS.hasAt(folded, start - 1)) start--;
  while (/[\s”’）]/.test(folded.charAt(start))) start++;
  let end = at;
  while (end < folded.length && !SENTENCE_ENDS.hasAt(folded, end)) end++;
  end = Math.min(folded.length, end + 1);
  if (/[”’]/.test(folded.charAt(end))) end++;
  return { start, end };
}
