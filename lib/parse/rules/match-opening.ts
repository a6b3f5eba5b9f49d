import { type CreditMatch, shiftCredits } from '@/lib/parse/credit-match';
import { placeAt, placeBefore, placesNamed } from '@/lib/places/gazetteer';
import {
  BRACKETED,
  type BracketedOpening,
  matchBracketedOpening,
  readBracket,
} from './match-bracketed-opening';
import { matchByline } from './match-byline';
import { matchCreditedOpening, matchNameToSpace } from './match-credited-opening';
import { type DateMatch, findPrintedDates } from './match-printed-date';
import { matchSourcedOpening } from './match-sourced-opening';
import { matchStamp } from './match-stamp';

/**
 * Opening of a dispatch (电头): agency, place and date before 讯, 电 or 消息, and the credits behind it.
 *
 *   opening  ::= '据'? agency? place? date? ('讯' | '电' | '消息') byline? sep
 *              | bracketed opening | byline '报道' sep
 *
 *   呼和浩特讯 4月22日,围绕……                     place 呼和浩特
 *   新华社北京3月1日电(记者张三 李四)              place 北京, two reporters
 *   本网讯(李佳芳 通讯员 陈依文)                   no place
 *   南都讯 记者张三 “当我听到……                   no place, one reporter
 *
 *   那吉讯10月5日晚,……                            a day or 近日 right behind 讯
 *   中新社江州四月十九日电(张三)                   the day in Chinese numerals, as before the nineties' end
 *
 * Only at the start of a paragraph. Refused: 通讯员走进社区……, 市公安局接到来电 后……, 据媒体消息,…….
 */
export type OpeningMatch = BracketedOpening;

const AGENCY =
  /^(?:据)?(?:本报|本网|本台|本刊|本社|(?:南都|北青|新快|交汇点|上观|封面|九派|极目|红星)(?![报网社台日晚])|[\u4e00-\u9fff]{0,14}《[\u4e00-\u9fff]{2,10}》栏目(?:组)?|[\u4e00-\u9fffA-Za-z0-9·\-—/()]{1,24}(?:报道|报|网|社|台|刊|客户端|频道|联播|播报|视窗|时讯|资讯|观察|前线|在线|新闻|传媒|融媒体?|视频|之声|发布|头条|读本|南都|都市)(?:官方)?(?:微博|微信|公众号)?\)?)/;
