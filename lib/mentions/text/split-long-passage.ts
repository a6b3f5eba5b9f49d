import { findSigns } from '@/lib/text/signs';
import type { Layout, Passage } from './passage';

/**
 * Longest passage that is searched in one go, in UTF-16 code units.
 *
 * No paragraph that somebody wrote is as long. A dump of megabytes in one line is, and what is named in it would be
 * compared with all else that is: the time would grow with the square of its length.
 */
const LONGEST = 20_000;

/** Where to cut: behind the last sentence that ends within the bound, else between two characters. */
function findCut(text: string, start: number): number {
  const bound = start + LONGEST;
  const sentence = text.lastIndexOf('。', bound - 1);
  if (sentence >= start) return sentence + 1;
  return text.codePointAt(bound - 1) === text.charCodeAt(bound - 1) ? bound : bound - 1;
}

const partOf = (layout: Layout, start: number, end: number): Layout =>
  layout.whole
    ? { whole: true, from: layout.from + start }
    : {
        whole: false,
        offsets: layout.offsets.subarray(start, end),
        parts: layout.parts.subarray(start, end),
      };

/** The passage as it is, or in parts that can be searched; each keeps the place of its characters in the source. */
export function splitLongPassage(passage: Passage): Passage[] {
  const { text, folded, layout } = passage;
  if (text.length <= LONGEST) return [passage];
  const split: Passage[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.length - start > LONGEST ? findCut(text, start) : text.length;
    const part = folded.slice(start, end);
    split.push({
      ...passage,
      text: text.slice(start, end),
      folded: part,
      signs: findSigns(part),
      layout: partOf(layout, start, end),
    });
    start = end;
  }
  return split;
}
