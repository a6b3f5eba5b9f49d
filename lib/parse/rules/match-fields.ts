import type { CreditMatch } from '@/lib/parse/credit-match';
import type { FieldRole } from './field-labels';
import { findBylines } from './find-field-bylines';
import { findFields, type LabelledValue, mayHoldLabel } from './find-fields';
import { namesRole } from './match-byline';
import { type DateMatch, findPrintedDates } from './match-printed-date';
import { CREDIT_ROLES, findPublication, readCredits } from './read-field-values';
import { isLikelyName, splitNames } from './split-names';

/**
 * A row of fields: labels with their values, dates and the page's tools, as they stand under a headline
 * (date-and-source line) or behind the text (editor line).
 *
 *   row   ::= '('? (field | date | byline | tool | sep)+ ')'?
 *   field ::= label [:/|] value
 *
 *   2022年02月22日09:05 | 来源:内蒙古日报
 *   时间:2021-03-25 11:17:37 来源: 法治文化委 作者:李佳芳
 *   本文来源：华龙网  责任编辑：罗小山_NB10001
 *   2022-09-13 10:25 聯合報／ 記者邵文／台南即時報導
 *
 * Refused: 4月14日,一场代号为“守护2号”的集中统一行动……打响。 (a sentence that begins with a date),
 * 记者:您当时害怕吗? (an interview), 视频|民警雪夜救人 (a headline with its column).
 */
export interface FieldsMatch {
  dates: DateMatch[];
  /** The value of a 来源 label, or the bare name beside a date. */
  publication: { start: number; end: number } | null;
  /** The place beside a reporter: 嘉义 in 记者许家诚/嘉义报导. */
  place: { start: number; end: number } | null;
  credits: CreditMatch[];
  roles: Set<FieldRole>;
  /** A label of a source, a date or an author without a value: it may stand on the next row. */
  open: FieldRole | null;
  /** From here on the row holds nothing but counters and tools (浏览次数:1268 【字体:大 中 小】); null without them. */
  toolsFrom: number | null;
}

/** A row with these fields and no others. */
export const onlyFields = (found: Partial<FieldsMatch> & Pick<FieldsMatch, 'roles'>): FieldsMatch => ({
  dates: [],
  publication: null,
  place: null,
  credits: [],
  open: null,
  toolsFrom: null,
  ...found,
});

const TOOLS =
  /[上下前后][一]?[版期篇页条](?=[\s|\d>»】\])]|$)|只看(?:大图|该?作者|楼主)|倒序浏览|阅读模式|显示全部楼层|版面导航|打印本页|打印本文|打印文章|打印|关闭窗口|关闭本页|关闭|举报|分享到|分享|收藏本文|收藏|复制链接|字号|字体|放大|缩小|默认|超大|我要评论|我要纠错|评论|点赞|扫一扫|手机看新闻|微信|微博|QQ空间|更多功能|推荐(?=\s)|参与互动|订阅|转发|人参与|条评论|次阅读|次|视力保护色|语音播报|语音朗读|朗读|听新闻|原创|HKT|https?:\S+|www\.\S+|[大中小](?=[\s|\]】)]|$)|[Aa][+-]|T\s?[+-]|[+-]/g;
/** 时间:2031-01-14 12:05 忠诚,履职,守护: a page's keywords behind its day. */
const KEYWORDS = /(?<=\s)(?:[^\s,。:]{1,8},){2,}[^\s,。:]{1,8}\s*$/;
const toBlank = (part: string) => ' '.repeat(part.length);
const CLOCK = /^(?:香港|北京|台北|当地)时间\s?\d{1,2}[时:]\d{1,2}分?$/;
const LONGEST = 240;
const LONGEST_VALUE = 30;

/** The fields of a row's folded text, or null where the row is something else. */
export function matchFields(text: string): FieldsMatch | null {
  if (text.length > LONGEST || !/[:/|\d日]/.test(text) || /^[▲▼△▽↑↓]/.test(text)) return null;
  if (CLOCK.test(text)) return onlyFields({ roles: new Set(['date']) });
  // Most rows: none of their dates is looked for.
  const isLabelled = mayHoldLabel(text);
  return !isLabelled && isProse(text) ? null : readFields(text, isLabelled);
}

