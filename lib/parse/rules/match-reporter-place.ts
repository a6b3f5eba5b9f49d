import type { CreditMatch } from '@/lib/parse/credit-match';
import { surnameLength } from '@/lib/parse/surnames';
import { toSolid } from '@/lib/text/solid-text';
import { type DateMatch, findPrintedDates } from './match-printed-date';
import { isLikelyName, splitNames } from './split-names';

/**
 * Reporter and place in one phrase that ends with 报导, 报道 or 电: the way of Taiwan's papers and of agencies.
 *
 *   phrase ::= agency? '记者' names ('/' | ' ')? place? date? kind? ('报导' | '电')
 *
 *   记者王捷/台南报导                  王捷, place 台南
 *   中央社记者黄丽芸台北25日电         黄丽芸, place 台北, agency 中央社
 *   记者 张三 李四 北京报道            张三, 李四, place 北京
 *   民视新闻/张三 李四 新北市报导      张三, 李四, place 新北市, agency 民视新闻
 *
 * Refused: 记者从警方了解到 (no end word), 据记者报道 (no name).
 */
export interface ReporterPlace {
  /** Offsets into the text that was given. */
  credits: CreditMatch[];
  place: { start: number; end: number } | null;
  agency: { start: number; end: number } | null;
  date: DateMatch | null;
}

const FORM =
  /^((?:\[?[\u4e00-\u9fffA-Za-z·]{2,16}[社网报台刊新闻]{1,2}\]?\s?\/?\s?)?)(?:(?:特派|特约|驻[\u4e00-\u9fff]{2,4}|实习|见习|地方)?(?:记者|特派员|编译|中心)\s?:?|(?<=(?:新闻|[社网报台])\/)|(?<=[^\s[]{2,6}(?:时报|日报|晚报|新闻|传媒)\s)(?=[^\s/]{2,8}\/))\s?([^。!?,:]{2,40}?)((?:\d{1,2}月)?(?:\d{1,2}日|[一二三四五六七八九十]{1,3}日)?)\s?(?:综合|即时|连线|专访|特稿|外电|独家|现场|专题|联合)?(?:报[道导]|专电|电|讯)$/;
/** Towns that datelines name most; elsewhere the length of names decides. */
const TOWN =
  /(?:北京|上海|天津|重庆|广州|深圳|杭州|南京|武汉|成都|西安|沈阳|大连|哈尔滨|长春|济南|青岛|郑州|合肥|福州|厦门|南昌|长沙|南宁|海口|贵阳|昆明|拉萨|兰州|西宁|银川|乌鲁木齐|呼和浩特|太原|石家庄|台北|新北|桃园|台中|台南|高雄|基隆|新竹|苗栗|彰化|南投|云林|嘉义|屏东|宜兰|花莲|台东|澎湖|金门|连江|香港|澳门|华盛顿|纽约|东京|伦敦)[县市]?$/;

/** The parts of the phrase, which must be the whole of `text` (folded); null where it is something else. */
export function matchReporterPlace(text: string): ReporterPlace | null {
  const match = FORM.exec(text.trim());
  if (!match) return null;
  const bracket = text.trimStart().startsWith('[') ? 1 : 0;
  const agency = (match[1] ?? '').slice(bracket).replace(/[\s/\]]+$/, '');
  const middle = match[2] ?? '';
  const lead = text.length - text.trimStart().length;
  const at = text.indexOf(middle, lead + (match[1] ?? '').length);
  const split = splitPlace(middle);
  const names = splitNames(middle.slice(0, split.namesEnd));
  if (!names || names.length > 6) return null;
  if (!names.every((name) => isLikelyName(toSolid(middle.slice(name.start, name.end))))) return null;
  const date = match[3]
    ? (findPrintedDates(text).find((found) => found.start >= at + middle.length) ?? null)
    : null;
  return {
    credits: names.map((name) => ({ role: 'reporter', start: at + name.start, end: at + name.end })),
    place: split.place && { start: at + split.place.start, end: at + split.place.end },
    agency:
      agency.length > 1 && !/^本[报网台社刊]$/.test(agency)
        ? { start: lead + bracket, end: lead + bracket + agency.length }
        : null,
    date,
  };
}

interface Split {
  namesEnd: number;
  place: { start: number; end: number } | null;
}

/** Where the names end and the place begins: at the last slash, at a town's name, or behind three characters. */
function splitPlace(middle: string): Split {
  const slash = middle.lastIndexOf('/');
  if (slash > 0) {
    const rest = middle.slice(slash + 1);
    const start = slash + 1 + (rest.length - rest.trimStart().length);
    return {
      namesEnd: slash,
      place: /^\s?[\u4e00-\u9fff]{2,8}\s?$/.test(rest) ? { start, end: start + rest.trim().length } : null,
    };
  }
  const town = TOWN.exec(middle);
  if (town && town.index >= 2)
    return { namesEnd: town.index, place: { start: town.index, end: middle.length } };
  if (!/[\s、,]/.test(middle) && middle.length >= 5 && middle.length <= 8) {
    const length = surnameLength(middle, 0) === 2 ? 4 : 3;
    if (middle.length - length >= 2)
      return { namesEnd: length, place: { start: length, end: middle.length } };
  }
  // 王某某、马某某丰原: the place stands behind the last of several names.
  const comma = middle.lastIndexOf('、');
  const last = middle.slice(comma + 1);
  if (comma > 0 && /^[\u4e00-\u9fff]{5,7}$/.test(last)) {
    const start = comma + 1 + (surnameLength(last, 0) === 2 ? 4 : 3);
    return { namesEnd: start, place: { start, end: middle.length } };
  }
  return { namesEnd: middle.length, place: null };
}
