import { buildHead } from './build-head';
import { buildSections } from './build-sections';
import type { StoryRows } from './cut-stories';
import type { LabelledRow } from './label';
import { addFurniture, type Sink, type StoryDraft } from './story-draft';
import { takeApparatus } from './take-apparatus';

/** Takes one story's rows apart: head, apparatus, sections; what belongs to the page goes to the sink. */
export function buildStory(sink: Sink, story: StoryRows): StoryDraft {
  const draft: StoryDraft = {
    kicker: null,
    headline: null,
    deck: null,
    publication: null,
    dateline: null,
    dates: [],
    credits: [],
    apparatus: [],
    sections: [],
  };
  const headRows = new Set([story.head.kicker, ...story.head.headline, story.head.deck]);
  buildHead(sink, draft, story.head);
  const body: LabelledRow[] = [];
  let bodyStarted = false;
  story.rows.forEach((row, i) => {
    if (headRows.has(row)) return;
    bodyStarted ||= row.label.form === 'prose';
    const place = !bodyStarted ? 'head' : i >= story.bodyEnd ? 'tail' : 'body';
    if (takeApparatus(sink, draft, row, place)) return;
    if (place === 'tail')
      addFurniture(sink, row, row.label.form === 'furniture' ? row.label.kind : 'related');
    else if (row.label.form === 'furniture') addFurniture(sink, row, row.label.kind);
    else if (place === 'head' && (row.label.form === 'title' || row.label.form === 'number'))
      addFurniture(sink, row, 'navigation');
    else body.push(row);
  });
  draft.sections = buildSections(sink, draft, body);
  return draft;
}
