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
  const draft = createDraft(story.rows.some((row) => row.hint === 'page-title' || row.hint === 'headline'));
  const headRows = new Set([story.head.kicker, ...story.head.headline, ...story.head.deck]);
  buildHead(sink, draft, story.head);
  const marks = markOut(story);
  const isOnWeb = story.rows.some(({ label }) => label.form === 'furniture' && label.kind !== 'markup');
  const body: LabelledRow[] = [];
  let closing = true;
  story.rows.forEach((row, i) => {
    if (headRows.has(row)) return;
    if (story.note.has(row)) {
      body.push(row);
      return;
    }
    const place =
      i < marks.headline ? 'page' : i < story.bodyFrom ? 'head' : i > marks.lastText ? 'tail' : 'body';
    if (place === 'tail' && closing && takeSignature(sink, draft, row, story.rows[i + 1])) return;
    // Behind the text, credits stand together; from the first other row on, all is the page's.
    if (place === 'tail' && (row.label.form === 'title' || row.label.form === 'prose' || endsList(row)))
      closing = false;
    if (place === 'page' && isClock(row) && story.rows.slice(i + 1, story.bodyFrom).some(isDateLine)) {
      addFurniture(sink, row, 'navigation');
      return;
    }
    // 核心提示, above the introduction that opens the text.
    if (
      (place === 'head' || (place === 'page' && story.note.size > 0)) &&
      row.label.form === 'title' &&
      LABEL_LINE.test(row.text)
    ) {
      addApparatus(sink, draft, 'mark', row.start, row.end);
      return;
    }
    if (
      place === 'head' &&
      draft.deck === null &&
      draft.headline !== null &&
      isDeckBelow(row, story.rows[i - 1])
    ) {
      draft.deck = buildLine(sink, draft, row);
      return;
    }
    // 居民在家门口可办签注 江州报讯(记者……)……: a line that was run into the dispatch below the date line.
    if (
      place === 'head' &&
      draft.deck === null &&
      draft.headline !== null &&
      isRunIntoDispatch(row, story.rows[i + 1])
    ) {
      draft.deck = buildLine(sink, draft, row);
      return;
    }
    if (
      place === 'head' &&
      ((isDeckBelow(story.rows[i + 1], row) && endsHeadline(row, draft)) ||
        rewordsHeadline(row, story.rows[i - 1], draft))
    ) {
      addFurniture(sink, row, 'navigation');
      return;
    }
    if (
      (row.label.form === 'title' || row.label.form === 'caption') &&
      place !== 'page' &&
      repeatsHeadline(row, draft)
    ) {
      addFurniture(sink, row, 'navigation');
      return;
    }
    if (
      (place !== 'tail' || closing || isFirstEditorLine(row, draft)) &&
      takeApparatus(sink, draft, row, place)
    ) {
      if (place === 'body')
        body.push({ ...row, label: { form: 'end', ...(isOfPage(row) && { passes: true }) } });
      return;
    }
    if (row.label.form === 'furniture') takeFurniture(sink, draft, row, row.label.kind, place, body);
    else if (row.hint === 'headline' && i < story.bodyFrom)
      addApparatus(sink, draft, 'mark', row.start, row.end);
    else if (place === 'tail') takeLeftover(sink, row, isOnWeb);
    else if (i < marks.bodyFrom && row.label.form !== 'caption') addFurniture(sink, row, 'navigation');
    else body.push(i < story.bodyFrom ? readHeadRow(row, story.rows[i + 1], marks.verse) : row);
  });
  draft.sections = buildSections(sink, draft, body);
  return draft;
}

/** 李明 摄, 江州日报 2023年7月18日 星期二 第3版: what may stand between two halves of a sentence. */
const isOfPage = ({ label }: LabelledRow): boolean =>
  label.form === 'photographer' || (label.form === 'fields' && !label.roles.has('author'));

interface Marks {
  /** Rows before this one stand above the headline. */
  headline: number;
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
  const between = rows.slice(last + 1, bodyFrom).filter((row) => row.label.form === 'title');
  const size = between.reduce((sum, row) => sum + row.size, 0) / Math.max(1, between.length);
  const verse = between.length > 2 && size >= 6 && head.headline.length > 0;
  const lastText = rows.findLastIndex(
    (row, i) => i < bodyEnd && (row.label.form === 'prose' || row.label.form === 'caption'),
  );
  return { headline, bodyFrom: between.length > 2 && !verse ? bodyFrom : last + 1, verse, lastText };
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

function endsList(row: LabelledRow): boolean {
  return row.label.form === 'furniture' && row.label.ends;
}
