/**
 * What closing brackets at a paragraph's end are: a byline, a paper, an editor, the story's end.
 *
 *   (本报记者 陈春艳)   (据新华社)   (编辑:王小美)1100325   (未完待续)
 *
 * Near misses: (均为化名), (见图), a name in brackets in the middle of the text.
 */
import { type CreditMatch, shiftCredits } from './credit-match';
import type { Label, LabelledRow } from './label';
import { matchByline, matchOfficeByline, namesRole } from './rules/match-byline';
import { type FieldsMatch, matchFields, onlyFields } from './rules/match-fields';
import type { DateMatch } from './rules/match-printed-date';
import { endsSentence } from './rules/match-prose';
import { isLikelyName, splitNames } from './rules/split-names';
import { looksTransliterated, surnameLength } from './surnames';

/** What stands between closing brackets, its offsets moved behind the bracket; null where it is text. */
export function labelClosing(inner: string, before: string, next: LabelledRow | undefined): Label | null {
  if (/^(?:完|全文完|待续|未完待续)$/.test(inner)) return { form: 'end' };
  const ends = endsSentence(before) && next?.label.form !== 'prose';
  const textAndPicture = ends ? matchTextAndPicture(inner) : null;
  if (textAndPicture) return { form: 'byline', bracketed: true, credits: shiftCredits(textAndPicture, 1) };
  const other = ends ? labelLastBracket(inner) : null;
  if (other) return other;
  const credits = matchByline(inner);
  const labelled = /^(?:责任编辑|责编|编辑|图文|文图)\s?\/?\s?(?=[\u4e00-\u9fff])/.test(inner);
  if (credits && (namesRole(inner) || (labelled && ends) || closesStory(inner, before, next))) {
    return { form: 'byline', bracketed: true, credits: shiftCredits(credits, 1) };
  }
  const office = endsSentence(before) ? matchOfficeByline(inner) : null;
  if (office) return { form: 'byline', bracketed: true, credits: shiftCredits(office, 1) };
  if (/^[\u4e00-\u9fff\s]{2,20}(?:供稿|供图)$/.test(inner) && endsSentence(before)) {
    return { form: 'byline', bracketed: true, credits: [] };
  }
  const fields = matchFields(inner);
  const telling = fields && fields.roles.size > 0 && !(fields.roles.size === 1 && fields.roles.has('date'));
  return telling ? { form: 'fields', ...shiftFields(fields, 1) } : null;
}

const TEXT_AND_PICTURE =
  /^(?:文|文字)[\s:/]{1,3}([\u4e00-\u9fff]{2,4}(?:[\s、][\u4e00-\u9fff]{2,4}){0,3})[\s|,;]{1,3}(?:图|图片|摄影)[\s:/]{1,3}([\u4e00-\u9fff][\u4e00-\u9fff\s、]{1,23})$/;

/** (文 张三 图 某县公安局): who wrote it, and whose the pictures are. */
function matchTextAndPicture(inner: string): CreditMatch[] | null {
  const [, writers, source] = TEXT_AND_PICTURE.exec(inner) ?? [];
  const names = (value: string, role: CreditMatch['role']): CreditMatch[] | null => {
    const at = inner.indexOf(value, role === 'author' ? 0 : inner.length - value.length);
    return splitNames(value)?.map(({ start, end }) => ({ role, start: at + start, end: at + end })) ?? null;
  };
  const authors = writers ? names(writers, 'author') : null;
  if (!authors || !source) return null;
  const takers = names(source, 'photographer')?.filter(({ start, end }) =>
    isLikelyName(inner.slice(start, end)),
  );
  return [...authors, ...(takers ?? [])];
}

const PAPER =
  /^(?:据|来源|转自)?\s?:?\s?(?:《)?([\u4e00-\u9fff]{1,10}(?:日报|晚报|晨报|公安报|法治报|法制报|新华社|新闻网|都市报|商报|公安|发布|客户端|公众号)|新华社|中新社|央视新闻|澎湃新闻)(?:》)?(?:微信公众号|公众号|微信|微博|客户端)?$/;

/** (作者单位:某县公安局), (据新华社), (江州日报), (图片由警方提供), (2023年7月18日): what closes the last paragraph, and names nobody. */
function labelLastBracket(inner: string): Label | null {
  if (/^作者(?:单位|系|为|是|简介|均?来自)/.test(inner) || /^(?:责任|供稿|作者)单位\s?:/.test(inner))
    return { form: 'byline', bracketed: true, credits: [] };
  if (
    /^(?:本文|文中|文内)?(?:图片|照片|配图|视频)(?:均|都)?(?:由[^。!?]{2,24}提供|来自[^。!?]{2,24})$/.test(
      inner,
    )
  )
    return { form: 'photographer', credits: [] };
  const paper = PAPER.exec(inner);
  if (paper?.[1]) {
    const start = 1 + inner.indexOf(paper[1]);
    return {
      form: 'fields',
      ...onlyFields({ publication: { start, end: start + paper[1].length }, roles: new Set(['source']) }),
    };
  }
  const date = /^(?:19|20)\d{2}[年.\-/]/.test(inner) ? matchFields(inner) : null;
  return date?.dates.length === 1 ? { form: 'fields', ...shiftFields(date, 1) } : null;
}

/** A bare name closes a story only behind a finished sentence and before something that is not its text. */
function closesStory(inner: string, before: string, next: LabelledRow | undefined): boolean {
  return (
    endsSentence(before) &&
    // ●…… (张三) ⏎ ●……: the next item of a list is another's text.
    (next?.label.form !== 'prose' || next.hint === 'brief' || /^[●■◆▲★]/.test(next.text)) &&
    (surnameLength(inner, 0) > 0 || looksTransliterated(inner)) &&
    inner.length <= 16
  );
}

function shiftFields(fields: FieldsMatch, by: number): FieldsMatch {
  const shift = <T extends { start: number; end: number }>(part: T): T => ({
    ...part,
    start: part.start + by,
    end: part.end + by,
  });
  return {
    ...fields,
    dates: fields.dates.map(shift),
    publication: fields.publication && shift(fields.publication),
    place: fields.place && shift(fields.place),
    credits: shiftCredits(fields.credits, by),
  };
}

/** 1100325 behind the editor is the agency's date: year 110 of the Republic, 25 March. */
export function readAgencyDate(digits: string, at: number): DateMatch | null {
  const match = /^(1\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(digits);
  if (!match) return null;
  const year = Number(match[1]) + 1911;
  const [month, day] = [Number(match[2]), Number(match[3])];
  return {
    start: at,
    end: at + digits.length,
    edtf: `${year}-${match[2]}-${match[3]}`,
    year,
    month,
    day,
    time: null,
  };
}
