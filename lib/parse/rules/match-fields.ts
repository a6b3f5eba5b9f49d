import { type CreditMatch, shiftCredits } from '../credit-match';
import type { CreditRole } from '../parsed-source';
import { FIELD_LABELS, type FieldRole } from './field-labels';
import { matchByline, namesRole } from './match-byline';
import { type DateMatch, findPrintedDates } from './match-printed-date';
import { splitNames } from './split-names';

/**
 * A row of fields: labels with their values, dates and the page's tools, as they stand under a headline
 * (date-and-source line) or behind the text (editor line).
 *
 *   row   ::= '('? (field | date | tool | sep)+ ')'?
 *   field ::= label [:/|] value
 *
 *   2022年02月22日09:05 | 来源:内蒙古日报
 *   时间:2021-03-25 11:17:37 来源: 法治文化委 作者:李佳芳
 *   本文来源：华龙网  责任编辑：罗崇纬_NB12082
 *   (责编:王子锋、宋美琪)
 *
 * Refused: 4月14日,一场代号为“守护2号”的集中统一行动……打响。 (a sentence that begins with a date)
 */
export interface FieldsMatch {
  dates: DateMatch[];
  /** The value of a 来源 label, or the bare name beside a date. */
  publication: { start: number; end: number } | null;
  credits: CreditMatch[];
  roles: Set<FieldRole>;
  /** A label of a source, a date or an author without a value: it may stand on the next row. */
  open: FieldRole | null;
}

const LABELS = new RegExp(
  `(?<![\\u4e00-\\u9fff])(?:本报|本网|本台|本刊|本文)?(${Object.keys(FIELD_LABELS)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\s{0,4}[:|/]\\s{0,6}`,
  'g',
);
/** A label may follow a value without a space: 2021-03-25来源:法治日报. */
const GLUED =
  /(?<=[\d日)】\]])(文章来源|来源|作者|编辑|责任编辑|责编|发布时间|浏览次数|点击数|点击|阅读)\s{0,4}:\s{0,6}/g;
const TOOLS =
  /打印本页|打印本文|打印文章|打印|关闭窗口|关闭本页|关闭|举报|分享到|分享|收藏本文|收藏|复制链接|字号|字体|放大|缩小|默认|超大|我要评论|我要纠错|评论|点赞|扫一扫|手机看新闻|微信|微博|QQ空间|订阅|转发|人参与|条评论|次阅读|次|视力保护色|朗读|听新闻|原创|[大中小](?=[\s|\]】)]|$)|[Aa][+-]|T\s?[+-]|[+-]/g;
const CREDIT_ROLES: Partial<Record<FieldRole, CreditRole>> = {
  author: 'author',
  reporter: 'reporter',
  correspondent: 'correspondent',
  editor: 'editor',
  photographer: 'photographer',
};
const MAX_LENGTH = 240;

interface RawField {
  role: FieldRole;
  start: number;
  from: number;
  to: number;
}

/** The fields of a row's folded text, or null where the row is something else. */
export function matchFields(text: string): FieldsMatch | null {
  if (text.length > MAX_LENGTH || !/[:/|\d日]/.test(text)) return null;
  if (/^[▲▼△▽↑↓]/.test(text)) return null;
  const dates = findPrintedDates(text);
  const fields = findFields(text, dates);
  if (fields.length === 0 && dates.length === 0) return null;
  const loose = looseText(text, fields, dates);
  // 5月13日 alone says little: a date line has a year, a time or a label.
  const certain = dates.some((date) => date.year !== null || date.time !== null);
  const spare = fields.length > 0 ? 30 : certain ? 16 : 2;
  // What no field explains is a sentence: the row is prose with a date in it.
  if (/[。!?;,]/.test(loose.trim().replace(/[,;]$/, '')) || loose.replace(/\s/g, '').length > spare)
    return null;
  // 记者:您当时害怕吗? — an interview, not a credit.
  if (fields.some((field) => field.role !== 'title' && /[。!?]/.test(text.slice(field.from, field.to))))
    return null;
  const roles = new Set(fields.map((field) => field.role));
  if (dates.length > 0) roles.add('date');
  const last = fields.at(-1);
  return {
    dates,
    publication: findPublication(text, fields, dates, loose),
    credits: fields.flatMap((field) => readCredits(text, field)),
    roles,
    open: last && last.to <= last.from ? last.role : null,
  };
}

