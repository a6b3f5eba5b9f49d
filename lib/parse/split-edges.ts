import { shiftCredits } from './credit-match';
import type { Label, LabelledRow } from './label';
import { matchByline, matchOfficeByline, namesRole } from './rules/match-byline';
import { type FieldsMatch, matchFields, onlyFields } from './rules/match-fields';
import { matchOpening } from './rules/match-opening';
import type { DateMatch } from './rules/match-printed-date';
import { endsSentence } from './rules/match-prose';
import { matchBareNames } from './rules/match-signature';
import { isLikelyName } from './rules/split-names';
import { narrowRow } from './split-rows';
import { looksTransliterated, surnameLength } from './surnames';

const CLOSING = /\s*(?:\(([^()]{1,80})\)|\[([^[\]]{2,80})\]|【([^【】]{2,80})】)。?(\d{7})?\s{0,2}\|?$/;
/** ……巡逻中。■摄/本报记者张三: a label in place of the brackets. */
const LABELLED =
  /[。!?”]\s{0,2}([■□◆●▲]?\s?(?:摄|摄影|图|文|文\/图|图\/文)\s?[/:]\s?[\u4e00-\u9fff、\s]{2,24})$/;

/** Rows with the apparatus at their edges split off: opening phrases, closing bylines and source brackets. */
export function splitEdges(rows: LabelledRow[]): LabelledRow[] {
  const split: LabelledRow[] = [];
  rows.forEach((row, i) => {
    if (row.label.form !== 'prose' && row.label.form !== 'title') split.push(row);
    else
      split.push(
        ...splitTurned(row).flatMap((part) =>
          part.label.form === 'mark' ? [part] : splitClosings(splitOpening(part), rows[i + 1]),
        ),
      );
  });
  return split.map((row, index) => (row.index === index ? row : { ...row, index }));
}

/** (上接第1版)“前不久,…… → where the story left its page before, and its text. */
function splitTurned(row: LabelledRow): LabelledRow[] {
  const turned =
    row.label.form === 'prose'
      ? /^[(【](?:上接|紧接)[^()【】]{1,10}[)】]\s*(?=\S)/.exec(row.text)?.[0]
      : undefined;
  if (turned === undefined) return [row];
  const at = row.from + turned.length;
  const mark = narrowRow(row, row.from, row.from + turned.trimEnd().length, {});
  return [
    { ...mark, end: mark.to, label: { form: 'mark' } },
    narrowRow(row, at, row.to, { start: at, gap: 0, wide: false }),
  ];
}

function splitOpening(row: LabelledRow): LabelledRow[] {
  const match = row.hint === 'headline' || row.hint === 'page-title' ? null : matchOpening(row.text);
  if (!match) return [row];
  // An opening without text behind it is a row of its own: 本网讯(李佳芳 通讯员 陈依文)
  const at = row.from + match.end;
  const opening = narrowRow(row, row.from, row.from + row.text.slice(0, match.end).trimEnd().length, {});
  const parts: LabelledRow[] = [
    { ...opening, end: at < row.to ? opening.to : row.end, label: { form: 'opening', ...match } },
  ];
  if (at < row.to) {
    parts.push({
      ...narrowRow(row, at, row.to, { start: at, gap: 0, wide: false }),
      label: { form: 'prose' },
    });
  }
  return parts;
}

/** ……专线查证。(编辑:王小美)1100325 — brackets may follow brackets. */
function splitClosings(parts: LabelledRow[], next: LabelledRow | undefined): LabelledRow[] {
  const closing = findClosing(parts.at(-1), next);
  return closing ? [...splitClosings([...parts.slice(0, -1), closing[0]], closing[1]), closing[1]] : parts;
}

/** ……胜利召开。(本报记者 陈春艳) → the paragraph, and its closing byline. */
function findClosing(
  row: LabelledRow | undefined,
  next: LabelledRow | undefined,
): [LabelledRow, LabelledRow] | null {
  if (row?.label.form !== 'prose') return null;
  const tail = row.text.slice(-100);
  const match = CLOSING.exec(tail);
  if (!match)
    return (
      findPictureSource(row, tail) ??
      findLabelledNames(row, tail) ??
      findPlainByline(row, tail) ??
      findBareNames(row, tail)
    );
  const inner = match[1] ?? match[2] ?? match[3] ?? '';
  const at = row.to - (tail.length - match.index) + (/^\s*/.exec(match[0])?.[0].length ?? 0);
  // A brief ends its story, whatever stands below.
  const label = labelClosing(inner, tail.slice(0, match.index), row.hint === 'brief' ? undefined : next);
  if (!label || at <= row.from) return null;
  const digits = match[4] ? readAgencyDate(match[4], row.to - at - match[4].length) : null;
  if (digits && label.form === 'fields') label.dates.push(digits);
  return splitAt(row, at, label);
}

