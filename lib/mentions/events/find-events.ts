/**
 * Events: sentences that open or carry a printed date, with the date resolved by the years around it.
 *
 *   4月4日正值清明节假期,……        2021-04-04 in a story of 2021
 *   2022年2月7日至9日,……           2022-02-07/2022-02-09
 *   6月19日至7月13日,……            2023-06-19/2023-07-13
 *   均在3月10日前及时传达……         ../2021-03-10
 *   去年11月20日立案,次年3月……      2020-11-20 in a story of 2021, then 2021-03
 *   上月15日                       2021-11-15 in a story of December 2021
 *
 * A date without a year takes the last year named before it, else the story's; a story without a year has no events
 * but those whose dates name one. Near misses: 24小时, 2月份以来 without a sentence, 成立100周年, 3月10日前往.
 */

import type { DatedEvent, Published } from '../../parse/parsed-source';
import { CharacterClass } from '../../text/character-class';
import { listMatches } from '../../text/list-matches';
import { type Passage, pieceOf } from '../text/passage';
import { hasSign, signOfPairs } from '../text/signs';

const DATE =
  /(?:(\d{4})年)?(?:(\d{1,2})月(?:(\d{1,2})[日号])?)(?:(?:至|到|—|-|~)(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})[日号])?/g;

/** Words before a month that name a year by the story's own, and those that name one by the year told of last. */
const OF_STORY: Record<string, number> = { 前年: -2, 去年: -1, 上年: -1, 今年: 0, 本年: 0, 明年: 1 };
const OF_TELLING: Record<string, number> = { 当年: 0, 同年: 0, 次年: 1, 翌年: 1 };
/** Another calendar's months. */
const LUNAR = /(?:农历|阴历|旧历)$/;
const BY_MONTH = /(上|本)月(\d{1,2})[日号]/g;
const MONTH_SIGN = signOfPairs(/[\d上本]/, '月');

/** Behind a date: what is told came to pass at some time before it. */
const BEFORE = /^(?:[底末])?(?:之前|以前|前(?![往后来去夕期线进述赴沿台方提]))/;

const SENTENCE_ENDS = new CharacterClass('。！？；');

const pad = (value: string | number) => String(value).padStart(2, '0');

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
    if (field !== 'paragraph' || !hasSign(signs, MONTH_SIGN)) continue;
    const dated: { index: number; edtf: string }[] = [];
    for (const match of listMatches(DATE, folded)) {
      const [whole, printedYear, month, day, endYear, endMonth, endDay] = match;
      const before = folded.slice(Math.max(0, match.index - 3), match.index).trimEnd();
      if (LUNAR.test(before)) continue;
      const meant: string | null | undefined = printedYear ?? yearMeant(before.slice(-2), storyYear, year);
      year = meant ?? year;
      const at = meant === undefined ? (storyYear ?? year) : meant;
      if (!month || Number(month) > 12 || Number(month) < 1 || Number(day ?? 1) > 31 || Number(day ?? 1) < 1)
        continue;
      if (/\d$/.test(before) || !at) continue;
      // 2月份, 3月以来: a stretch of time, no event.
      if (
        !day &&
        /^(?:份|以来|底|初|中旬)/.test(
          folded.slice(match.index + whole.length, match.index + whole.length + 2),
        ) &&
        !printedYear
      )
        continue;
      const start = day ? `${at}-${pad(month)}-${pad(day)}` : `${at}-${pad(month)}`;
      const end = endDay ? `/${endYear ?? at}-${pad(endMonth ?? month)}-${pad(endDay)}` : '';
      const open = !end && BEFORE.test(folded.slice(match.index + whole.length)) ? '../' : '';
      dated.push({ index: match.index, edtf: open + start + end });
    }
    if (storyYear !== null && storyMonth !== null)
      dated.push(...listByMonth(folded, Number(storyYear), Number(storyMonth)));
    for (const { index, edtf } of dated.sort((a, b) => a.index - b.index)) add(passage, index, edtf);
  }
  return events;
}

/** 上月15日, 本月3日: days of the story's own month and the one before. */
function listByMonth(folded: string, year: number, printed: number): { index: number; edtf: string }[] {
  return listMatches(BY_MONTH, folded).flatMap(({ index, 1: which, 2: day = '' }) => {
    if (/[早晚以]/.test(folded.charAt(index - 1)) || Number(day) > 31 || Number(day) < 1) return [];
    const month = printed - (which === '上' ? 1 : 0);
    const edtf = month === 0 ? `${year - 1}-12` : `${year}-${pad(month)}`;
    return [{ index, edtf: `${edtf}-${pad(day)}` }];
  });
}

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
