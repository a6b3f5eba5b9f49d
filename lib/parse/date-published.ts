import type { Published } from './parsed-source';
import type { Sink, StatedDate, StoryDraft } from './story-draft';

const ORDER: StatedDate['from'][] = ['line', 'page', 'opening', 'address', 'closing'];

/** When each story was published: stated where a date is printed, else unknown. */
export function datePublished(_sink: Sink, drafts: StoryDraft[]): Published[] {
  return drafts.map((draft) => {
    const stated = ORDER.flatMap((from) =>
      draft.dates.filter((date) => date.from === from && date.edtf !== null),
    )[0];
    if (!stated) return { edtf: null, time: null, basis: 'unknown', evidence: [] };
    return { edtf: stated.edtf, time: stated.time, basis: 'stated', evidence: [stated.span] };
  });
}
