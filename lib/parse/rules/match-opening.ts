import type { CreditMatch } from '../credit-match';
import { shiftCredits } from '../credit-match';
import { surnameLength } from '../surnames';
import { matchByline, namesRole } from './match-byline';
import { type DateMatch, findPrintedDates } from './match-printed-date';

/**
 * Opening of a dispatch (电头): agency, place and date before 讯, 电 or 消息, and the credits behind it.
 *
 *   opening  ::= '据'? agency? place? date? ('讯' | '电' | '消息') byline? sep
 *              | '【' agency? '记者' names place? date? ('报导' | '电' | …) '】'
 *
 *   呼和浩特讯 4月22日,围绕……                     place 呼和浩特
 *   新华社北京3月1日电(记者张三 李四)              place 北京, two reporters
 *   本网讯(李佳芳 通讯员 陈依文)                   no place
 *   〔记者王捷/台南报导〕                          place 台南
 *
 * Only at the start of a paragraph. Refused: 通讯员走进社区……, 市公安局接到来电 后……, 据媒体消息,…….
 */
export interface OpeningMatch {
  /** The phrase runs from 0 to here, into the row's text. */
  end: number;
  place: { start: number; end: number } | null;
  agency: { start: number; end: number } | null;
  date: DateMatch | null;
  credits: CreditMatch[];
}

const AGENCY =
  /^(?:据)?(?:本报|本网|本台|本刊|本社|[\u4e00-\u9fffA-Za-z0-9·\-—/()]{1,24}(?:报|网|社|台|刊|客户端|频道|在线|新闻|传媒|融媒体?|视频|之声|发布|头条))/;
