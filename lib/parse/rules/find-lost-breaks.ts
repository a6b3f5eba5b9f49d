import { listMatches } from '@/lib/text/list-matches';
import { FIELD_LABELS } from './field-labels';
import { matchFields } from './match-fields';
import { findPrintedDates } from './match-printed-date';

/**
 * Where rows were run into one line: what is left of line ends when a page is copied without them.
 *
 *   ……救治。　　民警立即将老人扶上警车……                       a paragraph's indent behind a full stop
 *   首页 > 正文 雪夜救助老人 2021-12-26 来源:江州法治报 本报讯……  path, headline, date line, text
 *   ……激动地说。责任编辑:刘洋                                   an editor line behind the text
 *   雪夜救助老人 2021-12-26 09:30                                 a headline and when it was published
 *   警拘一男子 警拘一男子                                        a title printed twice
 *
 * Refused: two spaces inside a sentence, a date in the text.
 */
export interface LostBreak {
  /** The upper row ends at `from`, the lower begins at `to`. */
  from: number;
  to: number;
}

const INDENT = /[。!?…”)】] {2,}(?=\S)/g;
const CLOSING =
  /[。!?”)】]\s{0,4}((?:本文)?(?:来源|责任编辑|责编|编辑|作者|记者|通讯员|供稿|审核|校对|图片来源|原标题)\s?:\s?[^。!?]{2,60})$/;
