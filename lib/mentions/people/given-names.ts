/** Given names with a character that is a function word elsewhere: 于 and 才. */
import { CharacterClass } from '@/lib/text/character-class';
import { isWordAt } from '@/lib/text/lexicon';
import { FOLLOWERS } from './name-followers';
import { TYPICAL_GIVEN } from './surnames';

/** 民警程子于、李建于表示: the preposition 于 stands before a word or a date, never before a sign or a verb of saying. */
export const endsInYu = (folded: string, end: number): boolean =>
  folded.charAt(end - 1) === '于' &&
  (end >= folded.length || SIGNS.hasAt(folded, end) || FOLLOWERS.longestAt(folded, end)?.value === 'speech');
const SIGNS = new CharacterClass(/[、，。；：！？（）”\s]/);

/** 孔玉才 is a name, 孔玉|才带着 as often is not: 才 ends what such names end in, or opens behind a title: 辅警何才佳. */
export function mayHoldCai(folded: string, start: number, end: number, titled: boolean): boolean {
  for (let at = start; at < end; at++)
    if (CAI.hasAt(folded, at)) {
      if (end - start !== 2) return false;
      if (at > start) return BEFORE_CAI.hasAt(folded, start);
      return (titled && isTypical(folded, end - 1)) || isListed(folded, start - 1, end);
    }
  return true;
}
/** 程某、|刘才添|、李某: between two signs of a list. */
const isListed = (folded: string, start: number, end: number): boolean =>
  folded.charAt(start - 1) === '、' && folded.charAt(end) === '、';
const CAI = new CharacterClass('才');
const BEFORE_CAI = new CharacterClass(
  '成德玉秀文广有英良茂贤树学志俊永金世宝新洪兴福国贵长庆全多怀大仁义发宗仕正连生以之尔元培荣圣中',
);
const isTypical = (folded: string, at: number): boolean =>
  TYPICAL_GIVEN.hasAt(folded, at) && !isWordAt(folded, at, at + 2);