const PLAIN =
  /^([\u4e00-\u9fffA-Za-z·\-—/()《》\s]{0,34}?)((?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号月](?:\d{1,2}(?:时\d{1,2}分|[时点]|:\d{2}))?)?|(?:[一二三四五六七八九十]{1,3}月)?[一二三四五六七八九十]{1,3}日)((?<=\d日)[\u4e00-\u9fff]{2,6}?)?\s?(专讯|专电|快讯|讯|电|消息)(?=[\s(:,【[]|题\s?:|$|(?<=讯)(?:\d{1,2}月\d{1,2}日|(?<=^本[报网台刊]讯)(?:(?![息问号])[\u4e00-\u9fff]|“)))/;
const PLACE = /^[\u4e00-\u9fff]{2,8}$/;
const NOT_BEFORE_XUN = /[通资短简喜快音审问警电]$/;
/** What closes the phrase; an agency repeats the headline behind 题. */
const SEPARATOR = /^[\s:,]{0,4}(?:题\s?:[^。]{2,60}?(?:\s{2,}|$)|题\s?:[^。,\s]{2,40}\s)?/;

/** 江州网·某某新闻7月30日讯宽厚里……: an agency and a day need no mark behind them. */
const GLUED =
  /^((?:[\u4e00-\u9fff]{2,8}(?:网|报|社|台|客户端)·)?[\u4e00-\u9fff]{2,8}(?:网|日报|晚报|新闻|新闻网|客户端|在线))(\d{1,2}月\d{1,2}日)讯(?=[\u4e00-\u9fff“])/;

/** 江州晚报6月11日报道  昨日,……: a space or a colon closes it. Refused: 据江州晚报6月11日报道,……, a sentence. */
const DATED_REPORT =
  /^([\u4e00-\u9fff]{2,10}(?:报|网|社|台|新闻|客户端|在线))(\d{1,2}月\d{1,2}日)报[道导](?:\s*:\s*|\s+)(?=\S)/;

function matchDated(head: string): OpeningMatch | null {
  const match = (/^据/.test(head) ? null : DATED_REPORT.exec(head)) ?? GLUED.exec(head);
  if (!match?.[1]) return null;
  const start = match[1].lastIndexOf('·') + 1;
  return {
    end: match[0].length,
    place: null,
    agency: { start, end: match[1].length },
    date: findPrintedDates(match[0]).at(-1) ?? null,
    credits: [],
  };
}

/** The opening phrase of a paragraph's folded text, or null. */
export function matchOpening(text: string): OpeningMatch | null {
  const head = text.slice(0, 160);
  const date = matchStamp(head);
  const behind = date ? matchUnstamped(head.slice(date.end)) : null;
  return date && behind ? shiftOpening(behind, date) : matchUnstamped(head);
}

function shiftOpening(match: OpeningMatch, date: DateMatch): OpeningMatch {
  const shifted = (part: OpeningMatch['place']) =>
    part && { start: part.start + date.end, end: part.end + date.end };
  return {
    end: match.end + date.end,
    place: shifted(match.place),
    agency: shifted(match.agency),
    date,
    credits: shiftCredits(match.credits, date.end),
  };
}

function matchUnstamped(head: string): OpeningMatch | null {
  return (
    matchSourcedOpening(head, matchPlain) ??
    matchBracketedOpening(head) ??
    matchPlain(head) ??
    matchDated(head) ??
    matchCreditedOpening(head)
  );
}

function matchPlain(head: string): OpeningMatch | null {
  const match = PLAIN.exec(head);
  if (!match) return null;
  const before = match[1] ?? '';
  const marker = match[4] ?? '';
  // 今视网3月12日南昌讯: the place may stand behind the date.
  const late = match[3] ?? '';
  const agencyLength = readAgencies(before.trimEnd());
  const place = before.slice(agencyLength).trim();
  if (marker === '讯' && agencyLength === 0 && NOT_BEFORE_XUN.test(before)) return null;
  // 电 and 消息 end many ordinary words: they need an agency or a date before them.
  if (marker !== '讯' && agencyLength === 0 && !match[2]) return null;
  if (place !== '' && (late !== '' || !PLACE.test(place))) return null;
  if (agencyLength === 0 && place === '' && !match[2]) return null;
  // 据江州市公安局讯 3月5日,……: whom the sentence has it from, no place.
  if (agencyLength === 0 && /^据.+[局厅部队所]$/.test(place)) return null;
  // 亮点江州讯: no place, but a name that ends in one is a medium's.
  if (agencyLength === 0 && isMediumOfPlace(place)) {
    return withCredits(head, match[0].length, {
      place: null,
      agency: { start: placeStart(before, 0), end: placeStart(before, 0) + place.length },
      date: match[2] ? (findPrintedDates(head.slice(0, match[0].length)).at(-1) ?? null) : null,
    });
  }
  const lateStart = before.length + (match[2] ?? '').length;
  const from = placeStart(before, agencyLength);
  return withCredits(head, match[0].length, {
    place:
      late !== ''
        ? { start: lateStart, end: lateStart + late.length }
        : place === ''
          ? null
          : { start: from, end: from + place.length },
    agency: agencyLength > 0 ? { start: head.startsWith('据') ? 1 : 0, end: agencyLength } : null,
    date: match[2] ? (findPrintedDates(head.slice(0, match[0].length)).at(-1) ?? null) : null,
  });
}

/** Where the agency before 讯 ends; two may stand side by side: 江州网 大江客户端讯. */
function readAgencies(before: string): number {
  const first = AGENCY.exec(before)?.[0].length ?? 0;
  const rest = before.slice(first);
  const gap = rest.length - rest.trimStart().length;
  const second = first > 0 && gap > 0 ? (AGENCY.exec(rest.trimStart())?.[0].length ?? 0) : 0;
  return second > 0 && gap + second === rest.length ? before.length : first;
}

const placeStart = (before: string, agencyLength: number): number =>
  agencyLength + before.slice(agencyLength).search(/\S/);

/** A name that is no place, nor begins with one, but ends in one: 亮点江州, 平安江州. */
function isMediumOfPlace(name: string): boolean {
  if (name.length < 4 || placesNamed(name) || placeAt(name, 0)) return false;
  const place = placeBefore(name, name.length);
  return place !== null && name.length - place.start >= 2 && place.start >= 2;
}

/** Credits behind the marker: in brackets, plainly up to 报道, or plainly up to a space. */
function withCredits(head: string, from: number, parts: Omit<OpeningMatch, 'end' | 'credits'>): OpeningMatch {
  let end = from;
  const credits: CreditMatch[] = [];
  const spaces = /^\s{0,4}/.exec(head.slice(end))?.[0].length ?? 0;
  const bracket = BRACKETED.exec(head.slice(end + spaces));
  const plain =
    /^\s{0,3}((?:本报|本网)?(?:全媒体|见习|实习)?(?:记者|通讯员)(?:[^。,;:“]|,(?=\s?(?:记者|通讯员))){2,60}?(?:摄影)?报[道导])/.exec(
      head.slice(end),
    );
  if (bracket) {
    const inner = readBracket(bracket);
    const found = matchByline(inner);
    // 央视网消息(法治在线), 江州讯(供稿:市局宣传处): a programme or a contributor in the brackets is part of the phrase as well.
    if (found || /^(?:[\u4e00-\u9fffA-Za-z0-9·《》\s]{2,12}|(?:供稿|来源)\s?:[^,。;]{2,24})$/.test(inner)) {
      credits.push(...shiftCredits(found ?? [], end + spaces + 1));
      end += spaces + bracket[0].trimEnd().length;
    }
  } else if (plain?.[1]) {
    const found = matchByline(plain[1]);
    credits.push(...shiftCredits(found ?? [], end + plain[0].length - plain[1].length));
    if (found) end += plain[0].length;
  } else {
    const found = matchNameToSpace(head.slice(end));
    credits.push(...shiftCredits(found?.credits ?? [], end));
    end += found?.end ?? 0;
  }
  return { ...parts, credits, end: end + (SEPARATOR.exec(head.slice(end))?.[0].length ?? 0) };
}
