/** What the text after a string says about its being a name, in the same unit as `evidence-before-name.ts`. */
import { CharacterClass, HAN } from '@/lib/text/character-class';
import { isWordAt } from '@/lib/text/lexicon';
import { FOLLOWERS, speechAt } from './name-followers';
import { SIGNS_AFTER, signAfter } from './sign-after-name';
import { TITLES } from './title-words';

/** A name that is the whole of its line. */
const ALONE = 2.2;

/** What stands after a name. */
export function rightOf(folded: string, start: number, end: number, afterTitle = false): number {
  if (end >= folded.length) return start === 0 ? ALONE : 0.5;
  if (start === 0 || SIGNS_AFTER.hasAt(folded, end)) {
    const told = signAfter(folded, start, end);
    if (told !== null) return told;
  }
  if (!HAN.hasAt(folded, end)) {
    const after = folded.charAt(end);
    return after === '·' ? -4 : /[A-Za-z0-9]/.test(after) ? 0.4 : 0.7;
  }
  const cut = cutsWord(folded, start, end) ? costOfCut(folded, end, afterTitle && end - start === 2) : 0;
  if (speechAt(folded, end) !== null) return 2.5 + cut / 2;
  const hit = FOLLOWERS.longestAt(folded, end);
  switch (hit?.value) {
    case 'title':
      return 2.4 + cut / 2;
    case 'person':
      return 2 + cut / 2;
    case 'verb':
      if (afterTitle && AND.hasAt(folded, end) && TITLES.longestAt(folded, end + 1)) return 1.2 + cut / 2;
      return hit.end - end > 1 ? 1.2 + cut / 2 : 0.5 + cut;
    case 'institution':
      return -4;
    case 'doctrine':
      // 局长某某某关于…的指示 is no doctrine.
      return afterTitle && folded.startsWith('关于', end) ? 0.7 : -4;
    default: {
      // 教导员程某感慨万千：“……”
      if (cut === 0 && afterTitle && SAYS_SO.test(folded.slice(end, end + 9))) return 1.5;
      // 明建国守了一夜
      if (cut === 0 && afterTitle && ASPECT.hasAt(folded, end + 1)) return 0.8;
      const goesOn =
        isWordAt(folded, end, end + 2) ||
        isWordAt(folded, end, end + 3) ||
        (afterTitle && PLAIN_VERBS.hasAt(folded, end));
      return (goesOn ? 0.5 : -0.5) + cut;
    }
  }
}

/** 中队长程某|和辅警赵某 */
const AND = new CharacterClass('和与');
const SAYS_SO = /^\p{Script=Han}{2,6}：“/u;
const ASPECT = new CharacterClass('了着过得');
/** Verbs and adverbs of one character that go on with somebody who was printed with a title: 民警穆某|教村民. */
const PLAIN_VERBS = new CharacterClass(
  '送救拉推挡追扶背抱查巡访谈靠陪帮替请喊问答教拿跑跃钻使守找劝叫做作任忙常共经由携仍竟既原自往朝至道打抓捕',
);
const JOINS = new CharacterClass('和与及等在是被把将也向对');

/** 民警程杰|出门: behind a title a name of two is read before a word, though another lies across. */
function costOfCut(folded: string, end: number, likely: boolean): number {
  if (JOINS.hasAt(folded, end)) return 0;
  return likely && isWordAt(folded, end, end + 2) ? -0.8 : -2.2;
}

/** Whether a dictionary word lies across the end of a name: 季威|来 cut out of 来说. */
function cutsWord(folded: string, start: number, end: number): boolean {
  if (isWordAt(folded, end - 1, end + 1)) return true;
  if (end - start <= 2) return false;
  if (isWordAt(folded, end - 1, end + 2)) return true;
  const verb = FOLLOWERS.longestAt(folded, end - 1);
  return verb !== null && verb.end > end && (verb.value === 'verb' || verb.value === 'speech');
}
