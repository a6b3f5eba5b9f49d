import { CharacterClass } from '@/lib/text/character-class';
import type { Label, LabelledRow } from './label';
import type { Row } from './row';
import type { FieldRole } from './rules/field-labels';
import { matchAccountLine } from './rules/match-account-line';
import { matchFields, onlyFields } from './rules/match-fields';
import { matchPaperLine } from './rules/match-paper-line';
import { findPrintedDates, matchPrintedMonth } from './rules/match-printed-date';
import { isSigningBody } from './rules/match-signature';
import { matchStaffLine } from './rules/match-staff-line';
import { isLikelyName, splitNames } from './rules/split-names';

/** 来源: on one row, its value on the next. */
export function labelOpenValue(
  row: Row,
  _next: Row | undefined,
  previous: LabelledRow | undefined,
): Label | null {
  const open = previous?.label.form === 'fields' ? previous.label.open : null;
  if (
    (open !== 'source' && open !== 'author' && open !== 'editor') ||
    row.size > 16 ||
    /[。,:!?]/.test(row.text)
  )
    return null;
  const names = open === 'source' ? [] : (splitNames(row.text) ?? []);
  // 责任编辑: without a name, and the headline below it.
  if (open !== 'source' && !names.some((name) => isLikelyName(row.text.slice(name.start, name.end))))
    return null;
  return {
    form: 'fields',
    ...onlyFields({
      publication: open === 'source' ? { start: 0, end: row.text.length } : null,
      credits: names.map((name) => ({ role: open === 'editor' ? 'editor' : 'author', ...name })),
      roles: new Set([open]),
    }),
  };
}

const CLOSES_BRACKET = new CharacterClass(')】');

/** 2019-11-13 来源:江州网 责任编辑: (本文版权所有,禁止转载): the line is the story's, the notice behind it the site's. */
export function labelDateLineWithRights(row: Row): Label | null {
  if (row.text.length > 240) return null;
  // Most rows are paragraphs, through which the pattern would look again and again.
  if (!CLOSES_BRACKET.hasAt(row.text, row.text.length - 1)) return null;
  const line = /^(.*\d.*?)\s*[(【][^()【】]*(?:版权|转载|授权)[^()【】]*[)】]$/.exec(row.text)?.[1];
  const fields = line ? matchFields(line) : null;
  if (!line || !fields?.roles.has('date') || !fields.publication) return null;
  return { form: 'fields', ...fields, open: null, toolsFrom: fields.toolsFrom ?? line.length };
}

/** 某市公安局 ⏎ 二〇二〇年七月, 题目 ⏎ 2022年9月 ⏎ ……: the month below the body that signs or the headline; elsewhere it is a subhead. */
export function labelSignedMonth(
  row: Row,
  next: Row | undefined,
  previous: LabelledRow | undefined,
): Label | null {
  const month = row.size <= 9 && previous?.label.form === 'title' ? matchPrintedMonth(row.text) : null;
  const heads =
    row.index <= 3 && previous !== undefined && previous.size >= 8 && next !== undefined && next.size > 40;
  if (!month || !(isSigningBody(previous?.text ?? '') || heads)) return null;
  return { form: 'fields', ...onlyFields({ dates: [month], roles: new Set(['date']) }) };
}

