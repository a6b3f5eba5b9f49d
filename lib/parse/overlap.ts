import type { LabelledRow } from './label';

const HAN_PAIR = /^[\u4e00-\u9fffA-Za-z0-9]{2}$/;

/** The share of a title's character pairs that the text below it uses, 0 to 1: a headline's is high, a menu's is not. */
export function overlapWith(title: string, body: LabelledRow[]): number {
  const text = body.map((row) => row.text.slice(0, 600)).join('\n');
  let pairs = 0;
  let found = 0;
  for (let i = 0; i + 1 < title.length; i++) {
    const pair = title.slice(i, i + 2);
    if (!HAN_PAIR.test(pair)) continue;
    pairs++;
    if (text.includes(pair)) found++;
  }
  return pairs === 0 ? 0 : found / pairs;
}
