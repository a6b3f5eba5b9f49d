/** What lists show as a story's title. */
export interface StoryTitle {
  title: string;
  titleFrom: 'headline' | 'opening';
}

const MOST = 30;

/**
 * Opening words (取首句): what a list shows for a story without headline, to the first mark behind so many words that
 * they tell something.
 *
 *   opening ::= 12 to 29 characters before a mark | a whole sentence of 6 to 11
 *
 *   7月8日凌晨，某某市公安局接到报警，称……      7月8日凌晨，某某市公安局接到报警……
 *   警灯亮了。民警小李……                        警灯亮了 is too short: the words go on
 *   雪还在下个不停。民警小李……                  雪还在下个不停……
 */
const OPENING = /^(?:[^。！？!?]{6,11}(?=[。！？!?])|.{12,29}?(?=[，。；：,;:！？!?]))/u;

const PAIRS = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
]);

/** Straight quotes open and close by turns: one that ends the words after a whole number of pairs opens what was cut. */
const STRAIGHT = '"';

/** Words that were cut, with …… and the marks that close what the cut left open: “人民公安向前进……” */
function endCut(words: string): string {
  const isOdd = words.split(STRAIGHT).length % 2 === 0;
  const kept = words.replace(isOdd ? /[“‘《（(…"]+$/ : /[“‘《（(…]+$/, '');
  const open: string[] = [];
  for (const character of kept) {
    const close = PAIRS.get(character);
    if (character === open.at(-1)) open.pop();
    else if (character === STRAIGHT) open.push(STRAIGHT);
    else if (close !== undefined) open.push(close);
  }
  return `${kept}……${open.reverse().join('')}`;
}

/** The headline, or else the opening words of the text, which end in …… where they are cut. */
export function toStoryTitle(headline: string | null, text: string | undefined): StoryTitle {
  if (headline !== null) return { title: headline, titleFrom: 'headline' };
  if (text === undefined) return { title: '（无题）', titleFrom: 'opening' };
  const words = [...text];
  const opening = OPENING.exec(text)?.[0] ?? words.slice(0, MOST).join('');
  const title = words.length > MOST || opening.length < text.length - 1 ? endCut(opening) : text;
  return { title, titleFrom: 'opening' };
}