/** 投稿邮箱:news@example.org   ……: how to reach the paper, run into the text. */
const CONTACT = /^(?:投稿|新闻|报料|爆料)(?:邮箱|热线|电话)\s?:\s?[\w@.-]{6,40}\s{2,}(?=[\u4e00-\u9fff\d“])/;
/** 来源:江州晚报本报讯(记者张三)……: the source line, run into the dispatch. */
const SOURCE_ABOVE_DISPATCH =
  /^来源\s?:\s?[\u4e00-\u9fff]{2,10}?[报网社台]\s{0,2}(?=本[报网社台](?:[\u4e00-\u9fff]{2,4})?讯[\s(:])/;
/** 城关派出所供图本报讯(记者张三)……: a picture's credit, run into the dispatch. */
const CREDIT_ABOVE_DISPATCH =
  /^[\u4e00-\u9fff]{2,14}(?:供图|提供|摄)\s{0,2}(?=本[报网社台](?:[\u4e00-\u9fff]{2,4})?讯[\s(:])/;
/** date 2025-10-22 ▲……。(图/某某): a record's day, and what the page begins with. */
const DATED_RECORD = /^date\s20\d{2}-\d{2}-\d{2}(?:\s\d{2}:\d{2}(?::\d{2})?)?\s{1,3}(?=\S)/;
/** ……查获一名男子。图/警方提供 为遏阻……: the first picture's words and credit, run into the text. */
const CREDITED =
  /^[^。]{8,90}。\s?图\s?\/\s?(?:记者)?[\u4e00-\u9fff]{2,8}(?:提供|摄影?|翻摄)\s{1,3}(?=[\u4e00-\u9fff“])/;
/** 2031年6月17日06:15 江州网-江州晚报 本报讯(记者张三)……: a date line that is no longer a line of its own. */
const STAMPED = /^(?:19|20)\d{2}(?:年|[-/.](?=\d))/;
const HEAD_LONGEST = 260;

/** The lost breaks of one line, in order; `text` is its folded form, `printed` the same range as printed. */
export function findLostBreaks(text: string, printed: string): LostBreak[] {
  const doubled = findDoubledTitle(text);
  if (doubled) return [doubled];
  const dated = text.startsWith('date') ? (DATED_RECORD.exec(text)?.[0].length ?? 0) : 0;
  if (dated > 0) return breakAt(text, printed, dated);
  const captioned = text.length > 100 && text.includes('图') ? (CREDITED.exec(text)?.[0].length ?? 0) : 0;
  if (captioned > 0) return breakAt(text, printed, captioned);
  const aboveDispatch = text.startsWith('来源') ? SOURCE_ABOVE_DISPATCH : CREDIT_ABOVE_DISPATCH;
  const sourced = aboveDispatch.exec(text)?.[0].length ?? 0;
  if (sourced > 0) return breakAt(text, printed, sourced);
  const contact = CONTACT.exec(text)?.[0].length ?? 0;
  if (contact > 0 && text.length > contact + 40) return breakAt(text, printed, contact);
  const titled = text.length <= 120 ? findTitledDateLine(text) : null;
  if (titled) return [titled];
  const breaks: LostBreak[] = text.length > 100 ? findHeadBreaks(text) : [];
  if (breaks.length === 0 && (text.length > 100 || STAMPED.test(text)))
    breaks.push(...findOpeningBreaks(text, printed));
  const from = breaks.at(-1)?.to ?? 0;
  if (text.length >= 60) {
    for (const match of listMatches(INDENT, text)) {
      // Two ideographic or four plain spaces are an indent, two plain ones may be chance: 。  “
      const spaces = printed.slice(match.index + 1, match.index + match[0].length);
      const indents = spaces.includes('\u3000\u3000') || spaces.length >= 4 || text.length > 200;
      if (match.index >= from && indents) {
        breaks.push({ from: match.index + 1, to: match.index + match[0].length });
      }
    }
  }
  const tail = text.length >= 40 ? CLOSING.exec(text.slice(-90)) : null;
  if (tail?.[1] && matchFields(tail[1])) {
    const to = text.length - tail[1].length;
    const last = breaks.at(-1);
    if (!last || last.to < to) breaks.push({ from: text.slice(0, to).trimEnd().length, to });
  }
  return breaks;
}

const DATED_TITLE =
  /^([^。!?;|:·]{9,59}[\u4e00-\u9fff”])\s+(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?$/;
const PAGE_HEAD = 6;

/**
 * Where the headline of a page ends that has its day and time behind it on the line, as [the line's index, the offset];
 * null where a longer line stands above it (the headline of an office and its day), or several lines of the page are so: those
 * are a list of stories.
 */
export function findDatedTitle(lines: readonly string[]): [line: number, end: number] | null {
  const found = lines.flatMap((line, index) => {
    const title = line.length <= 90 ? DATED_TITLE.exec(line)?.[1] : undefined;
    return title === undefined ? [] : [[index, title.length] as [number, number]];
  });
  const [only] = found;
  const isFirst = only && lines.slice(0, only[0]).every((line) => line.length < 10 || line.includes('>'));
  return isFirst && found.length === 1 && only[0] < PAGE_HEAD ? only : null;
}

const TITLED_DATE_LINE =
  /^([^。!?;|]{10,60}?)\s+((?:发布时间|发表时间|发布日期|时间)\s?:\s?(?:19|20)\d{2}[-年/.]\d{1,2}.{0,60})$/;

/** 追记某民警:擒顽凶而不退 发布时间:2018-12-08 来源:某网: a headline with its date line, and nothing else. */
function findTitledDateLine(text: string): LostBreak | null {
  const match = text.includes('时间') || text.includes('日期') ? TITLED_DATE_LINE.exec(text) : null;
  const [, title, line] = match ?? [];
  // 来源:某网 发布时间:2018-12-08: labels on both sides are one line.
  const labels = title ? listMatches(/([\u4e00-\u9fff]{2,6})\s?:/g, title) : [];
  if (!title || !line || labels.some((label) => FIELD_LABELS[label[1] ?? ''])) return null;
  return matchFields(line) ? { from: title.length, to: text.length - line.length } : null;
}

/** A break at an offset, and those of the text behind it. */
const breakAt = (text: string, printed: string, at: number): LostBreak[] => [
  { from: text.slice(0, at).trimEnd().length, to: at },
  ...findLostBreaks(text.slice(at), printed.slice(at)).map(({ from, to }) => ({
    from: from + at,
    to: to + at,
  })),
];

/** Path, headline and date line before the text, all in one line. */
function findHeadBreaks(text: string): LostBreak[] {
  const head = text.slice(0, HEAD_LONGEST);
  // A space stands before the date; most paragraphs have none.
  if (!/\s/.test(head)) return [];
  const date = findPrintedDates(head).find((found) => found.year !== null);
  if (!date || date.start < 6) return [];
  const label = /(?:©?原创\s{1,3}|(?:发布时间|发表时间|时间|日期|来源)\s?:\s?)$/.exec(
    head.slice(0, date.start),
  );
  const above = head.slice(0, label?.index ?? date.start);
  if (/[。!?;]/.test(above.slice(0, -1)) || !/\s$/.test(above)) return [];
  const title = trimPath(above);
  const end = findFieldsEnd(head, label?.index ?? date.start, date.end);
  if (title.to - title.from < 6 || end === null) return [];
  const breaks: LostBreak[] = [];
  if (title.from > 0) breaks.push({ from: above.slice(0, title.from).trimEnd().length, to: title.from });
  const doubled = findDoubledTitle(above.slice(title.from, title.to));
  if (doubled) breaks.push({ from: title.from + doubled.from, to: title.from + doubled.to });
  breaks.push({ from: title.to, to: label?.index ?? date.start });
  // ©原创: a row of its own.
  if (label?.[0].startsWith('©'))
    breaks.push({ from: label.index + label[0].trimEnd().length, to: date.start });
  breaks.push({ from: head.slice(0, end).trimEnd().length, to: end });
  return breaks;
}

/** 首页 > 平安江州 > 正文 雪夜救助老人 → the range of 雪夜救助老人. */
function trimPath(above: string): { from: number; to: number } {
  const path = /^.*(?:>|»|→)\s?(?:正文|详情|内容|浏览文章|[\u4e00-\u9fff]{2,8})\s+/.exec(above);
  return { from: path?.[0].length ?? 0, to: above.trimEnd().length };
}

/** Behind the date and the labelled values that follow it; null where it is no date line. */
function findFieldsEnd(head: string, from: number, dateEnd: number): number | null {
  const fields =
    /^(?:\s{0,4}(?:来源|文章来源|信息来源|稿源|作者|记者|编辑|责任编辑|责编|发布单位|浏览次数|点击数|点击|阅读|阅读量|字号|字体)\s?:\s?(?:\[?[大中小\s]{3,8}\]?|[^\s。,:]{0,16}))*\s{1,8}/.exec(
      head.slice(dateEnd),
    );
  if (!fields) return null;
  const end = dateEnd + fields[0].length;
  return matchFields(head.slice(from, end).trim()) ? end : null;
}

/** 警拘一男子 警拘一男子: a title printed twice, as the page's and as the story's. */
function findDoubledTitle(text: string): LostBreak | null {
  if (text.length < 13 || text.length > 160) return null;
  const middle = text.length >> 1;
  const [first, second] = [text.slice(0, middle), text.slice(middle + (text.length % 2))];
  return text.length % 2 === 1 && text.charAt(middle) === ' ' && first === second
    ? { from: middle, to: middle + 1 }
    : null;
}

const OPENING =
  /\s((?:本报|本网|[\u4e00-\u9fff·-]{2,12}[报网])(?:[\u4e00-\u9fff]{2,5})?(?:\d{1,2}月\d{1,2}日)?讯[\s(:]|(?:新华社|中新社|中新网)[\u4e00-\u9fff]{2,6}(?:\d{1,2}月)?\d{1,2}日电|(?:本报|[\u4e00-\u9fff]{2,8}[报网社台])?记者\s?[\u4e00-\u9fff]{2,4}(?:[\s、][\u4e00-\u9fff]{2,4})?\s?[\u4e00-\u9fff]{0,4}报[道导][\s:])/;

/** 社会⇥民警深夜救助走失老人 本报讯 ……: label, headline and text in one line, the opening phrase between them. */
function findOpeningBreaks(text: string, printed: string): LostBreak[] {
  const head = text.slice(0, 160);
  const match = OPENING.exec(head);
  const above = match ? head.slice(0, match.index) : '';
  // ……考生。 视频截图  某网某地6月7日电: a picture's words above the dispatch.
  const pictured = /(?:摄|截图|供图|提供|资料图)\s*$/.test(above);
  if (!match || above.trim().length < 8 || (!pictured && /[。!?;]/.test(above.trim().slice(0, -1))))
    return [];
  const breaks: LostBreak[] = [];
  const tab = printed.slice(0, 12).indexOf('\t');
  if (tab > 0) breaks.push({ from: tab, to: tab + 1 });
  breaks.push({ from: above.trimEnd().length, to: match.index + 1 });
  return breaks;
}
