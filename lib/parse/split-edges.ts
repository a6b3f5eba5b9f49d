import type { Label, LabelledRow } from './label';
import { labelClosing, readAgencyDate } from './label-closing';
import { matchByline } from './rules/match-byline';
import { matchOpening, type OpeningMatch } from './rules/match-opening';
import { matchBareNames } from './rules/match-signature';
import { isLikelyName } from './rules/split-names';
import { narrowRow } from './split-rows';
import { takeOutBreaks } from './unbroken';

/** What an opening phrase and its marks can take of a paragraph. */
const LONGEST_OPENING = 200;
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
      for (const part of splitTurned(row))
        if (part.label.form === 'mark') split.push(part);
        else split.push(...splitClosings(splitOpening(part), rows[i + 1]));
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
  const match = row.hint === 'headline' || row.hint === 'page-title' ? null : findOpening(row);
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

/** The phrase as it is printed, over the breaks of a wrapped line too. */
function findOpening(row: LabelledRow): OpeningMatch | null {
  const unbroken = takeOutBreaks(row, 0, LONGEST_OPENING);
  return unbroken.toPrinted(matchOpening(unbroken.text));
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
  const innerAt = at - row.from + 1;
  const unbroken = takeOutBreaks(row, innerAt, innerAt + inner.length);
  const below = row.hint === 'brief' ? undefined : next;
  const label = unbroken.toPrinted(labelClosing(unbroken.text, tail.slice(0, match.index), below));
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

/** ……被查处。 余国安 李嘉禾 → the paragraph, and the writers' names behind a space. */
function findBareNames(row: LabelledRow, tail: string): [LabelledRow, LabelledRow] | null {
  const match = /[。!?”)]\s+([\u4e00-\u9fff]{2,3}(?:[\s、][\u4e00-\u9fff]{2,3}){0,2})$/.exec(tail);
  const names = match?.[1] ? matchBareNames(match[1]) : null;
  if (!match?.[1] || !names) return null;
  const credits = names.map((name) => ({ role: 'author' as const, ...name }));
  return splitAt(row, row.to - match[1].length, { form: 'byline', bracketed: true, credits });
}
