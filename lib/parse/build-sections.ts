import type { LabelledRow } from './label';
import type { Block, Section, Span } from './parsed-source';
import { continuesParagraph } from './rules/match-continuation';
import { endsSentence } from './rules/match-prose';
import { matchSectionNumber, readNumber } from './rules/match-section-number';
import {
  addApparatus,
  addCredits,
  addMarks,
  addMessage,
  createPiece,
  type Sink,
  type StoryDraft,
} from './story-draft';

/** A story's sections in reading order, its paragraphs rejoined. */
export function buildSections(sink: Sink, draft: StoryDraft, rows: LabelledRow[]): Section[] {
  const sections: Section[] = [{ number: null, heading: null, blocks: [] }];
  let open: { block: Block; row: LabelledRow } | null = null;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as LabelledRow;
    const section = sections.at(-1) as Section;
    switch (row.label.form) {
      case 'caption':
        addMarks(sink, draft, row);
        addCredits(sink, draft, row, row.label.credits);
        section.blocks.push({ type: 'caption', ...createPiece(sink.text, [[row.from, row.to]]) });
        break;
      case 'title':
      case 'number': {
        const used = startSection(sink, draft, sections, rows, i);
        open = null;
        i += used - 1;
        break;
      }
      default: {
        addMarks(sink, draft, row);
        const span: Span = [row.from, row.to];
        if (open && continuesParagraph(open.row.text, row.text)) {
          Object.assign(open.block, createPiece(sink.text, [...open.block.spans, span]));
          open = { block: open.block, row };
        } else {
          const block: Block = { type: 'paragraph', ...createPiece(sink.text, [span]) };
          section.blocks.push(block);
          open = { block, row };
        }
      }
    }
  }
  return orderSections(sections.filter((section) => section.heading !== null || section.blocks.length > 0));
}

/** A subhead from one row, or from two where the print broke it; returns how many rows it took. */
function startSection(
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
    const heading = next?.label.form === 'title' ? createPiece(sink.text, [[next.from, next.to]]) : null;
    if (next && heading) addMarks(sink, draft, next);
    sections.push({ number: row.text.replace(/[.、]$/, ''), heading, blocks: [] });
    return heading ? 2 : 1;
  }
  addMarks(sink, draft, row);
  const number = matchSectionNumber(row.text);
  if (number) addApparatus(sink, draft, 'number', row.from, row.from + number.end);
  const spans: Span[] = [[row.from + (number?.end ?? 0), row.to]];
  const joins =
    next?.label.form === 'title' && !endsSentence(row.text) && matchSectionNumber(next.text) === null;
  if (next && joins) {
    addMarks(sink, draft, next);
    spans.push([next.from, next.to]);
  }
  const heading = createPiece(sink.text, spans, ' ');
  sections.push({ number: number ? row.text.slice(number.from, number.to) : null, heading, blocks: [] });
  if (joins)
    addMessage(sink, 'info', 'heading-over-two-lines', row.start, `一个小标题占两行: ${heading.text}`);
  return joins ? 2 : 1;
}

/** Printed 1, 3, 2 is read 1, 2, 3; sections without a number keep their place. */
function orderSections(sections: Section[]): Section[] {
  const numbered = sections.filter((section) => section.number !== null);
  const sorted = numbered.toSorted((a, b) => readNumber(a.number ?? '') - readNumber(b.number ?? ''));
  let next = 0;
  return sections.map((section) => (section.number === null ? section : (sorted[next++] as Section)));
}
