import type { LabelledRow } from './label';
import { matchByline, namesRole } from './rules/match-byline';
import { matchFields } from './rules/match-fields';
import { matchOpening } from './rules/match-opening';
import { endsSentence } from './rules/match-prose';
import { narrowRow } from './split-rows';
import { surnameLength } from './surnames';

/** Rows with the apparatus at their edges split off: opening phrases, closing bylines and source brackets. */
export function splitEdges(rows: LabelledRow[]): LabelledRow[] {
  const split: LabelledRow[] = [];
  rows.forEach((row, i) => {
    const next = rows[i + 1];
    if (row.label.form !== 'prose' && row.label.form !== 'title') split.push(row);
    else split.push(...splitClosing(splitOpening(row), next));
  });
  return split.map((row, index) => ({ ...row, index }));
}

function splitOpening(row: LabelledRow): LabelledRow[] {
  const match = matchOpening(row.text);
  // An opening without text behind it is a row of its own: 本网讯(李佳芳 通讯员 陈依文)
  if (!match) return [row];
  const at = row.from + match.end;
  const opening = narrowRow(row, row.from, row.from + row.text.slice(0, match.end).trimEnd().length, {});
  const parts: LabelledRow[] = [{ ...opening, end: opening.to, label: { form: 'opening', ...match } }];
  if (at < row.to)
    parts.push({
      ...narrowRow(row, at, row.to, { start: at, gap: 0, wide: false }),
      label: { form: 'prose' },
    });
  return parts;
}

/** ……胜利召开。(本报记者 陈春艳) → the paragraph and its closing byline. */
function splitClosing(parts: LabelledRow[], next: LabelledRow | undefined): LabelledRow[] {
  const row = parts.at(-1);
  if (row?.label.form !== 'prose') return parts;
  const tail = row.text.slice(-100);
  const match = /\s*(?:\(([^()]{2,80})\)|\[([^[\]]{2,80})\]|【([^【】]{2,80})】)[。]?$/.exec(tail);
  if (!match) return parts;
  const before = tail.slice(0, match.index);
  const inner = match[1] ?? match[2] ?? match[3] ?? '';
  const at = row.to - (tail.length - match.index) + (/^\s*/.exec(match[0])?.[0].length ?? 0);
  const label = labelClosing(inner, before, next);
  if (!label || at <= row.from) return parts;
  const text = narrowRow(row, row.from, row.from + row.text.slice(0, at - row.from).trimEnd().length, {});
  const closing = narrowRow(row, at, row.to, { start: at, gap: 0, wide: false, hint: null });
  return [...parts.slice(0, -1), { ...text, end: text.to }, { ...closing, label }];
}

function labelClosing(
  inner: string,
  before: string,
  next: LabelledRow | undefined,
): LabelledRow['label'] | null {
  if (/^(?:完|全文完|待续)$/.test(inner)) return { form: 'end' };
  const credits = matchByline(inner);
  if (credits && (namesRole(inner) || closesStory(inner, before, next))) {
    return {
      form: 'byline',
      bracketed: true,
      credits: credits.map((credit) => ({ ...credit, start: credit.start + 1, end: credit.end + 1 })),
    };
  }
  const fields = matchFields(inner);
  if (!fields || fields.roles.size === 0 || (fields.roles.size === 1 && fields.roles.has('date')))
    return null;
  return {
    form: 'fields',
    ...fields,
    dates: fields.dates.map((date) => ({ ...date, start: date.start + 1, end: date.end + 1 })),
    publication: fields.publication && {
      start: fields.publication.start + 1,
      end: fields.publication.end + 1,
    },
    credits: fields.credits.map((credit) => ({ ...credit, start: credit.start + 1, end: credit.end + 1 })),
  };
}

/** A bare name closes a story only behind a finished sentence and before something that is not its text. */
function closesStory(inner: string, before: string, next: LabelledRow | undefined): boolean {
  return (
    endsSentence(before) && next?.label.form !== 'prose' && surnameLength(inner, 0) > 0 && inner.length <= 16
  );
}
