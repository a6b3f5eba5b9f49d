import type { Passage } from './passage';

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

/** The passage as it is, or in parts that can be searched; each keeps the place of its characters in the source. */
export function splitLongPassage(passage: Passage): Passage[] {
  const { text, folded, offsets, parts } = passage;
  const split: Passage[] = [];
  let start = 0;
  while (text.length - start > LONGEST) {
    const end = findCut(text, start);
    split.push({
      ...passage,
      text: text.slice(start, end),
      folded: folded.slice(start, end),
      offsets: offsets.subarray(start, end),
      parts: parts.subarray(start, end),
    });
    start = end;
  }
  if (start === 0) return [passage];
  return [
    ...split,
    {
      ...passage,
      text: text.slice(start),
      folded: folded.slice(start),
      offsets: offsets.subarray(start),
      parts: parts.subarray(start),
    },
  ];
}
