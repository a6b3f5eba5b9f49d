import { CharacterClass } from '@/lib/text/character-class';
import { type CreditMatch, shiftCredits } from './credit-match';
import { type Label, type LabelledRow, withLabel } from './label';
import type { Row } from './row';
import { matchAccountLine } from './rules/match-account-line';
import { matchByline, matchOfficeByline, namesRole } from './rules/match-byline';
import { matchCaption } from './rules/match-caption';
import { matchFields } from './rules/match-fields';
import { matchFurniture } from './rules/match-furniture';
import { matchMarkup } from './rules/match-markup';
import { matchOpening } from './rules/match-opening';
import { findPrintedDates } from './rules/match-printed-date';
import { isSentence } from './rules/match-prose';
import { matchReporterPlace } from './rules/match-reporter-place';
import { isRollEntry } from './rules/match-roll-entry';
import { isBroadcastPart, isSpeech } from './rules/match-speech';
import { matchStaffLine } from './rules/match-staff-line';
import { isLikelyName, splitNames } from './rules/split-names';

type LabelRule = (row: Row, next: Row | undefined, previous: LabelledRow | undefined) => Label | null;

/** What a row can be by its own form, the most certain forms first. */
const RULES: LabelRule[] = [
  labelMarkup,
  labelHinted,
  labelOpenValue,
  labelNumber,
  labelDateLineWithRights,
  labelContact,
  labelFurniture,
  labelEnd,
  labelOriginalTitle,
  labelAccountLine,
  labelSpeech,
  labelFields,
  labelByline,
  labelBracket,
  labelCaption,
  labelProse,
];

/** Every row with the label of the first rule that knows its form; a title where none does. */
export function labelRows(rows: Row[]): LabelledRow[] {
  const labelled: LabelledRow[] = [];
  rows.forEach((row, i) => {
    const next = rows[i + 1];
    const previous = labelled[i - 1];
    let label: Label | null = null;
    for (const rule of RULES) {
      label = rule(row, next, previous);
      if (label) break;
    }
    labelled.push(withLabel(row, label ?? { form: 'title' }));
  });
  return labelled;
}

function labelMarkup(row: Row): Label | null {
  // text: a word of the page's own code.
  if (/^[a-z]{2,12}$/.test(row.text)) return { form: 'furniture', kind: 'markup', ends: false };
  // ❤: an ornament.
  if (/^\p{So}+\ufe0f?$/u.test(row.text)) return { form: 'furniture', kind: 'markup', ends: false };
  const kind = matchMarkup(row.text);
  return kind && { form: 'furniture', kind, ends: false };
}

function labelHinted(row: Row): Label | null {
  if (row.hint === 'furniture') return { form: 'furniture', kind: 'navigation', ends: false };
  if (row.hint === 'caption')
    return { form: 'caption', credits: matchCaption(row.text)?.credits ?? [], doubt: null };
  return row.hint === 'headline' || row.hint === 'page-title' ? { form: 'title' } : null;
}

/** 来源: on one row, its value on the next. */
function labelOpenValue(row: Row, _next: Row | undefined, previous: LabelledRow | undefined): Label | null {
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
    dates: [],
    publication: open === 'source' ? { start: 0, end: row.text.length } : null,
    place: null,
    credits: names.map((name) => ({ role: open === 'editor' ? 'editor' : 'author', ...name })),
    roles: new Set([open]),
    open: null,
    toolsFrom: null,
  };
}

/** 01 — a number that stands alone; whether it numbers a section depends on what follows. */
function labelNumber(row: Row): Label | null {
  return /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、]?$/.test(row.text) ? { form: 'number' } : null;
}

const CLOSES_BRACKET = new CharacterClass(')】');

/** 2019-11-13 来源:江州网 责任编辑: (本文版权所有,禁止转载): the line is the story's, the notice behind it the site's. */
function labelDateLineWithRights(row: Row): Label | null {
  if (row.text.length > 240) return null;
  // Most rows are paragraphs, through which the pattern would look again and again.
  if (!CLOSES_BRACKET.hasAt(row.text, row.text.length - 1)) return null;
  const line = /^(.*\d.*?)\s*[(【][^()【】]*(?:版权|转载|授权)[^()【】]*[)】]$/.exec(row.text)?.[1];
  const fields = line ? matchFields(line) : null;
  if (!line || !fields?.roles.has('date') || !fields.publication) return null;
  return { form: 'fields', ...fields, open: null, toolsFrom: fields.toolsFrom ?? line.length };
}

