/**
 * Transliterated names: Mongol, Tibetan, Uygur and foreign names, three syllables and more, or with a dot.
 *
 *   斯日古楞   宝音德力格尔   买买提·艾力   扎西次仁   内塔尼亚胡
 *
 * Near misses: 巴彦淖尔 (a place), 马克思主义.
 */
import { placesNamed } from '../places/gazetteer';

const SYLLABLES = new Set(
  '阿艾埃爱安奥敖巴白班宝保鲍贝本比毕边宾别波伯博勃卜布藏策查昌朝陈成楚茨次措达答代黛丹旦当德登邓蒂迪第丁东冬都杜顿敦多额恩尔法凡范菲费芬丰弗佛夫福富盖甘刚嘎高戈哥格葛根贡古谷瓜圭哈海汗杭豪浩赫黑亨胡华惠霍基吉加嘉贾尖杰金津卡凯坎康考科柯可克肯孔库夸拉腊莱兰朗劳勒雷蕾楞黎里力丽利立莲林琳龙隆卢鲁路伦罗洛玛马麦迈曼满芒毛梅门蒙孟米密敏明摩莫墨默姆木穆纳娜那乃奈南内尼倪宁纽努诺欧帕潘庞佩彭皮平珀浦普其奇齐恰乔钦青琼琪强羌泉让热仁日荣茹如瑞若萨赛三桑色森沙莎山珊尚绍申圣施史舒顺斯丝思松苏绥孙索塔泰坦汤唐特腾提天廷图土吐托娃瓦万旺威韦维魏温文翁沃乌吾伍西希锡席夏香肖谢辛欣雄休许雅亚娅延央扬耶叶伊依易益因音尤约云泽曾扎詹珍芝治智卓珠朱子宗佐增吞买逊柔曲错毡其木格勒巧尕旦加才让热迪力古丽江买合苏提娅姿涅缅舍茜捷謇列聂廖略莉萝洪',
);

const DOTTED = /^[\p{Script=Han}]{1,6}(?:·[\p{Script=Han}]{1,7}){1,3}/u;

export const isSyllable = (character: string): boolean => SYLLABLES.has(character);

/** The longest run of name syllables at a place that is no place name; its end, or null below three syllables. */
export function transliteratedAt(folded: string, start: number): number | null {
  let end = start;
  while (end < folded.length && end - start < 9 && isSyllable(folded[end] ?? '')) end++;
  return end - start >= 3 && !placesNamed(folded.slice(start, end)) ? end : null;
}

/** A dotted name at a place: 买买提·艾力, 唐纳德·特朗普. Its end, or null. */
export function dottedAt(folded: string, start: number): number | null {
  const before = folded[start - 1] ?? '';
  if (before === '·') return null;
  const match = DOTTED.exec(folded.slice(start, start + 24));
  if (!match) return null;
  const parts = match[0].split('·');
  const first = parts[0] ?? '';
  if (![...first].every(isSyllable)) return null;
  let last = parts.at(-1) ?? '';
  while (last.length > 0 && !isSyllable(last.at(-1) ?? '')) last = last.slice(0, -1);
  // The last part may run into the next word: it ends at the first character that is no syllable.
  const stop = [...last].findIndex((character) => !isSyllable(character));
  const kept = stop < 0 ? last.length : stop;
  if (kept === 0) return null;
  return start + match[0].length - (parts.at(-1)?.length ?? 0) + kept;
}
