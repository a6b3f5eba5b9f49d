/**
 * Names of two characters spaced out to the width of three, as rolls and signatures print them.
 *
 *   王　刚 李小明 赵　敏        民警李  强        （张 伟 摄）
 *
 * Near misses: 要 强 化 责 任 and 公 告 栏 (every character of the line stands apart), 通 知 (a word),
 * 打造最 强 队伍 (something else stands before it).
 */
import { HAN, SPACE } from '@/lib/text/character-class';
import { isWord } from '@/lib/text/lexicon';
import { FOLLOWERS } from './name-followers';
import { COMMON_SURNAMES, SURNAMES, TYPICAL_GIVEN, WORDLIKE_SURNAMES } from './surnames';

export interface SpacedName {
  /** Behind the given name. */
  end: number;
  /** In the unit of a shape's score. */
  score: number;
}

const WIDEST = 4;
/** What being spaced out says: words are printed so only in whole lines. */
const SPACED = 1.2;

/** 李 志 强 at the head of a line or behind a title: three characters that stand apart, and no more; null where they do not. */
function spacedThrice(folded: string, start: number, given: number, titled: boolean): SpacedName | null {
  const last = nextVisible(folded, given + 1);
  if (last === given + 1 || !HAN.hasAt(folded, last) || HAN.hasAt(folded, last + 1)) return null;
  const opens = titled || start === 0 || /[\n、，：]/.test(folded.charAt(start - 1));
  if (!opens || countSingles(folded, last, 1) > 0 || WORDLIKE_SURNAMES.hasAt(folded, start)) return null;
  const word = folded.charAt(given) + folded.charAt(last);
  const typical = [given, last].filter((at) => TYPICAL_GIVEN.hasAt(folded, at)).length;
  return {
    end: last + 1,
    score: SPACED + 1 + typical * 0.25 - (isWord(folded.charAt(start) + word) || isWord(word) ? 1.5 : 0),
  };
}

/** The spaced name at a surname, or null; `titled` where a title stands right before it. */
export function spacedAt(folded: string, start: number, titled: boolean): SpacedName | null {
  if (!SPACE.hasAt(folded, start + 1) || !SURNAMES.hasAt(folded, start)) return null;
  const given = nextVisible(folded, start + 1);
  if (given - start - 1 > WIDEST || !HAN.hasAt(folded, given)) return null;
  const thrice = spacedThrice(folded, start, given, titled);
  if (thrice) return thrice;
  const end = given + 1;
  if (HAN.hasAt(folded, end) && !FOLLOWERS.startsAt(folded, end)) return null;
  // 要 强 化 责 任: of characters that all stand apart none begins a name, but 张 伟 王 刚 are two.
  if (countSingles(folded, start, -1) % 2 === 1 || countSingles(folded, end - 1, 1) % 2 === 1) return null;
  const name = folded.charAt(start) + folded.charAt(given);
  const wordlike = WORDLIKE_SURNAMES.hasAt(folded, start);
  let score = SPACED + (COMMON_SURNAMES.hasAt(folded, start) ? 1 : wordlike ? (titled ? -0.3 : -1) : 0.5);
  if (TYPICAL_GIVEN.hasAt(folded, given)) score += 0.25;
  if (isWord(name)) score -= titled ? 0.6 : 1.5;
  return { end, score };
}

function nextVisible(folded: string, from: number): number {
  let at = from;
  while (at - from <= WIDEST && SPACE.hasAt(folded, at)) at++;
  return at;
}

/** More of them in a row than this are a line that is spaced out. */
const MOST_SINGLES = 24;

/** Han characters that stand apart by spaces, from the one at `at` on and without it, in a direction. */
function countSingles(folded: string, at: number, step: 1 | -1): number {
  let count = 0;
  for (let place = at; count < MOST_SINGLES; count++) {
    let next = place + step;
    while (Math.abs(next - place) <= WIDEST && SPACE.hasAt(folded, next)) next += step;
    if (next === place + step || !HAN.hasAt(folded, next) || HAN.hasAt(folded, next + step)) return count;
    place = next;
  }
  return count;
}
