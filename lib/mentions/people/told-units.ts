/**
 * Where somebody serves, told in a clause of its own: counts where no title is printed with a unit.
 *
 *   来自|某某派出所|的张三                     某某派出所|的张三
 *   作为|某某派出所|所长,张三……                张三所在的|某某派出所
 *   张三被任命为|某某派出所|所长                张三从部队转业到|某某派出所|当了一名民警
 *   张三考入公安机关,成为|某某派出所|的一名民警     张三在|某某派出所|工作了十年
 *
 * Near misses: 在某某派出所的张三, 张三来到某某派出所报案, 张三说,李四调任某某派出所所长.
 */
import { CharacterClass } from '@/lib/text/character-class';
import { type TitleChain, titlesBefore, type UnitEnd } from './find-titles';
import type { FoundName } from './name-candidates';
import { TITLES } from './title-words';

/** How far from the name the unit may stand. */
const REACH = 32;
const NO_SIGN = '[^，。；：？！“”（）、]';
/** A step of a career, right before the unit; a second clause must begin with it. */
const STEP = new RegExp(
  `^(?:${NO_SIGN}{0,14}，(?:并|后|随后|先后|曾|便|就)?|${NO_SIGN}{0,14}?)` +
    '(?<verb>作为|身为|担任|出任|调任|接任|任命为|调到|调入|调往|转业到|转业至|分配到|分配至|分到|考入|考到|加入|入职|成为|当上|所在的|(?:退休|牺牲|离休|殉职|生)前(?:是|系|任|为)|来到|在|到)$',
);
/** Steps that end in the unit itself; behind the others a title or work must be named. */
const ARRIVES = /^(?:[调转分考]\p{Script=Han}+|加入|入职|所在的)$/u;
const IS_AT = /^(?:来到|在|到)$/;
const IS = new CharacterClass('是');
const ONE_OF = /^[^，。；：？！]{0,18}的一(?:员|分子)/;
const WORKS = /^(?:工作|任职|上班|从警|实习|报到|从事|坚守|扎根|服务了|干了|一干)/;
const INTO_TITLE =
  /^(?:，?(?:当上?了?|担任了?|任|成为了?|做了?)|的)?(?:一名|一位|名)?(?:普通|平凡|年轻|优秀|老)?的?/;
const BECOMES = /^，?[当担任成做]/;
/** 身为某某派出所|的“当家人”|,张三 */
const SO_CALLED = /^的?“[^”]{1,10}”\p{Script=Han}{0,4}$/u;
/** What the apposition before a name begins with: 作为某某派出所所长,张三…… */
const AS = /(?:作为|身为)$/;
/** Where something happens: 在某某派出所的张三. */
const PLACE = /[在到往向于至由被让请赴将把给]$/;

/** The unit, with the titles beside it, that a clause around a name tells; null where none does. */
export function toldUnit(name: FoundName, ends: readonly UnitEnd[]): TitleChain | null {
  return tellBehind(name, ends) ?? tellBefore(name, ends);
}

function tellBehind({ passage: { folded }, end }: FoundName, ends: readonly UnitEnd[]): TitleChain | null {
  const unit = ends.find(({ start, bare }) => start >= end && !bare);
  if (!unit || unit.start - end > REACH) return null;
  // 张三是某某派出所“追逃”专班的一员, 张三，是某某派出所的一名社区民警
  const is = unit.start - 1;
  if (IS.hasAt(folded, is) && (is === end || (is === end + 1 && folded.charAt(end) === '，'))) {
    if (ONE_OF.test(folded.slice(unit.end, unit.end + 24))) return chainOf(unit);
    const told = titleBehind(folded, unit, ends);
    if (told) return told;
  }
  const verb = STEP.exec(folded.slice(end, unit.start))?.groups?.verb;
  if (verb === undefined) return null;
  const behind = folded.slice(unit.end, unit.end + 3);
  if (WORKS.test(behind)) return chainOf(unit);
  // 在某某派出所|民警的劝说下: the clause goes on with somebody else.
  if (IS_AT.test(verb) && !BECOMES.test(behind)) return null;
  return titleBehind(folded, unit, ends) ?? (ARRIVES.test(verb) ? chainOf(unit) : null);
}

function tellBefore({ passage: { folded }, start }: FoundName, ends: readonly UnitEnd[]): TitleChain | null {
  const sign = folded.charAt(start - 1);
  if (sign === '的') {
    const unit = ends.find(({ end }) => end === start - 1);
    return unit && !PLACE.test(folded.slice(Math.max(0, unit.start - 1), unit.start)) ? chainOf(unit) : null;
  }
  if (sign !== '，') return null;
  const unit = ends.findLast(({ end }) => end < start);
  if (!unit || !AS.test(folded.slice(Math.max(0, unit.start - 2), unit.start))) return null;
  if (SO_CALLED.test(folded.slice(unit.end, start - 1))) return chainOf(unit);
  const chain = titleBehind(folded, unit, ends);
  return chain?.titles.at(-1)?.end === start - 1 ? chain : null;
}

/** 某某派出所|当了一名|民警 */
function titleBehind(folded: string, unit: UnitEnd, ends: readonly UnitEnd[]): TitleChain | null {
  const from = unit.end + (INTO_TITLE.exec(folded.slice(unit.end, unit.end + 12))?.[0].length ?? 0);
  for (let at = from; at <= from + 4; at++) {
    const title = TITLES.longestAt(folded, at);
    if (!title) continue;
    if (title.value === 'credit' || title.value === 'resident') return null;
    const chain = titlesBefore(folded, endOfTitles(folded, title.end), ends, from);
    return chain && chain.start <= from + 1 ? { ...chain, unit: unit.index } : null;
  }
  return null;
}

/** 民警|一级警督, 民警、|二级警督: where the titles end that begin with the one before `end`. */
function endOfTitles(folded: string, end: number): number {
  const at = folded.charAt(end) === '、' ? end + 1 : end;
  const next = TITLES.longestAt(folded, at);
  return next?.value === 'rank' ? next.end : end;
}

const chainOf = ({ start, index }: UnitEnd): TitleChain => ({
  start,
  titles: [],
  kind: 'role',
  kinds: [],
  unit: index,
  organisation: null,
});
