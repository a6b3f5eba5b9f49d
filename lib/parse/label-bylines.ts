import { placesNamed } from '@/lib/places/gazetteer';
import { toSolid } from '@/lib/text/solid-text';
import { type CreditMatch, shiftCredits } from './credit-match';
import type { Label, LabelledRow } from './label';
import type { Row } from './row';
import type { FieldRole } from './rules/field-labels';
import { matchByline, matchOfficeByline, namesRole } from './rules/match-byline';
import { onlyFields } from './rules/match-fields';
import { matchMakers, matchNamedParts } from './rules/match-parts-of-work';
import { isSentence } from './rules/match-prose';
import { matchReporterPlace } from './rules/match-reporter-place';
import { matchBareNames } from './rules/match-signature';
import { isLikelyName, splitNames } from './rules/split-names';
import { surnameLength } from './surnames';

/** (本报记者 张三): who wrote or took it, in brackets, after a mark or right below the headline. */
export function labelByline(
  row: Row,
  next: Row | undefined,
  previous: LabelledRow | undefined,
): Label | null {
  // 新华社记者: an agency's people, whom nobody names.
  if (/^(?:新华社|中新社|人民日报|本报|本网|本台|本社)(?:全媒体)?(?:记者|评论员)$/.test(row.text))
    return { form: 'byline', bracketed: false, credits: [] };
  // 王磊摄(人民视觉): who took the picture, and for whom.
  const taken = /^([\u4e00-\u9fff·]{2,4})\s?摄\s?\([^()]{2,10}\)$/.exec(row.text)?.[1];
  if (taken && isLikelyName(taken))
    return {
      form: 'byline',
      bracketed: false,
      credits: [{ role: 'photographer', start: 0, end: taken.length }],
    };
  const writer = matchWriter(row, next, previous);
  if (writer) return { form: 'byline', bracketed: false, credits: [writer] };
  const office = signsFromOffice(row, next, previous);
  if (office) return { form: 'byline', bracketed: false, credits: office };
  const lone = matchNamesBeforeTitle(row, next, previous);
  if (lone) return { form: 'byline', bracketed: true, credits: lone };
  const names = matchNamesBelowTitle(row, next, previous) ?? matchNameBelowTitle(row, next, previous);
  if (names) return { form: 'byline', bracketed: false, credits: names };
  const slashed = matchNamedParts(row.text);
  if (slashed) return { form: 'byline', bracketed: false, credits: slashed };
  const bracket = /^[([【]([^()[\]【】]{2,60})[)\]】]$/.exec(row.text);
  const inner = bracket?.[1] ?? row.text;
  if (!bracket && !namesRole(inner) && !/^[\s□■◆●▲○◎]/.test(inner)) return null;
  // 记者 张三/台东报导: behind the slash stands a place, though it may look like a name.
  const placed = /\/.*报[道导]$/.test(inner) ? labelReporterPlace(inner, bracket ? 1 : 0) : null;
  if (placed) return placed;
  const credits = matchByline(inner);
  if (!credits) return labelReporterPlace(row.text, 0);
  const shift = bracket ? 1 : 0;
  return {
    form: 'byline',
    bracketed: bracket !== null,
    credits: credits
      .filter(({ start, end }) => !isPlaceOfReport(inner, start, end))
      .map((credit) => ({ ...credit, start: credit.start + shift, end: credit.end + shift })),
  };
}

/** 记者 张三 包头报道: the last word is where it was reported from. */
const isPlaceOfReport = (text: string, start: number, end: number): boolean =>
  /^\s?报[道导]$/.test(text.slice(end)) && start > 4 && placesNamed(text.slice(start, end)) !== null;

/** 某某县公安局 张三, below the text without brackets; of several such rows each is an entry of a roll. */
function signsFromOffice(
  row: Row,
  next: Row | undefined,
  previous: LabelledRow | undefined,
): CreditMatch[] | null {
  // 题目 ⏎ 某某县公安局 张三 ⏎ ……: below the headline as well, where the text begins right below.
  const heads =
    previous?.label.form === 'title' &&
    previous.size >= 8 &&
    next !== undefined &&
    next.size > 40 &&
    /公安|分局|[总支大]队|派出所/.test(row.text) &&
    !/长|政委|书记|主任/.test(row.text);
  if (heads && row.size <= 24) return matchOfficeByline(row.text);
  if (previous?.label.form !== 'prose' || !/[。!?”]$/.test(previous.text) || row.size > 24) return null;
  return next && matchOfficeByline(next.text) ? null : matchOfficeByline(row.text);
}

/** ……遵规守法。 ⏎ 张三 ⏎ 城北派出所化解邻里纠纷: bare names below a text, and right below them the next headline. */
function matchNamesBeforeTitle(
  row: Row,
  next: Row | undefined,
  previous: LabelledRow | undefined,
): CreditMatch[] | null {
  if (previous?.label.form !== 'prose' || !/[。!?”]$/.test(previous.text) || !next) return null;
  if (next.size < 10 || next.size > 30 || !/公安|派出所|[总支大]队|交警|警方|民警/.test(next.text))
    return null;
  if (/[。!?:;]|(?:长|民警|辅警|政委|书记|主任|[教指]导员)$/.test(next.text)) return null;
  const names = matchBareNames(row.text);
  return names?.map((name) => ({ role: 'author' as const, ...name })) ?? null;
}

