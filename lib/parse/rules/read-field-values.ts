import { type CreditMatch, shiftCredits } from '@/lib/parse/credit-match';
import type { CreditRole } from '@/lib/parse/parsed-source';
import { listMatches } from '@/lib/text/list-matches';
import type { FieldRole } from './field-labels';
import type { LabelledValue } from './find-fields';
import { matchByline, namesRole } from './match-byline';
import { isChannelName, isMediaName } from './match-media-name';
import type { DateMatch } from './match-printed-date';
import { isLikelyName, splitNames } from './split-names';

/** Labels whose value is people, and what each makes them. */
export const CREDIT_ROLES: Partial<Record<FieldRole, CreditRole>> = {
  author: 'author',
  reporter: 'reporter',
  correspondent: 'correspondent',
  editor: 'editor',
  photographer: 'photographer',
};

const PAGE_WITH_NAME = /第?\s?[A-Z]?\d{1,3}\s?版\s?:\s?[\u4e00-\u9fff·]{2,8}/g;

/** The value of a source field, else the bare name of a paper beside a date; `rest` is what no field or byline explains. */
export function findPublication(
  text: string,
  fields: LabelledValue[],
  dates: DateMatch[],
  rest: string,
): { start: number; end: number } | null {
  const field = fields.find(
    (candidate) =>
      candidate.role === 'source' &&
      candidate.to > candidate.from &&
      // 来源:SRC-269: a number of the site's own.
      !/^[A-Z]{2,6}-?\d+$/.test(text.slice(candidate.from, candidate.to)) &&
      !NOBODY.test(text.slice(candidate.from, candidate.to)) &&
      !isByline(text.slice(candidate.from, candidate.to)) &&
      !(isContributor(text, candidate) && readCredits(text, candidate).length > 0),
  );
  if (field) {
    const value = text.slice(field.from, field.to);
    const quote = /^["“'《【[]/.test(value) ? 1 : 0;
    // 中国数字电视《社会与法》栏目: a bracket that the value does not begin with closes nothing.
    const first = (quote ? /^.[^\s"”'》】\]]+/ : /^[^\s"”'】\]]+/).exec(value)?.[0].length ?? value.length;
    return toPaper(text, { start: field.from + quote, end: field.from + first });
  }
  // 2019年09月09日 16:19 新京报
  if (dates.length === 0) return null;
  const both =
    fields.length === 0
      ? /[\u4e00-\u9fff]{1,10}[网报社台]-[\u4e00-\u9fff]{2,10}[报网社台](?=\s|$)/.exec(text)
      : null;
  if (both) return toPaper(text, { start: both.index, end: both.index + both[0].length });
  const plain = rest
    // 第A2版:综合新闻: what the page is called, no paper.
    .replace(PAGE_WITH_NAME, (page) => ' '.repeat(page.length))
    .replace(/[()[\]【】|·_:/\-—>]/g, ' ');
  const bare =
    /平安[\u4e00-\u9fff]{2,6}(?=\s|$)|[^\s]*(?:[报网社台刊]|日报|晚报|在线|客户端|新闻|频道|传媒|融媒体?|公安|发布|头条|周刊)(?=\s|$)/.exec(
      plain,
    );
  return bare && bare[0].length >= 2 && bare[0].length <= 20 && !isChannelName(bare[0])
    ? { start: bare.index, end: bare.index + bare[0].length }
    : null;
}

/** 江州新闻网-|江州晚报: behind its site the paper, whose story it is, as in 江州网-江州晚报讯. Refused: 江州网-江北频道. */
function toPaper(text: string, printed: { start: number; end: number }): { start: number; end: number } {
  const site = /^[\u4e00-\u9fff]{1,10}网[-—]{1,2}(?=[\u4e00-\u9fff]{2,10}[报台社刊]$)/.exec(
    text.slice(printed.start, printed.end),
  );
  return { start: printed.start + (site?.[0].length ?? 0), end: printed.end };
}

/** 供稿:融媒体中心 张三 */
const isContributor = (text: string, { role, start, from }: LabelledValue): boolean =>
  role === 'source' && text.startsWith('供稿', start) && from > start;

/** 来源:本站, 来源:网络: no publication's name. */
const NOBODY =
  /^(?:本站|本网站?|本站原创|原创|网络|互联网|转载|网上|未知|不详|佚名|无|其他|其它)(?:整理|转载)?$/;

/** Names, and one of them with what he is: 张三 李小四 记者 王五. */
const NAMES_WITH_ROLE = /^([\u4e00-\u9fff]{2,3})(?:[\s、][\u4e00-\u9fff]{2,3}){0,3}\s(?:记者|通讯员)\s/;

/** 来源:通讯员 张三 记者 李四 names people, no publication. */
function isByline(value: string): boolean {
  const name = NAMES_WITH_ROLE.exec(value)?.[1];
  const opens =
    name === undefined ? /^(?:记者|通讯员)/.test(value) : isLikelyName(name) && !isMediaName(name);
  return opens && matchByline(value) !== null;
}

/** Behind a paper's name, who wrote the story. */
const WRITER = /(?<=\s)(?:本[报网台])?(?:记者|(?:特约)?通讯员)/;

/** The people that a field names, in its role; none where it names no person. */
export function readCredits(text: string, field: LabelledValue): CreditMatch[] {
  if (field.role === 'source' && isByline(text.slice(field.from, field.to)))
    return shiftCredits(matchByline(text.slice(field.from, field.to)) ?? [], field.from);
  // 新闻来源:某某新闻网 记者张三, 来源:某某日报 通讯员 张三: the paper, and who wrote it.
  const writer = field.role === 'source' ? text.slice(field.from, field.to).search(WRITER) : -1;
  if (writer > 0)
    return shiftCredits(matchByline(text.slice(field.from + writer, field.to)) ?? [], field.from + writer);
  // 供稿:融媒体中心 张三: who wrote it stands behind the office.
  if (isContributor(text, field))
    return pickNames(text.slice(field.from, field.to)).map((name) => ({
      role: 'author',
      start: field.from + name.start,
      end: field.from + name.end,
    }));
  const role = CREDIT_ROLES[field.role];
  if (!role || field.to <= field.from) return [];
  // author: "实习记者庄晓彤"
  const quoted = /^["“'](.*)["”']$/.exec(text.slice(field.from, field.to));
  const from = field.from + (quoted ? 1 : 0);
  const value = quoted?.[1] ?? text.slice(field.from, field.to);
  if (namesRole(value)) {
    const credits = matchByline(value);
    // 图/本报记者 张三: who took the picture, though a reporter.
    const taken = role === 'photographer' ? credits?.map((credit) => ({ ...credit, role })) : credits;
    if (taken) return shiftCredits(taken, from);
  }
  // 作者:张三(某县公安局): the value ends before what closes it.
  const named = /^(.*?[^\s])\s?\([^()]{2,20}\)?$/.exec(value)?.[1] ?? value;
  const names = splitNames(named) ?? pickNames(value);
  return names.map((name) => ({ role, start: from + name.start, end: from + name.end }));
}

/** 水警支队 卢浩: of several words those that are names. */
function pickNames(value: string): { start: number; end: number }[] {
  return listMatches(/[^\s、,;]+/g, value).flatMap((match) => {
    const names = splitNames(match[0]) ?? [];
    return names
      .filter((name) => isLikelyName(match[0].slice(name.start, name.end)))
      .map((name) => ({ start: match.index + name.start, end: match.index + name.end }));
  });
}
