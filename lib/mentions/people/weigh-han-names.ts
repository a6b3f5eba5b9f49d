/**
 * What speaks for a Han name and what against it: its characters, what is written on behind it, the dictionary's words.
 *
 * Near misses: 所长陈某|笑着 (a verb behind), 凌峰村 (a village), 钱|袋子 (words).
 */
import { placeFrom } from '@/lib/places/gazetteer';
import { CharacterClass } from '@/lib/text/character-class';
import { isWordAt } from '@/lib/text/lexicon';
import { FOLLOWERS } from './name-followers';
import { COMMON_SURNAMES, WORDLIKE_SURNAMES } from './surnames';

/** Rare in given names, common after them. */
const SELDOM = new CharacterClass(
  '再和在为对等带家前后上下里外内来去进出回开用按同和会能可要得有看见想走接立即当发局所队长员人警方主任事时日月年受报案代表先老师工作部介表坦透感回忆告提问认觉解率领组织赶赴驾驶车车手者岁名位元万亿起一',
);
const TOGETHER = new CharacterClass('齐共');
/** The last of hardly any name of three, but the verb or adverb behind one of two: 民警穆某|教村民, 所长钱某|常去. */
const VERB_BEHIND = new CharacterClass(
  '送救拉推挡追扶背抱查巡访谈靠陪帮替请喊问教拿跑跃钻使颁携忙常共由经仍竟既自押审搜逃躲爬踢打骂哭闹吵做作抓捕劝摇途荐叩铐拽揪皱砸掘挖捞撬劈拎捧攥揣披蹚踩淋叹抹擦缴堵扣围画吹签垫破办侦',
);
const VILLAGE = new CharacterClass('村乡县');
/** What stands behind a verb and behind no name. */
const ASPECT = new CharacterClass('着了过');

const NAMED_LI = /^立[^即刻马案功着一二三四五六七八九十两几个了起专下足体项户交誓威等]/;

/** Characters that may be a name, and what its rules ask of them. */
export interface NameForm {
  folded: string;
  start: number;
  givenStart: number;
  end: number;
  /** Behind a title. */
  titled: boolean;
  /** The surname has one character, the given name two. */
  plainSurname: boolean;
  twice: boolean;
  /** Written on without a break. */
  followed: boolean;
  /** How many characters are typical of given names. */
  typical: number;
}

/** What speaks for a name: its surname, its length, its characters. */
export function worthOf(form: NameForm): number {
  const { folded, start, givenStart, end, titled, plainSurname, twice, typical } = form;
  const wordlike = plainSurname && WORDLIKE_SURNAMES.hasAt(folded, start);
  const common = plainSurname && COMMON_SURNAMES.hasAt(folded, start);
  // 安光勇: in no dictionary, and typical of names.
  const apart =
    twice && typical > 0 && !isWordAt(folded, start, start + 2) && !isWordAt(folded, givenStart, end);
  let worth = !plainSurname ? 1.5 : common ? 1 : wordlike ? (titled ? -0.3 : apart ? 0 : -1) : 0.5;
  if (twice && plainSurname) worth += 0.5;
  if (twice && folded.charCodeAt(givenStart) === folded.charCodeAt(givenStart + 1)) worth += 0.3;
  // 群众齐|参与, 村民齐|动员: how all do something.
  if (end - start === 2 && TOGETHER.hasAt(folded, start) && isWordAt(folded, givenStart, end + 1)) worth -= 2;
  return worth + 0.25 * typical;
}

/** What it costs that the name may end before its last character, or something other than a name with it. */
export function costOfEnd({ folded, givenStart, end, titled, twice, followed }: NameForm): number {
  let cost = 0;
  if (SELDOM.hasAt(folded, end - 1))
    cost += followed && !FOLLOWERS.startsAt(folded, end) && !(titled && startsWord(folded, end)) ? 1.2 : 0.5;
  // 所长陈某|笑着
  if (ASPECT.hasAt(folded, end) && !isWordAt(folded, end, end + 2)) cost += 2;
  if (!twice) return cost;
  // 凌峰村, 何家乡: a village, not somebody.
  if (VILLAGE.hasAt(folded, end - 1)) cost += 2;
  if (followed && VERB_BEHIND.hasAt(folded, end - 1)) cost += 1.5;
  // 立民, 立军 are names as often as 立即 is a word.
  if (SELDOM.hasAt(folded, givenStart) && !NAMED_LI.test(folded.slice(givenStart, end))) cost += 0.6;
  // 民警岳某|在走访中
  return folded.charAt(end - 1) === '在' ? cost + 1.5 : cost;
}

/** What it costs that the dictionary has these characters as words. */
export function costOfWords(form: NameForm): number {
  const { folded, start, givenStart, end, titled, plainSurname, twice, typical } = form;
  let cost = 0;
  if (isWordAt(folded, start, end)) cost += (end - start === 2 ? 2 : 1.5) * (titled ? 0.6 : 1);
  if (twice && typical < 2 && isWordAt(folded, givenStart, end)) cost += titled ? 0.3 : 0.8;
  if (twice && plainSurname && isWordAt(folded, start, start + 2)) cost += titled ? 0.4 : 0.7;
  return cost;
}

/** What it costs to open with a province or a city. */
export function costOfPlace({ folded, start, end }: NameForm): number {
  const opening = end - start === 3 ? placeFrom(folded, start, start + 2) : null;
  return opening?.places.some(({ level }) => level !== 'county') ? 1 : 0;
}

/** 民警程进|起身: a word of its own begins where the name would end. */
const startsWord = (folded: string, at: number): boolean =>
  isWordAt(folded, at, at + 2) && !isWordAt(folded, at - 1, at + 1);
