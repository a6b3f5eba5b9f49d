/**
 * Surnames that are verbs, prepositions or 和 as well, behind a title: 民警于某某, 所长和志强, 局长任某.
 *
 * Near misses: 民警于凌晨, 所长和张伟, 局长任领导小组组长.
 */
import { CharacterClass, HAN } from '@/lib/text/character-class';
import { isWordAt } from '@/lib/text/lexicon';
import { FOLLOWERS, speechAt } from './name-followers';
import { SURNAMES } from './surnames';

/** 局长任|领导小组组长: the verb before another title. */
const ASSUMES = /^任[^，。；、：]{1,16}(?:长|主任|书记|员|委|职)/;

/**
 * What it costs a name of such a surname that this may be a verb, in the unit of a name's score, less than 0 where it clearly
 * is a name; null where it is none. `typical`: how many characters are typical of given names.
 */
export function costOfVerb(folded: string, start: number, end: number, typical: number): number | null {
  const surname = folded.charAt(start);
  const twice = end - start === 3;
  const isGivenWord = isWordAt(folded, start + 1, end);
  const followed = HAN.hasAt(folded, end);
  // 民警于某某、: no place ends a clause without a verb.
  const decisive = isGivenWord
    ? surname === '于' && twice && !followed
    : isDecisive(folded, start, end, typical);
  if (surname === '和' && !decisive) return null;
  // 民警于某|正在…… is a name, 民警于凌晨…… none.
  if (surname === '于' && followed && !isGivenWord && FOLLOWERS.startsAt(folded, end)) return -0.8;
  if (decisive) return 0;
  if (surname === '任' && !ASSUMES.test(folded.slice(start, start + 20))) return 0.2;
  // A clause that the name would end is too short for the verb: 科长应某某。
  const likely = twice && (typical === 2 || (!followed && !isGivenWord));
  if (likely) return isGivenWord ? 0.6 : 0;
  return surname === '向' ? 2.2 : 1.5;
}

/** Verbs of motion and learning: what stands between 从 and them is a place or a source. */
const FROM = /^(?:赶|来|到|出|返|回|带|调|获|得知|了解|接|前往|走|进|取|入|抽|中|里|处|家|手)/;

/**
 * Whether a surname that is a verb, a preposition or 和 opens a name behind a title: the next character is no surname
 * itself, where it could be taken (所长和|张伟), and what stands behind the name goes on with a person (和志强|说, 从玉华|参与, 向东升|入户).
 */
function isDecisive(folded: string, start: number, end: number, typical: number): boolean {
  // 民警向东|介绍, but 向上|反映
  if (end - start === 2)
    return folded.charAt(start) === '向' && typical === 1 && speechAt(folded, end) !== null;
  if (end - start !== 3 || (TAKES_PERSON.hasAt(folded, start) && SURNAMES.hasAt(folded, start + 1)))
    return false;
  const joins = JOINS.hasAt(folded, start);
  if (speechAt(folded, end) !== null && !joins) return true;
  if (typical === 0 || (folded.charAt(start) === '从' && FROM.test(folded.slice(end, end + 2)))) return false;
  if (!HAN.hasAt(folded, end) || FOLLOWERS.startsAt(folded, end)) return true;
  return isWordAt(folded, end, end + 2) && (!joins || typical === 2);
}
const JOINS = new CharacterClass('和从');
const TAKES_PERSON = new CharacterClass('和从向由同带接问去来到当');
