import { buildHead, buildLine } from './build-head';
import { buildSections } from './build-sections';
import type { StoryRows } from './cut-stories';
import {
  endsHeadline,
  isDeckBelow,
  isFirstEditorLine,
  isRunIntoDispatch,
  repeatsHeadline,
  rewordsHeadline,
} from './head-again';
import type { LabelledRow } from './label';
import { addApparatus, addFurniture, createDraft, type Sink, type StoryDraft } from './story-draft';
import { takeApparatus } from './take-apparatus';
import { takeFurniture, takeLeftover, takeSignature } from './take-leftovers';
import { LABEL_LINE } from './weigh-titles';

/** Where a row stands in its story: above the headline, between headline and text, in the text, behind it. */
export type Place = 'page' | 'head' | 'body' | 'tail';

/** Takes one story's rows apart: head, apparatus, sections; what belongs to the page goes to the sink. */
export function buildStory(sink: Sink, story: StoryRows): StoryDraft {
  const { rows, head, note, bodyFrom } = story;
  const draft = createDraft(rows.some((row) => row.hint === 'page-title' || row.hint === 'headline'));
  const headRows = new Set([head.kicker, ...head.headline, ...head.deck]);
  buildHead(sink, draft, head);
  const marks = markOut(story);
  const isOnWeb = rows.some(({ label }) => label.form === 'furniture' && label.kind !== 'markup');
  const body: LabelledRow[] = [];
  // Behind the text, credits stand together; from the first other row on, all is the page's.
  let closing = true;
  rows.forEach((row, i) => {
    if (headRows.has(row)) return;
    if (note.has(row)) {
      body.push(row);
      return;
    }
    const place = placeOf(i, story, marks);
    if (place === 'tail') {
      if (closing && takeSignature(sink, draft, row, rows[i + 1])) return;
      closing &&= !endsCredits(row);
    }
    switch (headPartOf(i, place, story, draft)) {
      case 'navigation':
        addFurniture(sink, row, 'navigation');
        return;
      case 'mark':
        addApparatus(sink, draft, 'mark', row.start, row.end);
        return;
      case 'deck':
        draft.deck = buildLine(sink, draft, row);
        return;
    }
    const mayCredit = place !== 'tail' || closing || isFirstEditorLine(row, draft);
    if (mayCredit && takeApparatus(sink, draft, row, place)) {
      if (place === 'body')
        body.push({ ...row, label: { form: 'end', ...(isOfPage(row) && { passes: true }) } });
    } else if (row.label.form === 'furniture') takeFurniture(sink, draft, row, row.label.kind, place, body);
    else if (row.hint === 'headline' && i < bodyFrom) addApparatus(sink, draft, 'mark', row.start, row.end);
    else if (place === 'tail') takeLeftover(sink, row, isOnWeb);
    else if (i < marks.bodyFrom && row.label.form !== 'caption') addFurniture(sink, row, 'navigation');
    else body.push(i < marks.headTo ? readHeadRow(row, rows[i + 1], marks.verse) : row);
  });
  draft.sections = buildSections(sink, draft, body);
  return draft;
}

function placeOf(i: number, { bodyFrom }: StoryRows, { headline, lastText }: Marks): Place {
  if (i < headline) return 'page';
  if (i < bodyFrom) return 'head';
  return i > lastText ? 'tail' : 'body';
}

const endsCredits = ({ label }: LabelledRow): boolean =>
  label.form === 'title' || label.form === 'prose' || (label.form === 'furniture' && label.ends);