/** 联系人:某县公安局刑侦大队 王警官 13900000000, right behind a notice's text, and further ones below it. */
function labelContact(row: Row, _next: Row | undefined, previous: LabelledRow | undefined): Label | null {
  if (previous?.label.form !== 'prose' || row.text.length > 60 || !/\d{7,8}$/.test(row.text)) return null;
  const contact = /^联系人\s?:/.test(row.text) || /^联系人\s?:.*\d{7,8}$/.test(previous.text);
  return contact ? { form: 'prose', whole: true } : null;
}

function labelFurniture(row: Row): Label | null {
  const match = matchFurniture(row.text);
  return match && { form: 'furniture', ...match };
}

/** （完） */
function labelEnd(row: Row): Label | null {
  return /^[([【]?(?:完|全文完|本文完|END|End|The End|未完待续)[)\]】]?$/.test(row.text) ||
    /^-{1,6}\s?(?:END|End|完)\s?-{1,6}$/.test(row.text)
    ? { form: 'end' }
    : null;
}

/** （原标题：……） */
function labelOriginalTitle(row: Row): Label | null {
  return row.text.length < 160 && /^[(【[]?(?:原标题|原题|原文标题|原题为)\s?[::]/.test(row.text)
    ? { form: 'mark' }
    : null;
}

function labelFields(row: Row): Label | null {
  const staff = matchStaffLine(row.text);
  if (staff)
    return {
      form: 'fields',
      dates: [],
      publication: null,
      place: null,
      open: null,
      toolsFrom: null,
      ...staff,
    };
  const fields = matchFields(row.text);
  if (!fields) return null;
  if (fields.roles.size === 1 && fields.roles.has('photographer'))
    return { form: 'photographer', credits: fields.credits };
  if (fields.roles.size === 1 && fields.roles.has('title')) return null;
  if (/^(?:文章)?(?:来源|链接|网址|地址)\s?:\s?https?:\S+$/.test(row.text))
    return { form: 'furniture', kind: 'metadata', ends: false };
  if ([...fields.roles].every((role) => role === 'other'))
    return { form: 'furniture', kind: 'tool', ends: false };
  return { form: 'fields', ...fields };
}

function labelByline(row: Row, next: Row | undefined, previous: LabelledRow | undefined): Label | null {
  const writer = matchWriter(row, next, previous);
  if (writer) return { form: 'byline', bracketed: false, credits: [writer] };
  const bracket = /^[([【]([^()[\]【】]{2,60})[)\]】]$/.exec(row.text);
  const inner = bracket?.[1] ?? row.text;
  if (!bracket && !namesRole(inner) && !/^[\s□■◆●▲]/.test(inner)) return null;
  const credits = matchByline(inner);
  if (!credits) return labelReporterPlace(row);
  const shift = bracket ? 1 : 0;
  return {
    form: 'byline',
    bracketed: bracket !== null,
    credits: credits.map((credit) => ({ ...credit, start: credit.start + shift, end: credit.end + shift })),
  };
}

/** 某某派出所所长 张三, right below a headline and above the text: who writes the column. */
function matchWriter(row: Row, next: Row | undefined, previous: LabelledRow | undefined): CreditMatch | null {
  const match =
    /^([\u4e00-\u9fff]{4,30}(?:所长|局长|厅长|队长|主任|政委|教导员|指导员|书记|民警|辅警|警长)\s{1,4})([\u4e00-\u9fff]{2,4})$/.exec(
      row.text,
    );
  const name = match?.[2] ?? '';
  if (!match || previous?.label.form !== 'title' || splitNames(name)?.length !== 1) return null;
  if (next === undefined || !isSentence(next.text, next.size, undefined)) return null;
  const start = (match[1] ?? '').length;
  return { role: 'author', start, end: start + name.length };
}

/** [某某新闻] 记者 张三/某地报导 */
function labelReporterPlace(row: Row): Label | null {
  const phrase = matchReporterPlace(row.text);
  if (!phrase) return null;
  const { agency: publication, place, credits, date } = phrase;
  const dates = date ? [date] : [];
  return {
    form: 'fields',
    dates,
    publication,
    place,
    credits,
    roles: new Set(['reporter']),
    open: null,
    toolsFrom: null,
  };
}

/** (某某市公安局政治部供稿): brackets below the text hold a credit of some kind, a name or not. */
function labelBracket(row: Row, _next: Row | undefined, previous: LabelledRow | undefined): Label | null {
  const inner = /^\(([^()]{2,24})\)$/.exec(row.text)?.[1];
  if (!inner || /[。!?]/.test(inner) || /^[一二三四五六七八九十\d]+$/.test(inner)) return null;
  if (/图|摄|截图|视频/.test(inner)) return { form: 'photographer', credits: [] };
  const office = matchOfficeByline(inner);
  if (office) return { form: 'byline', bracketed: true, credits: shiftCredits(office, 1) };
  return previous?.label.form === 'prose' || previous?.label.form === 'byline'
    ? { form: 'byline', bracketed: true, credits: [] }
    : null;
}

/** 原创 张三 平安某某 2023-03-15 19:20 发表于某地 */
function labelAccountLine(row: Row): Label | null {
  const match = matchAccountLine(row.text);
  if (!match) return null;
  const credits =
    match.author && isLikelyName(row.text.slice(match.author.start, match.author.end))
      ? [{ role: 'author' as const, ...match.author }]
      : [];
  const dates = findPrintedDates(row.text);
  return {
    form: 'fields',
    dates,
    publication: match.publication,
    place: null,
    credits,
    roles: new Set(dates.length > 0 ? ['source', 'date'] : ['source']),
    open: null,
    toolsFrom: null,
  };
}

function labelSpeech(row: Row, _next: Row | undefined, previous: LabelledRow | undefined): Label | null {
  if (isBroadcastPart(row.text)) return { form: 'mark' };
  // 对话某民警:“怕过,但不能退”, 【访谈】某局民警某某:为小案立法, as the first line: what somebody says is the headline.
  if (previous === undefined && row.size <= 40 && /^[^。“]{2,20}:\s?“[^“”。]+”$/.test(row.text)) return null;
  if (previous === undefined && row.size <= 70 && !/[。!?…;]/.test(row.text) && isSpeech(row.text))
    return { form: 'title' };
  return isSpeech(row.text) ? { form: 'prose' } : null;
}

function labelCaption(row: Row, _next: Row | undefined, previous: LabelledRow | undefined): Label | null {
  // ……分别是: ⏎ △某某派出所民警张三 ⏎ △……: the entries of a list.
  if (/^[△▲●■◆]/.test(row.text) && previous !== undefined && isListAbove(previous, row.text.charAt(0)))
    return { form: 'prose' };
  const match = matchCaption(row.text);
  return match && { form: 'caption', ...match, doubt: null };
}

/** 他为何……,又为何……? ⏎ 江州报讯……: one question right above a dispatch's opening is its title, long as it is. */
function isTitleOfDispatch(row: Row, next: Row | undefined, previous: LabelledRow | undefined): boolean {
  return (
    row.lines === null &&
    row.size <= 40 &&
    /^[^。!?]{8,}[!?]$/.test(row.text) &&
    (previous === undefined || previous.label.form === 'furniture' || previous.label.form === 'fields') &&
    next !== undefined &&
    matchOpening(next.text) !== null
  );
}

const isListAbove = ({ text, label }: LabelledRow, bullet: string): boolean =>
  text.endsWith(':')
    ? label.form === 'prose' || label.form === 'title'
    : label.form === 'prose' && text.startsWith(bullet);

function labelProse(row: Row, next: Row | undefined, previous: LabelledRow | undefined): Label | null {
  // 要以……为主线。 ⏎ ——某某: who said it.
  if (previous?.label.form === 'prose' && /^—{1,2}\s?[\u4e00-\u9fff·]{2,5}$/.test(row.text))
    return { form: 'prose' };
  // A long headline with commas, right above its byline.
  if (
    previous === undefined &&
    next &&
    row.size <= 60 &&
    !/[。!?…;]/.test(row.text) &&
    next.size <= 40 &&
    namesRole(next.text) &&
    matchByline(next.text)
  )
    return null;
  // 各县公安局、市局各支队: — whom a notice is for.
  if (/^(?:各[^。;“]{3,40}|(?:尊敬|亲爱)的[^。;“]{2,30}):$/.test(row.text)) return { form: 'prose' };
  // “陌生来电别信!”: somebody says it, whatever the page's subheads are.
  if (/^“[^“”]{4,}[。!?…]”$/.test(row.text) && previous !== undefined && previous.label.form !== 'title')
    return { form: 'prose' };
  if (isTitleOfDispatch(row, next, previous)) return null;
  if (isRollEntry(row.text) && (isRollEntry(next?.text ?? '') || isRollEntry(previous?.text ?? '')))
    return { form: 'prose' };
  return row.lines !== null || isSentence(row.text, row.size, next?.text) ? { form: 'prose' } : null;
}
