import { shiftCredits } from '@/lib/parse/credit-match';
import type { BracketedOpening } from './match-bracketed-opening';
import { matchByline } from './match-byline';

const SOURCED = /^(?:消息|稿件|信息|文章)来源\s?:\s?([\u4e00-\u9fff]{2,12})\s+(?=\S)/;
const NAMED = /^[\u4e00-\u9fff]{0,10}讯\s{0,2}(记者\s{0,2}[\u4e00-\u9fff]{2,4}?)(?=\d|近日|日前|[\s“])/;

/**
 * An opening phrase behind the label of its source: a phrase of the usual form, or 讯 and one bare name.
 *
 *   消息来源:江州网 江州网讯记者 张某某3月5日,……
 *   稿件来源:江州日报 本报江州讯(记者 张某某)……
 */
export function matchSourcedOpening(
  head: string,
  matchPlain: (head: string) => BracketedOpening | null,
): BracketedOpening | null {
  const label = SOURCED.exec(head);
  if (!label?.[1]) return null;
  const from = label[0].length;
  const start = head.indexOf(label[1]);
  const agency = { start, end: start + label[1].length };
  const rest = head.slice(from);
  const named = NAMED.exec(rest);
  const credits = named?.[1] ? matchByline(named[1]) : null;
  if (named?.[1] && credits) {
    const by = from + named[0].length - named[1].length;
    return {
      end: from + named[0].length,
      place: null,
      agency,
      date: null,
      credits: shiftCredits(credits, by),
    };
  }
  const opening = matchPlain(rest);
  if (!opening) return null;
  const shift = <T extends { start: number; end: number }>(part: T | null): T | null =>
    part && { ...part, start: part.start + from, end: part.end + from };
  return {
    end: opening.end + from,
    place: shift(opening.place),
    agency,
    date: shift(opening.date),
    credits: shiftCredits(opening.credits, from),
  };
}
