import type { LabelledRow } from './label';

/**
 * Lexical cohesion: how much of one text's vocabulary another shares, by pairs of Han characters. Sections of
 * one story share a tenth to a third; two unrelated stories hardly anything.
 */
const FUNCTION_WORDS = /[的是了在和与及对为以将等中上下个有不这也就都而并使从到把被让其各]/;
const PAIR = /^[\u4e00-\u9fffA-Za-z0-9]{2}$/;

/** The distinct pairs of a text, those with function words aside. */
export function collectPairs(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (PAIR.test(pair) && !FUNCTION_WORDS.test(pair)) pairs.add(pair);
  }
  return pairs;
}

/** The share of `pairs` that `other` has as well, 0 to 1; 0 where there are none. */
export function sharedPart(pairs: Set<string>, other: Set<string>): number {
  let shared = 0;
  for (const pair of pairs) if (other.has(pair)) shared++;
  return pairs.size === 0 ? 0 : shared / pairs.size;
}

/** The rows' text, at most `limit` characters of it. */
export function joinText(rows: LabelledRow[], limit: number): string {
  let text = '';
  for (const row of rows) {
    if (text.length >= limit) break;
    text += row.text.slice(0, limit - text.length);
  }
  return text;
}

/** The share of a title's pairs that the rows below it use: a headline's is high, a menu's is not. */
export function overlapWith(title: string, body: LabelledRow[]): number {
  return sharedPart(collectPairs(title), collectPairs(joinText(body, 3000)));
}

/**
 * True where the text breaks at a title: what stands below takes up the title's words and none of those above.
 *
 *   ……堰塞湖处置工作仍在进行中。 | 路透社:……创始人……被印度法院传唤 | “环球网”引述该报导称,……
 */
export function breaksCohesion(title: LabelledRow, above: LabelledRow[], below: LabelledRow[]): boolean {
  if (title.size < 10) return false;
  const before = collectPairs(joinText(above, 4000));
  const after = collectPairs(joinText(below, 500));
  if (before.size < 40 || after.size < 30) return false;
  const words = collectPairs(title.text);
  return (
    sharedPart(after, before) <= 0.05 && sharedPart(words, before) <= 0.1 && sharedPart(words, after) >= 0.3
  );
}