/** By itself, for few rows come here: the engine would compile all of this anew with whatever it learns of the others. */
function readFields(text: string, isLabelled: boolean): FieldsMatch | null {
  const dates = findPrintedDates(text);
  const fields = isLabelled ? findFields(text, dates) : [];
  if (fields.length === 0 && (dates.length === 0 || isProse(text))) return null;
  const loose = blankOut(text, [...fields.map(({ start, to }) => ({ start, end: to })), ...dates]);
  const bylines = findBylines(loose);
  const untold = blankOut(loose, bylines.spans).replace(TOOLS, toBlank);
  const rest = dates.length > 0 && fields.length > 0 ? untold.replace(KEYWORDS, toBlank) : untold;
  // 5月13日 alone says little: a date line has a year, a time or a label.
  const certain = dates.some((date) => date.year !== null || date.time !== null);
  const spare = fields.length > 0 ? 30 : certain ? 16 : 2;
  const words = rest.replace(/[()[\]【】|·_:/\-—>\s]/g, '');
  // What no field explains is a sentence: the row is prose with a date in it.
  if (
    /[。!?;,]/.test(
      rest
        .trim()
        .replace(/\d,(?=\d{3})/g, '0')
        .replace(/[,;]$/, ''),
    ) ||
    words.length > spare
  )
    return null;
  const credits = fields.map((field) => readCredits(text, field));
  if (fields.some((field, i) => !isPlausible(text, field, credits[i] ?? [], fields.length + dates.length)))
    return null;
  const roles = new Set(fields.map((field) => field.role));
  if (dates.length > 0) roles.add('date');
  const last = fields.at(-1);
  return {
    dates,
    publication: findPublication(text, fields, dates, rest) ?? bylines.agency,
    place: bylines.place,
    credits: [...credits.flat(), ...bylines.credits],
    roles,
    open: last && last.to <= last.from ? last.role : null,
    toolsFrom: findTools(text, fields, dates),
  };
}

/** A text without labels that has a sentence: only a byline or an address could take its full stop away. */
const isProse = (text: string): boolean =>
  /[。!?]/.test(text) && !namesRole(text) && !/https?:|www\./.test(text);

/** Where the counters and tools begin that close a date line. */
function findTools(text: string, fields: LabelledValue[], dates: DateMatch[]): number | null {
  const first = fields.find((field) => field.role === 'other');
  const told = [
    ...fields.filter((field) => field.role !== 'other').map((field) => field.to),
    ...dates.map((date) => date.end),
  ];
  if (!first || text.length - first.start < 6 || told.length === 0 || told.some((end) => end > first.start))
    return null;
  return first.start - (/[【[(|]\s*$/.exec(text.slice(0, first.start))?.[0].length ?? 0);
}

/** A value is of the kind that its label announces, as far as can be told; a label alone on a row must be sure. */
function isPlausible(text: string, field: LabelledValue, credits: CreditMatch[], parts: number): boolean {
  const value = text.slice(field.from, field.to);
  if (field.role === 'title') return true;
  // 口述:韩某某(某局民警) names who tells; 讲述:一个老民警的坚守 is a headline.
  if (/[口讲]述\s{0,4}[:/]/.test(text.slice(field.start, field.from)))
    return isLikelyName(value) && splitNames(value.replace(/\(.*$/, '')) !== null && !/[“”!?—]/.test(value);
  if (/[。!?]/.test(value) || (/[,;]/.test(value) && credits.length === 0 && parts === 1)) return false;
  // 图片|民警雪夜救人 is a headline with its column.
  if (field.role === 'photographer' && text.charAt(field.start + 2) === '|' && credits.length === 0)
    return false;
  if (CREDIT_ROLES[field.role] && parts === 1) return credits.length > 0 || value.length <= 12;
  return value.length <= LONGEST_VALUE || parts > 1;
}

/** The text with the given parts blanked out, so that offsets hold. */
function blankOut(text: string, parts: { start: number; end: number }[]): string {
  let blanked = text;
  for (const { start, end } of parts)
    if (start < end) blanked = blanked.slice(0, start) + ' '.repeat(end - start) + blanked.slice(end);
  return blanked;
}
