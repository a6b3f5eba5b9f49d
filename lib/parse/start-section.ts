import type { LabelledRow } from './label';
import type { Section, Span } from './parsed-source';
import { coreSpans } from './row';
import { endsSentence } from './rules/match-prose';
import { matchSectionNumber, readLoneNumber } from './rules/match-section-number';
import { addApparatus, addMarks, addMessage, createPiece, type Sink, type StoryDraft } from './story-draft';

/** Begins a section with a subhead from one row, or from two where the print broke it; returns how many rows it took. */
export function startSection(
  sink: Sink,
  draft: StoryDraft,
  sections: Section[],
  rows: LabelledRow[],
  at: number,
): number {
  const row = rows[at] as LabelledRow;
  const next = rows[at + 1];
  if (row.label.form === 'number') {
    addApparatus(sink, draft, 'number', row.start, row.end);
    const heading = next?.label.form === 'title' ? createPiece(sink.text, coreSpans(next)) : null;
    if (next && heading) addMarks(sink, draft, next);
    sections.push({ number: readLoneNumber(row.text) ?? row.text, heading, blocks: [] });
    return heading ? 2 : 1;
  }
  const bullet = /^[◆■●▲★☆※◎▶►○□△\s]{1,4}(?=.)/.exec(row.text)?.[0].length ?? 0;
  addMarks(sink, draft, row);
  if (bullet > 0) addApparatus(sink, draft, 'mark', row.from, row.from + bullet);
  const text = row.text.slice(bullet);
  const number = matchSectionNumber(text);
  if (number) addApparatus(sink, draft, 'number', row.from + bullet, row.from + bullet + number.end);
  const spans: Span[] = [[row.from + bullet + (number?.end ?? 0), row.to]];
  const joins = next?.label.form === 'title' && !endsSentence(text) && isSecondLine(next);
  if (next && joins) {
    addMarks(sink, draft, next);
    spans.push(...coreSpans(next));
  }
  const heading = createPiece(sink.text, spans, ' ');
  sections.push({ number: number ? text.slice(number.from, number.to) : null, heading, blocks: [] });
  if (joins)
    addMessage(sink, 'info', 'heading-over-two-lines', row.start, `一个小标题占两行：${heading.text}`);
  return joins ? 2 : 1;
}

/** The row below a subhead belongs to it, unless it is a head of its own: numbered, bulleted, wrapped. */
function isSecondLine(next: LabelledRow): boolean {
  return (
    matchSectionNumber(next.text) === null &&
    // 2022年2月,交警在……: no second half of a subhead begins with a day.
    !/^\d{4}年/.test(next.text) &&
    next.hint !== 'heading' &&
    next.hint !== 'strong' &&
    !/^[◆■●▲★☆※◎▶►○□△]/.test(next.text)
  );
}
