import { type CreditMatch, shiftCredits } from '@/lib/parse/credit-match';
import { matchByline, namesRole } from './match-byline';
import { type DateMatch, findPrintedDates } from './match-printed-date';
import { matchReporterPlace } from './match-reporter-place';

/**
 * An opening phrase in brackets of its own, as papers in Taiwan and Hong Kong and some sites print it.
 *
 *   【記者楊適群／台北報導】
 *   （中央社記者黃麗芸台北25日電）
 *   【本報訊】  【明報專訊】
 *   [环球网报道 记者 张三]
 *
 * Refused: 【解说】 (a part of a broadcast), (左二) and other remarks that name nobody who writes.
 */
export interface BracketedOpening {
  /** The phrase runs from 0 to here, into the row's text. */
  end: number;
  place: { start: number; end: number } | null;
  agency: { start: number; end: number } | null;
  date: DateMatch | null;
  credits: CreditMatch[];
}

export const BRACKETED = /^(?:\(([^()]{2,60})\)|\[([^[\]]{2,60})\]|【([^【】]{2,60})】)\s?/;
const SEPARATOR = /^[\s:,]{0,4}/;
const AGENCY_ONLY =
  /^([\u4e00-\u9fff·\-/]{2,16}?)((?:\d{4}年)?\d{1,2}月\d{1,2}日)?\s?(?:专讯|讯|(?:综合)?报[道导]|消息)$/;
/** 【Now新闻台】 */
const NAMED_AGENCY =
  /^([\u4e00-\u9fffA-Za-z]{2,8}(?:新闻台|电视台|电台|日报|晚报|新闻网|新闻社|通讯社|专讯))$/;
/** (江州23日讯), the way of papers in Malaysia and Singapore. */
const PLACE_AND_DAY = /^\(([\u4e00-\u9fff]{2,8}?)(?:\d{1,2}月)?\d{1,2}日(?:综合)?[讯电]\)/;
const AGENCY_AND_BYLINE =
  /^([\u4e00-\u9fff·]{2,10}(?:网|报|社|台|新闻))(?:讯|综合报[道导]|报[道导])\s?(?:\/\s?)?(?=\S)/;

/** 【某纪元6月14日报导】(某社记者张三某地十四日电): who printed it, and behind it whose dispatch it is. */
function joinSecond(first: BracketedOpening, second: BracketedOpening | null): BracketedOpening {
  if (!second || second.credits.length === 0) return first;
  const shift = <T extends { start: number; end: number }>(part: T | null): T | null =>
    part && { ...part, start: part.start + first.end, end: part.end + first.end };
  return {
    end: first.end + second.end,
    place: shift(second.place),
    agency: first.agency,
    date: first.date ?? shift(second.date),
    credits: shiftCredits(second.credits, first.end),
  };
}

/** What a match of BRACKETED holds between its brackets. */
export function readBracket(match: RegExpExecArray): string {
  return match[1] ?? match[2] ?? match[3] ?? '';
}

/** The bracketed opening of a paragraph's folded text, or null. */
export function matchBracketedOpening(head: string): BracketedOpening | null {
  const bracket = BRACKETED.exec(head);
  if (!bracket) return null;
  const inner = readBracket(bracket);
  const end = bracket[0].length + (SEPARATOR.exec(head.slice(bracket[0].length))?.[0].length ?? 0);
  const nothing = { end, place: null, agency: null, date: null, credits: [] };
  const phrase = matchReporterPlace(inner);
  if (phrase) {
    const shift = <T extends { start: number; end: number }>(part: T | null): T | null =>
      part && { ...part, start: part.start + 1, end: part.end + 1 };
    return {
      end,
      place: shift(phrase.place),
      agency: shift(phrase.agency),
      date: shift(phrase.date),
      credits: shiftCredits(phrase.credits, 1),
    };
  }
  const place = PLACE_AND_DAY.exec(bracket[0])?.[1];
  if (place && !/(?:[报网社台刊]|新闻)$/.test(place))
    return {
      ...nothing,
      place: { start: 1, end: 1 + place.length },
      date: findPrintedDates(bracket[0])[0] ?? null,
    };
  const agency = AGENCY_ONLY.exec(inner) ?? NAMED_AGENCY.exec(inner);
  if (agency && !/记者|通讯员/.test(inner)) {
    const date = agency[2] ? (findPrintedDates(bracket[0])[0] ?? null) : null;
    const named = { ...nothing, date, agency: { start: 1, end: 1 + (agency[1] ?? '').length } };
    return joinSecond(named, matchBracketedOpening(head.slice(end)));
  }
  if (!namesRole(inner) || /[。!?]/.test(inner)) return null;
  const prefix = AGENCY_AND_BYLINE.exec(inner);
  const from = prefix?.[0].length ?? 0;
  const credits = matchByline(inner.slice(from));
  if (!credits) return null;
  return {
    ...nothing,
    agency: prefix ? { start: 1, end: 1 + (prefix[1] ?? '').length } : null,
    credits: shiftCredits(credits, from + 1),
  };
}