/** What a row is of a head that is printed in pieces, or twice; null where it is nothing of the kind. */
function headPartOf(
  i: number,
  place: Place,
  { rows, bodyFrom, note }: StoryRows,
  draft: StoryDraft,
): 'navigation' | 'mark' | 'deck' | null {
  const row = rows[i] as LabelledRow;
  const above = rows[i - 1];
  const below = rows[i + 1];
  if (place === 'page') {
    if (isClock(row) && rows.slice(i + 1, bodyFrom).some(isDateLine)) return 'navigation';
    return note.size > 0 && isLabelLine(row) ? 'mark' : null;
  }
  if (place === 'head') {
    if (isLabelLine(row)) return 'mark';
    const mayBeDeck = draft.deck === null && draft.headline !== null;
    if (mayBeDeck && (isDeckBelow(row, above) || isRunIntoDispatch(row, below))) return 'deck';
    const isTitleAgain = isDeckBelow(below, row) && endsHeadline(row, draft);
    if (isTitleAgain || rewordsHeadline(row, above, draft)) return 'navigation';
  }
  const mayRepeat = row.label.form === 'title' || row.label.form === 'caption';
  return mayRepeat && repeatsHeadline(row, draft) ? 'navigation' : null;
}

/** 核心提示, above the introduction that opens the text. */
const isLabelLine = ({ label, text }: LabelledRow): boolean =>
  label.form === 'title' && LABEL_LINE.test(text);

/** 李明 摄, 江州日报 2023年7月18日 星期二 第3版: what may stand between two halves of a sentence. */
const isOfPage = ({ label }: LabelledRow): boolean =>
  label.form === 'photographer' || (label.form === 'fields' && !label.roles.has('author'));

interface Marks {
  /** Rows before this one stand above the headline. */
  headline: number;
  /** Before this row stand the head's rows, and from here on the text or the first section's number. */
  headTo: number;
  /** Titles from here on, right above the text, are a first subhead. */
  bodyFrom: number;
  /** Several such titles are no subheads but short lines of text. */
  verse: boolean;
  /** The last row of running text or caption. */
  lastText: number;
}

function markOut({ head, rows, bodyFrom, bodyEnd }: StoryRows): Marks {
  const headline = head.headline[0] ? rows.indexOf(head.headline[0]) : 0;
  const last = rows.findLastIndex(
    (row, i) =>
      i < bodyFrom &&
      (row === head.headline.at(-1) ||
        head.deck.includes(row) ||
        row.label.form === 'furniture' ||
        row.label.form === 'fields'),
  );
  // 气温骤降 ⏎ 雪落江州 ⏎ 01 ⏎ 推车 ⏎ ……: the number and the title below it open the first section.
  const opens = rows[bodyFrom - 1]?.label.form === 'title' && rows[bodyFrom - 2]?.label.form === 'number';
  const headTo = opens && bodyFrom - 2 > last ? bodyFrom - 2 : bodyFrom;
  const between = rows.slice(last + 1, headTo).filter((row) => row.label.form === 'title');
  const size = between.reduce((sum, row) => sum + row.size, 0) / Math.max(1, between.length);
  const verse = between.length > 2 && size >= 6 && head.headline.length > 0;
  const lastText = rows.findLastIndex(
    (row, i) => i < bodyEnd && (row.label.form === 'prose' || row.label.form === 'caption'),
  );
  return { headline, headTo, bodyFrom: between.length > 2 && !verse ? headTo : last + 1, verse, lastText };
}

/** A title row between the date line and the text: a first subhead, a line of verse, or a picture's caption. */
function readHeadRow(row: LabelledRow, next: LabelledRow | undefined, verse: boolean): LabelledRow {
  if (row.label.form !== 'title') return row;
  // A line that stands apart from the verse is the first subhead.
  if (verse) return row.wide ? row : { ...row, label: { form: 'prose', whole: true } };
  if (next?.label.form !== 'byline' && next?.label.form !== 'opening') return row;
  // No subhead stands above a byline.
  return { ...row, label: { form: 'caption', credits: [], doubt: 'subhead' } };
}

/** 2021年08月18日 星期三: today, as a site prints it over any of its pages. */
const isClock = (row: LabelledRow): boolean =>
  isDateLine(row) && row.text.length <= 24 && /(?:星期|周)[一二三四五六日天]/.test(row.text);

const isDateLine = ({ label }: LabelledRow): boolean => label.form === 'fields' && label.roles.has('date');