/** 题目 ⏎ 07-18 ⏎ ……: month and day alone, right below the headline; as lists of a site print them. */
export function labelBareDay(
  row: Row,
  next: Row | undefined,
  previous: LabelledRow | undefined,
): Label | null {
  if (previous?.label.form !== 'title' || previous.size < 8 || (next?.size ?? 0) < 20) return null;
  const match = /^(?:\[|[(])?(\d{2})[-/](\d{2})(?:\]|[)])?$/.exec(row.text);
  const month = Number(match?.[1]);
  const day = Number(match?.[2]);
  if (!match || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const start = row.text.indexOf(match[1] ?? '');
  const date = { start, end: start + 5, edtf: null, year: null, month, day, time: null };
  return { form: 'fields', ...onlyFields({ dates: [date], roles: new Set(['date']) }) };
}

/** 值周:张三 李四, right below an editor: a part that no list of labels has. */
function isUnlistedPart(text: string, previous: LabelledRow | undefined): boolean {
  if (previous?.label.form !== 'fields' || !/^[\u4e00-\u9fff]{2,4}:/.test(text) || text.length > 24)
    return false;
  if (!previous.label.roles.has('editor') && !previous.label.roles.has('staff')) return false;
  const value = text.slice(text.indexOf(':') + 1);
  return splitNames(value)?.some((name) => isLikelyName(value.slice(name.start, name.end))) === true;
}

const PART =
  /^(?:监制|总监制|审核|校对|终审|初审|复审|审签|制作|出品|统筹|策划|主编|剪辑|设计)\s{1,4}[\u4e00-\u9fff]{2,4}(?:[\s、][\u4e00-\u9fff]{2,4}){0,4}$/;

/** A row of fields, or what a row that only looks like one is: a photographer, an address, a tool. */
export function labelFields(
  row: Row,
  _next: Row | undefined,
  previous: LabelledRow | undefined,
): Label | null {
  if (isUnlistedPart(row.text, previous) && matchFields(row.text) === null)
    return { form: 'fields', ...onlyFields({ roles: new Set(['staff']) }) };
  const paper = matchPaperLine(row.text);
  if (paper) return { form: 'fields', ...paper };
  // (责任单位:某市公安局): below the text it signs; among a page's labels it is the page's.
  if (/^[(【](?:责任|供稿|作者)单位\s?:[^()]{2,30}[)】]$/.test(row.text))
    return { form: 'byline', bracketed: true, credits: [] };
  // 监制 李某 隋某: below the bylines.
  const below = previous?.label.form === 'byline' || previous?.label.form === 'fields';
  if (below && PART.test(row.text) && splitNames(row.text.replace(/^[^\s]+\s+/, '')))
    return { form: 'fields', ...onlyFields({ roles: new Set(['staff']) }) };
  const staff = matchStaffLine(row.text);
  if (staff) return { form: 'fields', ...onlyFields(staff) };
  const fields = matchFields(row.text);
  if (!fields) return null;
  // 民警帮助失主找手机(图片来源:某地公安): the picture's words, and where it is from.
  if (
    fields.roles.size === 1 &&
    fields.roles.has('photographer') &&
    /^[^()]{8,60}\(图[^()]+\)$/.test(row.text)
  )
    return { form: 'caption', credits: fields.credits, doubt: null };
  if (fields.roles.size === 1 && fields.roles.has('photographer'))
    return { form: 'photographer', credits: fields.credits };
  if (fields.roles.size === 1 && fields.roles.has('title')) return null;
  // (张三 文/图): what the one before it did, no label with its value.
  if (
    fields.roles.size === 1 &&
    fields.credits.length === 0 &&
    /[\u4e00-\u9fff]\s?(?:文\/[图摄]|图\/文)\s?\)?$/.test(row.text)
  )
    return null;
  if (/^(?:文章|本文|原文)?(?:来源|链接|网址|地址)\s?:\s?https?:\S+$/.test(row.text))
    return { form: 'furniture', kind: 'metadata', ends: false };
  if ([...fields.roles].every((role) => role === 'other'))
    return { form: 'furniture', kind: 'tool', ends: false };
  return { form: 'fields', ...fields };
}

/** 原创 张三 平安某某 2023-03-15 19:20 发表于某地 */
export function labelAccountLine(
  row: Row,
  next: Row | undefined,
  previous: LabelledRow | undefined,
): Label | null {
  // 2006年03月31日 09:41 ⏎ 江州在线新闻网站: the site itself, below the date.
  if (
    previous?.label.form === 'fields' &&
    previous.label.roles.has('date') &&
    /^[\u4e00-\u9fff]{2,8}(?:新闻网站|网站)$/.test(row.text)
  )
    return { form: 'furniture', kind: 'navigation', ends: false };
  // 报新闻/编辑部: a medium, and nobody by name.
  const medium = /^([\u4e00-\u9fff]{1,8}(?:新闻|[报网社台]))\s?\/\s?(?:编辑部|编辑中心|综合报[道导])$/.exec(
    row.text,
  )?.[1];
  if (medium)
    return {
      form: 'fields',
      ...onlyFields({ publication: { start: 0, end: medium.length }, roles: new Set(['source']) }),
    };
  // 江州都市报APP • 时局快报: a paper's programme and its column.
  const programme =
    /^([\u4e00-\u9fff]{2,8}(?:报|新闻|网|台)(?:APP|客户端)?)\s?[•·|]\s?[\u4e00-\u9fff]{2,8}$/.exec(
      row.text,
    )?.[1];
  if (programme && previous?.label.form === 'title' && /^(?:原创)?\s?20\d{2}[-年/.]\d/.test(next?.text ?? ''))
    return {
      form: 'fields',
      ...onlyFields({ publication: { start: 0, end: programme.length }, roles: new Set(['source']) }),
    };
  // @江州公安 ⏎ 2017-06-28 13:54: an account above its date line.
  if (row.text.startsWith('@'))
    return /^@[\u4e00-\u9fffA-Za-z0-9·_-]{2,20}$/.test(row.text) && /^20\d{2}[-年/.]\d/.test(next?.text ?? '')
      ? {
          form: 'fields',
          ...onlyFields({ publication: { start: 1, end: row.text.length }, roles: new Set(['source']) }),
        }
      : null;
  const match = matchAccountLine(row.text);
  if (!match) return null;
  const credits =
    match.author && isLikelyName(row.text.slice(match.author.start, match.author.end))
      ? [{ role: 'author' as const, ...match.author }]
      : [];
  const dates = findPrintedDates(row.text);
  const roles = new Set<FieldRole>(dates.length > 0 ? ['source', 'date'] : ['source']);
  return { form: 'fields', ...onlyFields({ dates, publication: match.publication, credits, roles }) };
}