const PLAIN =
  /^([\u4e00-\u9fffA-Za-z·\-—/()\s]{0,34}?)((?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?)\s?(专讯|专电|快讯|讯|电|消息)(?=[\s(:,【[]|$)/;
const PLACE = /^[\u4e00-\u9fff]{2,8}$/;
const NOT_BEFORE_XUN = /[通资短简喜快音审问警电]$/;
const BRACKETED = /^(?:\(([^()]{2,60})\)|\[([^[\]]{2,60})\]|【([^【】]{2,60})】)\s?/;
const SEPARATOR = /^[\s:,]{0,4}(?:题\s?[::])?/;

/** The opening phrase of a paragraph's folded text, or null. */
export function matchOpening(text: string): OpeningMatch | null {
  const head = text.slice(0, 160);
  return matchBracketed(head) ?? matchPlain(head) ?? matchReporterFirst(head);
}

function matchPlain(head: string): OpeningMatch | null {
  const match = PLAIN.exec(head);
  if (!match) return null;
  const before = match[1] ?? '';
  const marker = match[3] ?? '';
  const agencyLength = AGENCY.exec(before.trimEnd())?.[0].length ?? 0;
  const place = before.slice(agencyLength).trim();
  if (/讯$/.test(marker) && marker === '讯' && NOT_BEFORE_XUN.test(before)) return null;
  // 电 and 消息 end many ordinary words: they need an agency or a date before them.
  if (marker !== '讯' && agencyLength === 0 && !match[2]) return null;
  if (place !== '' && !PLACE.test(place)) return null;
  if (agencyLength === 0 && place === '') return null;
  const placeStart = agencyLength + before.slice(agencyLength).search(/\S/);
  return withCredits(head, match[0].length, {
    place: place === '' ? null : { start: placeStart, end: placeStart + place.length },
    agency: agencyLength > 0 ? { start: head.startsWith('据') ? 1 : 0, end: agencyLength } : null,
    date: match[2] ? readDate(head, before.length, before.length + match[2].length) : null,
  });
}

/** 新华社记者 张三 / 本报记者 张三 报道: — a byline that opens the paragraph and ends with 报道 or a colon. */
function matchReporterFirst(head: string): OpeningMatch | null {
  const match =
    /^((?:[\u4e00-\u9fff·-]{2,16})?(?:记者|通讯员)[^。,;:“]{2,40}?(?:报道|摄影报道|电|讯))(?:\s*[:,]|\s+|$)/.exec(
      head,
    );
  const credits = match ? matchByline((match[1] ?? '').replace(/(?:电|讯)$/, '')) : null;
  if (!match || !credits) return null;
  return { end: match[0].length, place: null, agency: null, date: null, credits };
}

/** Credits in brackets, or plainly up to 报道, behind the marker. */
function withCredits(head: string, from: number, parts: Omit<OpeningMatch, 'end' | 'credits'>): OpeningMatch {
  let end = from;
  const credits: CreditMatch[] = [];
  const spaces = /^\s{0,4}/.exec(head.slice(end))?.[0].length ?? 0;
  const bracket = BRACKETED.exec(head.slice(end + spaces));
  if (bracket) {
    const inner = bracket[1] ?? bracket[2] ?? bracket[3] ?? '';
    const found = matchByline(inner);
    if (found) {
      credits.push(...shiftCredits(found, end + spaces + 1));
      end += spaces + bracket[0].trimEnd().length;
    }
  } else {
    const plain = /^\s{0,3}((?:本报|本网)?(?:全媒体|见习|实习)?(?:记者|通讯员)[^。,;:“]{2,40}?报道)/.exec(
      head.slice(end),
    );
    const found = plain ? matchByline(plain[1] ?? '') : null;
    if (plain && found) {
      credits.push(...shiftCredits(found, end + plain[0].length - (plain[1] ?? '').length));
      end += plain[0].length;
    }
  }
  return { ...parts, credits, end: end + (SEPARATOR.exec(head.slice(end))?.[0].length ?? 0) };
}

/** 【记者杨适群/台北报导】, (中央社记者黄丽芸台北25日电), 【本报讯】, [环球网报道 记者 张三]. */
function matchBracketed(head: string): OpeningMatch | null {
  const bracket = BRACKETED.exec(head);
  if (!bracket) return null;
  const inner = bracket[1] ?? bracket[2] ?? bracket[3] ?? '';
  const end = bracket[0].length + (SEPARATOR.exec(head.slice(bracket[0].length))?.[0].length ?? 0);
  if (/^(?:[\u4e00-\u9fff·\-/]{2,16})(?:专讯|讯|综合报道|综合报导|报道|报导|消息)$/.test(inner)) {
    return {
      end,
      place: null,
      agency: { start: 1, end: 1 + inner.replace(/(?:专讯|讯|综合报[道导]|报[道导]|消息)$/, '').length },
      date: null,
      credits: [],
    };
  }
  const parts =
    /^(.{0,20}?)(?:记者|特派员|特约记者)([^/]{2,24}?)(?:\/?([\u4e00-\u9fff]{2,6}?))?((?:\d{1,2}月)?(?:\d{1,2}日)?)(?:综合|即时|连线|专访|特稿)?(?:报[道导]|电|专电|讯)$/.exec(
      inner,
    );
  if (!parts) {
    const credits =
      /报[道导]|讯|电/.test(inner) || namesRole(inner)
        ? matchByline(
            inner.replace(/^[\u4e00-\u9fff]{2,10}(?:网|报|社|台)报[道导]\s/, (m) => ' '.repeat(m.length)),
          )
        : null;
    return credits && namesRole(inner)
      ? { end, place: null, agency: null, date: null, credits: shiftCredits(credits, 1) }
      : null;
  }
  const namesAt =
    1 +
    (parts[1] ?? '').length +
    (inner.slice((parts[1] ?? '').length).match(/^(?:记者|特派员|特约记者)/)?.[0].length ?? 0);
  const { names, place } = splitNameAndPlace(
    head,
    namesAt,
    parts[2] ?? '',
    parts[3] ?? '',
    inner.includes('/'),
  );
  if (names.length === 0) return null;
  const dateAt = head.indexOf(parts[4] ?? '', place?.end ?? namesAt);
  return {
    end,
    place,
    agency: (parts[1] ?? '').length > 1 ? { start: 1, end: 1 + (parts[1] ?? '').length } : null,
    date: parts[4] ? readDate(head, dateAt, dateAt + parts[4].length) : null,
    credits: names.map((name) => ({ role: 'reporter', ...name })),
  };
}

/** 黄丽芸台北 → 黄丽芸 | 台北: without a slash the name takes three characters, two where that leaves one. */
function splitNameAndPlace(head: string, at: number, names: string, placeText: string, slashed: boolean) {
  const found: { start: number; end: number }[] = [];
  const whole = slashed ? names : names + placeText;
  let place: OpeningMatch['place'] = null;
  if (slashed && placeText) {
    const start = head.indexOf('/', at) + 1;
    place = { start, end: start + placeText.length };
  }
  for (const match of whole.matchAll(/[^、,\s]+/g)) {
    const start = at + match.index;
    const token = match[0];
    if (slashed || token.length <= 3) found.push({ start, end: start + token.length });
    else {
      const length = surnameLength(token, 0) === 2 ? 4 : token.length === 4 ? 2 : 3;
      found.push({ start, end: start + length });
      place = { start: start + length, end: start + token.length };
    }
  }
  return { names: found, place };
}

function readDate(head: string, start: number, end: number): DateMatch | null {
  return findPrintedDates(head.slice(0, end)).find((date) => date.end > start) ?? null;
}