/** A row cut in two: its text, and what stands from an offset into the source on, which has a label of its own. */
function splitAt(row: LabelledRow, at: number, label: Label): [LabelledRow, LabelledRow] {
  const text = narrowRow(row, row.from, row.from + row.text.slice(0, at - row.from).trimEnd().length, {});
  const closing = narrowRow(row, at, row.to, { start: at, gap: 0, wide: false, hint: null });
  return [
    { ...text, end: text.to },
    { ...closing, label },
  ];
}

const PICTURES = /[。!?”]\s{0,2}((?:本文|文内|文中)(?:图片|配图|照片)均?(?:来自|来源|由|为)[^。!?]{2,24})$/;

/** ……平安志愿者行列。 本文图片均来自某地警方 → the paragraph, and where its pictures are from. */
function findPictureSource(row: LabelledRow, tail: string): [LabelledRow, LabelledRow] | null {
  const printed = PICTURES.exec(tail)?.[1];
  if (!printed) return null;
  return splitAt(row, row.to - printed.length, { form: 'photographer', credits: [] });
}

/** ……巡逻中。■摄/本报记者张三 → the paragraph, and who took the picture. */
function findLabelledNames(row: LabelledRow, tail: string): [LabelledRow, LabelledRow] | null {
  const printed = LABELLED.exec(tail)?.[1];
  const from = printed ? printed.search(/[/:]/) + 1 : 0;
  const role = printed && /文/.test(printed.slice(0, from)) ? ('author' as const) : ('photographer' as const);
  const credits = printed
    ? matchByline(printed.slice(from))?.map((credit) => ({
        ...credit,
        role: role === 'author' ? credit.role : role,
        start: credit.start + from,
        end: credit.end + from,
      }))
    : null;
  if (!printed || !credits) return null;
  return splitAt(row, row.to - printed.length, { form: 'byline', bracketed: true, credits });
}

/** ……政治品质。记者 陈远棠 → the paragraph, and the byline that no bracket sets off. */
function findPlainByline(row: LabelledRow, tail: string): [LabelledRow, LabelledRow] | null {
  if (!/记者|通讯员/.test(tail)) return null;
  const printed =
    /[。!?”)]\s{0,4}((?:[\u4e00-\u9fff]{2,8}(?:报|网|社|台))?(?:全媒体|融媒体|见习|首席|特约)?(?:记者|通讯员)\s{0,3}[\u4e00-\u9fff·]{2,4}(?:[\s、]{1,3}(?:记者\s?|通讯员\s?)?[\u4e00-\u9fff·]{2,4}){0,4})$/.exec(
      tail,
    )?.[1];
  const credits = printed ? matchByline(printed) : null;
  if (!printed || !credits?.every(({ start, end }) => isLikelyName(printed.slice(start, end)))) return null;
  return splitAt(row, row.to - printed.length, { form: 'byline', bracketed: true, credits });
}

/** ……被查处。 余国栋 李嘉雯 → the paragraph, and the writers' names behind a space. */
function findBareNames(row: LabelledRow, tail: string): [LabelledRow, LabelledRow] | null {
  const match = /[。!?”)]\s+([\u4e00-\u9fff]{2,3}(?:[\s、][\u4e00-\u9fff]{2,3}){0,2})$/.exec(tail);
  const names = match?.[1] ? matchBareNames(match[1]) : null;
  if (!match?.[1] || !names) return null;
  const credits = names.map((name) => ({ role: 'author' as const, ...name }));
  return splitAt(row, row.to - match[1].length, { form: 'byline', bracketed: true, credits });
}

/** What stands between closing brackets, its offsets moved behind the bracket; null where it is text. */
function labelClosing(inner: string, before: string, next: LabelledRow | undefined): Label | null {
  if (/^(?:完|全文完|待续|未完待续)$/.test(inner)) return { form: 'end' };
  const ends = endsSentence(before) && next?.label.form !== 'prose';
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
function readAgencyDate(digits: string, at: number): DateMatch | null {
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
