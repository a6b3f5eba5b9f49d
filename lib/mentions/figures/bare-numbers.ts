/**
 * Numbers that print gives no measure word, where their neighbours say what they measure.
 *
 *   止付[6700万]、涉案资金超过[2亿]   yuan
 *   出动[800多]警力、[三百余]民警     people
 *
 * Near misses: 粉丝6700万, 冻结账户3万, 2000多里.
 */
import { CharacterClass } from '@/lib/text/character-class';

const GREAT = new CharacterClass('万亿');
const MORE = new CharacterClass('多余');
/** A sum's noun or deed right before the number, and what may stand between. */
const SUM =
  /(?:[资赃]金|赌资|[赃货欠存善借贷钱罚公汇]款|现金|损失|金额|案值|价值|总值|获利|流水|敛财|止付|挽损|追赃|冻结|返还|退还|追回|挽回|赔偿|转账|转走|被骗走?|骗[走取得]|诈骗|涉案)(?:人民币|现金|资金)?(?:总计|合计|累计|共计?|达到?|高达|约|近|超过?|逾|至少|了|为|已){0,3}$/;
const SUM_ENDS = /^(?:$|[，。；、！？）”]|左右|以上|的)/;
const PEOPLE =
  /^(?:警力|公安民警|民警|民辅警|警员|警察|辅警|干警|特警|武警|官兵|群众|师生|党员|村民|居民|市民|志愿者|队员|学生|职工|员工)/;

/** What a number counts, though no measure word says it. */
export interface BareMeasure {
  /** Of a sum, which the number alone would not tell; null of people. */
  measure: '元' | null;
  /** Length of the noun right behind the number; 0 where it stands elsewhere. */
  noun: number;
}

/** What the number between these places measures; null where nothing says it. */
export function bareMeasure(folded: string, start: number, end: number): BareMeasure | null {
  const more = MORE.hasAt(folded, end - 1);
  if (GREAT.hasAt(folded, end - 1) || (more && GREAT.hasAt(folded, end - 2))) {
    const isSum =
      SUM_ENDS.test(folded.slice(end, end + 2)) && SUM.test(folded.slice(Math.max(0, start - 12), start));
    if (isSum) return { measure: '元', noun: 0 };
  }
  const people = more ? PEOPLE.exec(folded.slice(end, end + 4))?.[0] : undefined;
  return people === undefined ? null : { measure: null, noun: people.length };
}
