import { buildHead } from './build-head';
import { buildSections } from './build-sections';
import type { StoryRows } from './cut-stories';
import type { LabelledRow } from './label';
import type { FurnitureKind } from './parsed-source';
import { matchAddressDate } from './rules/match-address-date';
import { addApparatus, addFurniture, addMessage, type Sink, type StoryDraft } from './story-draft';
import { takeApparatus, toStated } from './take-apparatus';

/** Takes one story's rows apart: head, apparatus, sections; what belongs to the page goes to the sink. */
export function buildStory(sink: Sink, story: StoryRows): StoryDraft {
  const draft: StoryDraft = {
    kicker: null,
    headline: null,
    deck: null,
    publication: null,
    dateline: null,
    dates: [],
    ownPage: story.rows.some((row) => row.hint === 'page-title' || row.hint === 'headline'),
    credits: [],
    apparatus: [],
    sections: [],
  };
  const headRows = new Set([story.head.kicker, ...story.head.headline, story.head.deck]);
  buildHead(sink, draft, story.head);
  const body: LabelledRow[] = [];
  const marks = markOut(story);
  let closing = true;
  story.rows.forEach((row, i) => {
    if (headRows.has(row)) return;
    const { label } = row;
    const place =
      i < marks.headline ? 'page' : i < story.bodyFrom ? 'head' : i > marks.lastText ? 'tail' : 'body';
    // Behind the text, credits stand together; from the first other row on, all is the page's.
    if (place === 'tail' && (label.form === 'title' || label.form === 'prose' || endsList(row)))
      closing = false;
    if ((place !== 'tail' || closing) && takeApparatus(sink, draft, row, place)) return;
    if (label.form === 'furniture') takeFurniture(sink, draft, row, label.kind);
    else if (row.hint === 'headline' && i < story.bodyFrom)
      addApparatus(sink, draft, 'mark', row.start, row.end);
    else if (place === 'tail') takeLeftover(sink, story, row);
    else if (i < marks.bodyFrom && label.form !== 'caption') addFurniture(sink, row, 'navigation');
    else body.push(i < story.bodyFrom && marks.verse ? { ...row, label: { form: 'prose' } } : row);
  });
  draft.sections = buildSections(sink, draft, body);
  return draft;
}

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
        row === head.deck ||
        row.label.form === 'furniture' ||
        row.label.form === 'fields'),
  );
  const between = rows.slice(last + 1, bodyFrom).filter((row) => row.label.form === 'title');
  const size = between.reduce((sum, row) => sum + row.size, 0) / Math.max(1, between.length);
  const verse = between.length > 2 && size >= 7 && head.headline.length > 0;
  const lastText = rows.findLastIndex(
    (row, i) => i < bodyEnd && (row.label.form === 'prose' || row.label.form === 'caption'),
  );
  return { headline, bodyFrom: between.length > 2 && !verse ? bodyFrom : last + 1, verse, lastText };
}

function endsList(row: LabelledRow): boolean {
  return row.label.form === 'furniture' && row.label.ends;
}

function takeFurniture(sink: Sink, draft: StoryDraft, row: LabelledRow, kind: FurnitureKind): void {
  addFurniture(sink, row, kind);
  const address = kind === 'metadata' ? matchAddressDate(row.text) : null;
  if (address) draft.dates.push(toStated(row, address, 'address'));
}

/** What stands behind the text: other pages' titles on a web page; on a newspaper page, another story's remains. */
function takeLeftover(sink: Sink, story: StoryRows, row: LabelledRow): void {
  const web = story.rows.some((other) => other.label.form === 'furniture' && other.label.kind !== 'markup');
  addFurniture(sink, row, web ? 'related' : 'orphan');
  if (!web)
    addMessage(sink, 'warning', 'orphan', row.start, `正文之后没有下文的文字: ${row.text.slice(0, 30)}`);
}
