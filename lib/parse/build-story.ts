import { buildHead } from './build-head';
import { buildSections } from './build-sections';
import type { StoryRows } from './cut-stories';
import type { LabelledRow } from './label';
import { matchAddressDate } from './rules/match-address-date';
import { addApparatus, addFurniture, type Sink, type StoryDraft } from './story-draft';
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
  const headEnd = lastHeadRow(story);
  let closing = true;
  story.rows.forEach((row, i) => {
    if (headRows.has(row)) return;
    const { label } = row;
    const place = i < story.bodyFrom ? 'head' : i >= story.bodyEnd ? 'tail' : 'body';
    // Behind the text, credits stand together; from the first other row on, all is the page's.
    if (place === 'tail' && (label.form === 'title' || label.form === 'prose' || endsList(row)))
      closing = false;
    if ((place !== 'tail' || closing) && takeApparatus(sink, draft, row, place)) return;
    if (label.form === 'furniture') {
      addFurniture(sink, row, label.kind);
      const address = label.kind === 'metadata' ? matchAddressDate(row.text) : null;
      if (address) draft.dates.push(toStated(row, address, 'address'));
    } else if (row.hint === 'headline' && place === 'head')
      addApparatus(sink, draft, 'mark', row.start, row.end);
    else if (place === 'tail') addFurniture(sink, row, 'related');
    else if (place === 'head' && i < headEnd && (label.form === 'title' || label.form === 'number'))
      addFurniture(sink, row, 'navigation');
    else body.push(row);
  });
  draft.sections = buildSections(sink, draft, body);
  return draft;
}

function endsList(row: LabelledRow): boolean {
  return row.label.form === 'furniture' && row.label.ends;
}

/** Titles above this row of a head are the page's; those below it, right above the text, are a first subhead. */
function lastHeadRow(story: StoryRows): number {
  const { head, rows, bodyFrom } = story;
  const last = rows.findLastIndex(
    (row, i) =>
      i < bodyFrom &&
      (row === head.headline.at(-1) ||
        row === head.deck ||
        row.label.form === 'furniture' ||
        row.label.form === 'fields'),
  );
  const titles = rows.slice(last + 1, bodyFrom).filter((row) => row.label.form === 'title').length;
  return titles > 2 ? bodyFrom : last + 1;
}
