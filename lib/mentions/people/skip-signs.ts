/**
 * What stands between a title and its name and is part of neither: a space, a closing quotation mark, a remark in brackets,
 * an age, a word for being called, an opening bracket around the name.
 *
 *   民警（退休）|张某      “村警”|张某      民警、91岁高龄的|张某      退休的民警名叫|张某      热心群众（|张某某）
 *
 * Near miss: 民警（张某某、李某某） (a list in brackets).
 */
import { CharacterClass } from '@/lib/text/character-class';

const CALLED = new CharacterClass('叫做为');
const OF = new CharacterClass('的');

/** Where the title ends, `low` at least, whose name begins at `end`. */
export function skipSigns(folded: string, end: number, low: number): number {
  let at = end;
  if (folded.charAt(at - 1) === '）') {
    const open = folded.lastIndexOf('（', at);
    if (open > low && at - open <= 17) return open;
  }
  // 民警、91岁高龄的|邱某某
  if (OF.hasAt(folded, at - 1)) {
    const age = /、\d{2,3}岁(?:高龄)?的$/.exec(folded.slice(Math.max(low, at - 8), at))?.[0].length ?? 0;
    if (age > 0) return at - age;
  }
  // 退休的民警名叫|丁某某
  if (CALLED.hasAt(folded, at - 1) && /(?:名叫|叫做|名为)$/.test(folded.slice(Math.max(low, at - 2), at)))
    return at - 2;
  // 热心群众（王某某）
  if (folded.charAt(at - 1) === '（' && /^\p{Script=Han}{2,4}）/u.test(folded.slice(end, end + 5))) at--;
  while (at > low && /[\s”—―]/.test(folded.charAt(at - 1))) at--;
  return at;
}