/** 谭某: one writer's bare name between the headline that opens the dump and its text. */
function matchNameBelowTitle(
  row: Row,
  next: Row | undefined,
  previous: LabelledRow | undefined,
): CreditMatch[] | null {
  if (isNameAgain(row, previous, next)) return [{ role: 'author', start: 0, end: row.text.length }];
  if (previous?.label.form !== 'title' || previous.size < 8 || previous.index > 2 || row.size > 3)
    return null;
  // 江州市公安局关于……的 ⏎ 通告: the last word of a headline.
  if (/的$/.test(previous.text) || /^(?:通[告报知]|公[告示]|声明|方案)$/.test(row.text)) return null;
  const opens = next && (next.size >= 40 || /^\d{1,2}月\d{1,2}日(?:\s|$)/.test(next.text));
  if (!opens || !isLikelyName(row.text)) return null;
  return matchBareNames(row.text)?.map((name) => ({ role: 'author' as const, ...name })) ?? null;
}

/** 2024-06-19谭某 ⏎ 谭某: a magazine's site names its writer behind the day, and once more above the text. */
const isNameAgain = (row: Row, previous: LabelledRow | undefined, next: Row | undefined): boolean =>
  previous?.label.form === 'fields' &&
  previous.label.dates.length > 0 &&
  /^[\u4e00-\u9fff]{2,4}$/.test(row.text) &&
  previous.text.endsWith(row.text) &&
  next !== undefined &&
  next.size >= 40 &&
  isLikelyName(row.text);

/** 蒋 君 郑 璐 姜某某: two writers and more between a headline and a text of several sentences. */
function matchNamesBelowTitle(
  row: Row,
  next: Row | undefined,
  previous: LabelledRow | undefined,
): CreditMatch[] | null {
  if (previous?.label.form !== 'title' || previous.size < 6 || row.text.length > 24 || row.size < 4)
    return null;
  if (!/^[\u4e00-\u9fff]{1,3}(?:\s+[\u4e00-\u9fff]{1,3})+$/.test(row.text) || !next || next.size < 40)
    return null;
  const names = splitNames(row.text) ?? [];
  const all = names.every(
    ({ start, end }) => end - start <= 6 && surnameLength(toSolid(row.text.slice(start, end)), 0) > 0,
  );
  return all && names.length >= 2 ? names.map((name) => ({ role: 'author', ...name })) : null;
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
function labelReporterPlace(text: string, by: number): Label | null {
  const phrase = matchReporterPlace(text);
  if (!phrase) return null;
  const shift = <T extends { start: number; end: number }>(part: T | null): T | null =>
    part && { ...part, start: part.start + by, end: part.end + by };
  const [publication, place, date] = [shift(phrase.agency), shift(phrase.place), shift(phrase.date)];
  const credits = shiftCredits(phrase.credits, by);
  const dates = date ? [date] : [];
  const roles = new Set<FieldRole>(['reporter']);
  return { form: 'fields', ...onlyFields({ dates, publication, place, credits, roles }) };
}

/** 图片由某市公安局提供, 本文图片均来自警方: where the pictures are from, on a row of its own. */
export function labelPictureSource(row: Row): Label | null {
  const said =
    row.size <= 36 &&
    /^(?:本文|文中|以上|组图|文内)?(?:图片|照片|配图|图文|组图|视频|资料图片?)(?:均|都)?(?:由[^,。:!?]{2,24}(?:提供|拍摄|供图)|(?:来自|来源于?|源自)[^,。:!?]{2,24})。?$/.test(
      row.text,
    );
  return said ? { form: 'photographer', credits: [] } : null;
}

/** (某某市公安局政治部供稿): brackets below the text hold a credit of some kind, a name or not. */
export function labelBracket(
  row: Row,
  _next: Row | undefined,
  previous: LabelledRow | undefined,
): Label | null {
  if (/^【(?:资料图片?|图片)】$/.test(row.text)) return { form: 'photographer', credits: [] };
  const parts = previous?.label.form === 'prose' ? matchMakers(row.text) : null;
  if (parts) return { form: 'byline', bracketed: true, credits: parts };
  const inner = /^\(([^()]{2,24})\)$/.exec(row.text)?.[1];
  if (!inner || /[。!?]/.test(inner) || /^[一二三四五六七八九十\d]+$/.test(inner)) return null;
  const office = matchOfficeByline(inner);
  if (office?.every(({ role }) => role === 'photographer'))
    return { form: 'photographer', credits: shiftCredits(office, 1) };
  if (office) return { form: 'byline', bracketed: true, credits: shiftCredits(office, 1) };
  if (/图|摄|截图|视频/.test(inner)) return { form: 'photographer', credits: [] };
  return previous?.label.form === 'prose' || previous?.label.form === 'byline'
    ? { form: 'byline', bracketed: true, credits: [] }
    : null;
}