function findFields(text: string, dates: DateMatch[]): RawField[] {
  const starts: RawField[] = [];
  for (const pattern of [LABELS, GLUED]) {
    for (const match of text.matchAll(pattern)) {
      const role = FIELD_LABELS[match[1] ?? ''];
      const start = match.index;
      const from = start + match[0].length;
      if (!role || starts.some((other) => start < other.from && from > other.start)) continue;
      starts.push({ role, start, from, to: text.length });
    }
  }
  starts.sort((a, b) => a.start - b.start);
  starts.forEach((field, i) => {
    const next = starts[i + 1]?.start ?? text.length;
    const date =
      field.role === 'date'
        ? undefined
        : dates.find((found) => found.start >= field.from && found.start < next);
    field.to = trimValue(text, field.from, Math.min(next, date?.start ?? next));
  });
  return starts;
}

/** The value without the brackets, bars and tools behind it: `华龙网 举报` → 华龙网. */
function trimValue(text: string, from: number, to: number): number {
  const bar = text.slice(from, to).search(/\||\s{2,}|\t|[\])】]/);
  let end = bar >= 0 ? from + bar : to;
  for (;;) {
    const value = text.slice(from, end);
    const tool =
      /(?:^|\s)(?:打印|举报|分享|关闭|收藏|字号|字体|评论|微信|微博|[大中小]|编辑|阅读|浏览|点击|[\d,.]+(?:次|人)?)[^\s]{0,8}$/.exec(
        value,
      );
    const shorter =
      from + (tool ? value.slice(0, tool.index) : value).replace(/[\s,;、。|([【]+$/, '').length;
    if (shorter === end) return end;
    end = shorter;
  }
}

/** The text outside fields and dates, tools blanked out. */
function looseText(text: string, fields: RawField[], dates: DateMatch[]): string {
  const covered = [...text];
  const units = text.split('');
  const blank = (start: number, end: number): void => {
    for (let i = start; i < end; i++) units[i] = ' ';
  };
  for (const field of fields) blank(field.start, field.to);
  for (const date of dates) blank(date.start, date.end);
  const rest = covered.length === units.length ? units.join('') : units.join('');
  return rest.replace(TOOLS, (tool) => ' '.repeat(tool.length)).replace(/[()[\]【】|·_:/\-—>]/g, ' ');
}

function findPublication(
  text: string,
  fields: RawField[],
  dates: DateMatch[],
  loose: string,
): FieldsMatch['publication'] {
  const field = fields.find((candidate) => candidate.role === 'source' && candidate.to > candidate.from);
  if (field) {
    const value = text.slice(field.from, field.to);
    const first = /^[^\s]+/.exec(value)?.[0].length ?? value.length;
    return { start: field.from, end: field.from + first };
  }
  // 2019年09月09日 16:19 新京报
  if (dates.length === 0) return null;
  const bare = /[^\s]*(?:[报网社台刊]|日报|晚报|在线|客户端|新闻|频道|传媒|融媒体?|公安|发布)(?=\s|$)/.exec(
    loose,
  );
  return bare && bare[0].length >= 2 && bare[0].length <= 20
    ? { start: bare.index, end: bare.index + bare[0].length }
    : null;
}

function readCredits(text: string, field: RawField): CreditMatch[] {
  const role = CREDIT_ROLES[field.role];
  if (!role || field.to <= field.from) return [];
  // author: "实习记者庄晓彤"
  const quoted = /^["“'](.*)["”']$/.exec(text.slice(field.from, field.to));
  const from = field.from + (quoted ? 1 : 0);
  const value = quoted?.[1] ?? text.slice(field.from, field.to);
  if (namesRole(value)) {
    const credits = matchByline(value);
    if (credits) return shiftCredits(credits, from);
  }
  const names = splitNames(value) ?? splitNames(/^[^\s]+/.exec(value)?.[0] ?? '') ?? [];
  return names.map((name) => ({ role, start: from + name.start, end: from + name.end }));
}
