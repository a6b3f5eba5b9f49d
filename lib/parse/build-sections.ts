import { firstOf, lastOf } from '@/lib/text/cut-text';
import type { LabelledRow } from './label';
import { orderSections } from './order-sections';
import type { Block, Section } from './parsed-source';
import { coreSpans } from './row';
import { continuesParagraph } from './rules/match-continuation';
import { breaksWord, endsSentence } from './rules/match-prose';
import { breaksEntry, isRollEntry } from './rules/match-roll-entry';
import { matchSectionNumber } from './rules/match-section-number';
import { isBroadcastPart, isSpeech, isTurn } from './rules/match-speech';
import { startSection } from './start-section';
import {
  addApparatus,
  addCredits,
  addMarks,
  addMessage,
  createPiece,
  extendPiece,
  type Sink,
  type StoryDraft,
} from './story-draft';

interface OpenParagraph {
  block: Block;
  row: LabelledRow;
}

/** A story's sections in reading order, its paragraphs rejoined. */
export function buildSections(sink: Sink, draft: StoryDraft, rows: LabelledRow[]): Section[] {
  const sections: Section[] = [{ number: null, heading: null, blocks: [] }];
  let open: OpenParagraph | null = null;
  const closed = closesAll(rows);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as LabelledRow;
    const { blocks } = sections.at(-1) as Section;
    // A byline or a date line stood here: no paragraph runs across it.
    if (row.label.form === 'end') {
      if (row.label.passes && open && continuesOpen(open, rows[i + 1]) && !endsSentence(open.row.text))
        continue;
      doubtEnd(sink, row, rows.slice(i + 1, i + 3));
      open = null;
      continue;
    }
    // ……成立专班,逐 ⏎ 3 ⏎ 案研判,……: a page's number.
    if (
      row.label.form === 'number' &&
      ((open && isPagesNumber(open, row, rows[i + 1])) || isCounter(row, rows.slice(i + 1)))
    ) {
      addApparatus(sink, draft, 'mark', row.start, row.end);
      continue;
    }
    const isHead = row.label.form === 'title' || row.label.form === 'number';
    if (row.label.form === 'caption' || (isHead && interrupts(open, row, rows[i + 1], closed))) {
      blocks.push(buildCaption(sink, draft, row));
    } else if (isHead && !continuesOpen(open, row)) {
      i += startSection(sink, draft, sections, rows, i) - 1;
      open = null;
    } else {
      addMarks(sink, draft, row);
      if (open && continuesOpen(open, row)) rejoin(sink, open, row);
      else blocks.push({ type: 'paragraph', ...createPiece(sink.text, coreSpans(row)) });
      open = { block: blocks.findLast((block) => block.type === 'paragraph') as Block, row };
    }
  }
  return orderSections(sink, sections.filter(isFilled));
}

const isFilled = ({ heading, number, blocks }: Section): boolean =>
  heading !== null || number !== null || blocks.length > 0;

/** A byline in brackets with a subhead below it: does another story begin there? */
function doubtEnd(sink: Sink, row: LabelledRow, below: LabelledRow[]): void {
  if (!/^[(【]/.test(row.text) || !below.some(({ label }) => label.form === 'title')) return;
  const text = `署名之后还有小标题：${firstOf(row.text, 30)}`;
  addMessage(sink, 'warning', 'byline-before-section', row.start, text);
}

/** Adds a row to the paragraph that it goes on with, and tells where they were broken. */
function rejoin(sink: Sink, open: OpenParagraph, row: LabelledRow): void {
  extendPiece(sink.text, open.block, coreSpans(row));
  const text = `接上文断行：……${lastOf(open.row.text, 8)}|${firstOf(row.text, 8)}……`;
  addMessage(sink, 'info', 'paragraph-rejoined', row.start, text);
}

/** A paragraph in progress goes on in this row. */
function continuesOpen(open: OpenParagraph | null, row: LabelledRow | undefined): boolean {
  if (
    !open ||
    !row ||
    (isSpeech(open.row.text) && isBroadcastPart(open.row.text.slice(0, open.row.text.search(/[】\]]/) + 1)))
  )
    return false;
  if (open.row.closes && !breaksWord(open.row.text, row.text, true)) return false;
  if (isRollEntry(row.text) || (open.row.label.form === 'prose' && open.row.label.whole)) return false;
  if (row.label.form === 'prose' && row.label.whole) return false;
  if (isTurn(row.text) && isTurn(open.row.text)) return false;
  if (breaksEntry(open.row.text, row.text)) return row.gap === 0;
  if (row.label.form === 'prose') return continuesParagraph(open.row.text, row.text);
  // A row without a mark of its own: only a word that runs over the break shows that it is no subhead.
  return !endsSentence(open.row.text) && breaksWord(open.row.text, row.text, true);
}

/** 22, and the next number below it is 01: pictures or readers that the page counts. */
const isCounter = (row: LabelledRow, below: LabelledRow[]): boolean => {
  const next = below.find(({ label }) => label.form === 'number');
  return Number(row.text) >= 10 && next !== undefined && Number(next.text) === 1;
};

const isPagesNumber = (open: OpenParagraph, row: LabelledRow, next: LabelledRow | undefined): boolean =>
  /^\d{1,2}$/.test(row.text) &&
  !endsSentence(open.row.text) &&
  open.row.size > 26 &&
  next?.label.form === 'prose' &&
  continuesOpen(open, next);

/** A title row in the middle of a sentence: the words around it belong together, it is a caption. */
function interrupts(
  open: OpenParagraph | null,
  row: LabelledRow,
  next: LabelledRow | undefined,
  closed: boolean,
): boolean {
  if (!open || endsSentence(open.row.text) || /[:]$/.test(open.row.text) || next?.label.form !== 'prose')
    return false;
  if (open.row.label.form === 'prose' && open.row.label.whole) return false;
  if (row.label.form !== 'title' || breaksWord(open.row.text, row.text, true)) return false;
  if (breaksWord(open.row.text, next.text, true)) return true;
  // ……成立专班,逐 ⏎ 走访商户 ⏎ 案研判,……: where every other paragraph ends, one that stops is broken by a picture.
  return (
    closed &&
    open.row.size > 26 &&
    row.hint === null &&
    /^[\u4e00-\u9fff]{4,20}$/.test(row.text) &&
    matchSectionNumber(row.text) === null &&
    continuesParagraph(open.row.text, next.text)
  );
}

/** All paragraphs but one or two end with a mark: one that stops in the middle is broken, not unmarked. */
function closesAll(rows: LabelledRow[]): boolean {
  const prose = rows.filter((row) => row.label.form === 'prose' && row.size > 26);
  const open = prose.filter((row) => !endsSentence(row.text) && !row.text.endsWith(':')).length;
  return prose.length - open >= 4 && open * 4 <= prose.length;
}

function buildCaption(sink: Sink, draft: StoryDraft, row: LabelledRow): Block {
  addMarks(sink, draft, row);
  const doubt = row.label.form === 'caption' ? row.label.doubt : 'subhead';
  if (row.label.form === 'caption') addCredits(sink, draft, row, row.label.credits);
  if (doubt !== null) {
    addMessage(sink, 'warning', `caption-or-${doubt}`, row.start, `按图片说明处理：${firstOf(row.text, 30)}`);
  }
  return { type: 'caption', ...createPiece(sink.text, coreSpans(row)) };
}
