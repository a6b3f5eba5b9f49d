import { type CreditMatch, shiftCredits } from '@/lib/parse/credit-match';
import { BRACKETED, type BracketedOpening, readBracket } from './match-bracketed-opening';
import { matchByline } from './match-byline';
import { findPrintedDates } from './match-printed-date';
import { isLikelyName, splitNames } from './split-names';

/**
 * An opening phrase that its writers make one, with no 讯 or 电 of its own; null where none opens the paragraph.
 *
 *   江州新闻网-江州市融媒体中心(记者 张三 通讯员 李四)“您看……
 *   本报记者 张三 报道:……
 *   《法治时空》记者张三 通讯员李四 7月18日夜,……
 *   □本报记者 张三 通讯员 李四 入夏以来,……
 */
export function matchCreditedOpening(head: string): BracketedOpening | null {
  return matchCredited(head) ?? matchReporterFirst(head) ?? matchPaperFirst(head) ?? matchBulleted(head);
}

/** 江州新闻网-江州市融媒体中心(记者 张三 通讯员 李四)“您看……: media and their people, and right behind the bracket the text. */
const CREDITED =
  /^([\u4e00-\u9fffA-Za-z·-]{2,24}(?:网|日报|晚报|时报|新闻|客户端|电视台|广播台|融媒体?|融媒体中心))\s?(?=\([^()]*(?:记者|通讯员))/;

function matchCredited(head: string): BracketedOpening | null {
  const agency = /^[^。,:“(]{3,30}\(/.test(head) ? CREDITED.exec(head)?.[1] : undefined;
  const bracket = agency ? BRACKETED.exec(head.slice(agency.length).trimStart()) : null;
  const credits = bracket ? matchByline(readBracket(bracket)) : null;
  if (!agency || !bracket || !credits) return null;
  const from = head.indexOf('(', agency.length);
  const end = from + bracket[0].length;
  // 据江州网(记者张三)获悉, 江州网(记者张三)发布: said in a sentence.
  if (/^据/.test(head) || /^(?:获悉|了解|从|发布|播出|刊发|报道|披露|称|的)/.test(head.slice(end)))
    return null;
  return {
    end,
    place: null,
    agency: { start: 0, end: agency.length },
    date: null,
    credits: shiftCredits(credits, from + 1),
  };
}

/** 本报记者 张三 报道: — a byline that opens the paragraph and ends with 报道, a space or a colon. */
function matchReporterFirst(head: string): BracketedOpening | null {
  const match =
    /^((?:[□■◆●]\s?)?(?:《[^《》]{2,12}》)?(?:[\u4e00-\u9fff·-]{2,16})?(?:记者|通讯员)[^。,;:“]{2,40}?(?:摄影报[道导]|报[道导]|电|讯|文\/图|图\/文|文\/摄))(?:\s*[:,]|\s+|$)/.exec(
      head,
    );
  // 江州日报记者张三、通讯员李四4月18日报道: the day stands between the names and the verb.
  const day = /\s?(?:\d{1,2}月)?\d{1,2}日\s?(?=(?:从[^,。]{2,10}发回)?报[道导]$)/.exec(match?.[1] ?? '');
  const byline = day ? (match?.[1] ?? '').slice(0, day.index) : (match?.[1] ?? '').replace(/(?:电|讯)$/, '');
  const credits = match ? matchByline(byline) : null;
  if (!match || !credits) return null;
  const date = day ? (findPrintedDates(match[0]).at(-1) ?? null) : null;
  return { end: match[0].length, place: null, agency: null, date, credits };
}

/** 《法治时空》记者张三 通讯员李四 7月18日夜,…… — a paper and its people, closed by a space. */
function matchPaperFirst(head: string): BracketedOpening | null {
  const paper =
    /^(?:《[^《》]{2,12}》\s?|(?:本报|本网|本台|本刊)(?=记者|通讯员))/.exec(head)?.[0].length ?? 0;
  const found = paper > 0 ? matchNameToSpace(head.slice(paper)) : null;
  if (!found || paper + found.end >= head.length) return null;
  const credits = shiftCredits(found.credits, paper);
  const agency = head.startsWith('《') ? { start: 1, end: head.indexOf('》') } : null;
  return { end: paper + found.end, place: null, agency, date: null, credits };
}

/** □本报记者 张三 通讯员 李四 入夏以来,……: a mark, roles with their names, and behind a space the text. */
function matchBulleted(head: string): BracketedOpening | null {
  const mark =
    /^[□■◆●◎]\s?(?:本报|本网|本刊)?(?=\s?(?:全媒体|见习|实习)?(?:记者|通讯员))/.exec(head)?.[0].length ?? 0;
  const found = mark > 0 ? matchNameToSpace(head.slice(mark)) : null;
  if (!found || head.length - mark - found.end < 15) return null;
  const credits = shiftCredits(found.credits, mark);
  return { end: mark + found.end, place: null, agency: null, date: null, credits };
}

/** 记者张三 通讯员李四 “…… — roles with one name each, closed by a space. */
export function matchNameToSpace(rest: string): { credits: CreditMatch[]; end: number } | null {
  const match =
    /^\s{0,3}(?:[\u4e00-\u9fff·]{2,4}\s+)?(?:(?:本报)?(?:全媒体|见习|实习)?(?:记者|通讯员)\s?[\u4e00-\u9fff·]{2,6}(?:、[\u4e00-\u9fff·]{2,4}){0,3}\s+){1,3}/.exec(
      rest,
    );
  if (!match) return null;
  const credits = matchByline(match[0].trimEnd());
  const named = credits?.every(
    (credit) =>
      isLikelyName(match[0].slice(credit.start, credit.end)) &&
      splitNames(match[0].slice(credit.start, credit.end)) !== null,
  );
  return credits && named ? { credits, end: match[0].length } : null;
}
