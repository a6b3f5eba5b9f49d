/**
 * Transliterated names: Mongol, Tibetan, Uygur and foreign names, three syllables and more, or with a dot.
 *
 *   斯日古楞   宝音德力格尔   买买提·艾力   扎西次仁   内塔尼亚胡
 *
 * Near misses: 巴彦淖尔 (a place), 马克思主义.
 */
import { isCountry } from '@/lib/places/countries';
import { placesNamed } from '@/lib/places/gazetteer';
import { CharacterClass, HAN } from '@/lib/text/character-class';
import { isWordAt } from '@/lib/text/lexicon';
import { FOLLOWERS } from './name-followers';
import { NAME_PIECES } from './name-pieces';
import { SURNAMES } from './surnames';
import { TITLES } from './title-words';

/** Characters that transcriptions of names are written with. */
export const SYLLABLES = new CharacterClass(
  '阿艾埃爱安奥敖巴白班宝保鲍贝本比毕边宾别波伯博勃卜布藏策查昌朝陈成楚茨次措达答代黛丹旦当德登邓蒂迪第丁东冬都杜顿敦多额恩尔法凡范菲费芬丰弗佛夫福富盖甘刚嘎高戈哥格葛根贡古谷瓜圭哈海汗杭豪浩赫黑亨胡华惠霍基吉加嘉贾尖杰金津卡凯坎康考科柯可克肯孔库夸拉腊莱兰朗劳勒雷蕾楞黎里力丽利立莲林琳龙隆卢鲁路伦罗洛玛马麦迈曼满芒毛梅门蒙孟米密敏明摩莫墨默姆木穆纳娜那乃奈南内尼倪宁纽努诺欧帕潘庞佩彭皮平珀浦普其奇齐恰乔钦青琼琪强羌泉让热仁日荣茹如瑞若萨赛三桑色森沙莎山珊尚绍申圣施史舒顺斯丝思松苏绥孙索塔泰坦汤唐特腾提天廷图土吐托娃瓦万旺威韦维魏温文翁沃乌吾伍西希锡席夏香肖谢辛欣雄休许雅亚娅延央扬耶叶伊依易益因音尤约云泽曾扎詹珍芝孜治智卓珠朱子宗佐增吞买逊柔曲错毡巧尕才江合姿涅缅舍茜捷呷甫甲謇列聂廖略莉萝洪拜朔铁仆岑蔻翟戴道迭逖汀歇谟穗萧冈诃梵伽钵嘎仓努芒诗奎郝坦诚喀帖',
);

/** The longest run of name syllables at a place that is no name of a place or country; its end, or null below three syllables. */
export function transliteratedAt(folded: string, start: number): number | null {
  let end = start;
  while (end - start < 9 && SYLLABLES.hasAt(folded, end)) end++;
  if (end - start < 3) return null;
  const run = folded.slice(start, end);
  return !placesNamed(run) && !isCountry(run) ? end : null;
}

/** A dotted name that begins here: 买买提·艾力, 唐纳德·特朗普; its end, or null. */
export function dottedAt(folded: string, start: number): number | null {
  let dot = start;
  while (dot - start < 7 && HAN.hasAt(folded, dot)) dot++;
  if (dot === start || folded.charAt(dot) !== '·' || folded.charAt(start - 1) === '·') return null;
  // The first part begins after a sign, a title or a word's end; otherwise only syllables may run on from it.
  const bounded = !HAN.hasAt(folded, start - 1) || TITLES.longestBefore(folded, start) !== null;
  if (!bounded && (!isSyllableRun(folded, start, dot) || SYLLABLES.hasAt(folded, start - 1))) return null;
  // 村民肉孜·拜合提, 来到村民肉孜·拜合提: the name begins behind the title.
  if (bounded) for (let at = start; at < dot - 1; at++) if (TITLES.longestAt(folded, at, dot)) return null;
  if (NO_FIRST.hasAt(folded, start) || joinsTwo(folded, start, dot)) return null;
  let at = dot;
  while (folded.charAt(at) === '·') {
    const end = lastPartEnd(folded, at + 1);
    if (end === at + 1) return null;
    at = end;
  }
  return at;
}

/** 民警[田某]和[努尔哈孜·吾木尔]: a Han name, and another behind 和. */
function joinsTwo(folded: string, start: number, dot: number): boolean {
  const join = [start + 2, start + 3].find((at) => JOINS.hasAt(folded, at));
  return join !== undefined && dot - join > 2 && SURNAMES.hasAt(folded, start);
}
const JOINS = new CharacterClass('和与及');
/** “我叫|喀伊热·买买提江。”, 民警和|阿迪力·买买提: words before a name, none of its own. */
const NO_FIRST = new CharacterClass('和与及我你他她这那是叫为由被把向从在');

function isSyllableRun(folded: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!SYLLABLES.hasAt(folded, at)) return false;
  return true;
}

const ASPECT = new CharacterClass('着了过');
const AL = new CharacterClass('阿哈吾');

/** A part runs on over syllables, up to a word that follows names: 卡德尔|利用. */
function lastPartEnd(folded: string, start: number): number {
  let end = start;
  // 居马: behind the dot any character begins a part.
  while (
    end - start < 8 &&
    (SYLLABLES.hasAt(folded, end) ||
      (end === start && HAN.hasAt(folded, end) && SYLLABLES.hasAt(folded, end + 1)) ||
      (end === start && NAME_PIECES.longestAt(folded, end) !== null) ||
      // 阿|不力孜
      (folded.charAt(end) === '不' && AL.hasAt(folded, end - 1) && SYLLABLES.hasAt(folded, end + 1)))
  ) {
    const next = FOLLOWERS.longestAt(folded, end);
    if (end > start && next && next.end - end > 1 && isWordAt(folded, end, end + 2)) break;
    // 艾力|拉着
    if (end > start && ASPECT.hasAt(folded, end + 1)) break;
    // 艾则孜: a piece that is written with more than syllables.
    const piece = end === start ? NAME_PIECES.longestAt(folded, end) : null;
    end = piece && piece.end > end + 2 ? piece.end : end + 1;
  }
  return end;
}
