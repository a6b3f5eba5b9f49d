/**
 * The shapes of names: which strings at a place could be one, and how much they look it, before any context.
 *
 *   王文山 张三 欧阳锋 林郑月娥     Han: a surname and one or two characters
 *   宝音德力格尔 买买提·艾力        transliterated
 *
 * Near misses: 高度 (a word), 张某 and 赵女士 (a surname alone), 时间.
 */
import { CharacterClass, SPACE } from '@/lib/text/character-class';
import { isWordAt } from '@/lib/text/lexicon';
import { trieOf } from '@/lib/text/phrase-trie';
import { beginningOf, signOfBeginnings } from '@/lib/text/signs';
import { spellName } from './name-pieces';
import { scoreHan } from './score-han-names';
import { spacedAt } from './spaced-names';
import { COMPOUND_SURNAMES, SURNAMES } from './surnames';
import { dottedAt, SYLLABLES, transliteratedAt } from './transliterated-names';

export interface NameShape {
  end: number;
  /** Higher is likelier; 0 is neutral. */
  score: number;
  kind: 'han' | 'transliterated' | 'dotted';
  /** Printed with spaces inside. */
  spaced?: true;
}

/** A mere run of syllables, which may be a firm as well: 阿里巴巴. */
export const isBareRun = ({ kind, score }: NameShape): boolean => kind === 'transliterated' && score < 1;

/** 索利斯|总统 */
const OFFICE_AFTER = /^(?:总统|副总统|总理|首相|外长|防长|议长|国王|大使|主席|国务)/;

/** Phrases of four that open like a name and that the dictionary lacks: 雷打|不动. */
const SET_PHRASES = trieOf(
  '雷打不动 马不停蹄 严阵以待 常抓不懈 时不我待 全力以赴 万众一心 成竹在胸 安居乐业 严防死守 严丝合缝 温情脉脉 高效运转 任劳任怨 向险而行 齐心协力 齐抓共管 从严从快 应急处突 时刻准备 平平安安 安安全全',
);
/** Peoples whose names are spelt like persons': 柯尔克孜族协警. */
const PEOPLES = trieOf(
  '维吾尔族 哈萨克族 柯尔克孜族 塔吉克族 乌孜别克族 俄罗斯族 塔塔尔族 达斡尔族 鄂温克族 鄂伦春族 蒙古族 朝鲜族 赫哲族 锡伯族 高山族',
);

/** All shapes at a place; `titled` where a title stands right before it, so that a name of two plain characters is likelier. */
export function namesAt(folded: string, start: number, titled: boolean): NameShape[] {
  if (PEOPLES.startsAt(folded, start)) return [];
  const shapes: NameShape[] = [];
  const dotted = dottedAt(folded, start);
  if (dotted !== null) return [{ end: dotted, score: 3, kind: 'dotted' }];
  const spaced = SPACE.hasAt(folded, start + 1) ? spacedAt(folded, start, titled) : null;
  if (spaced) return [{ ...spaced, kind: 'han', spaced: true }];
  // 大队长|孙某某: the first half of 长孙 ends a title.
  const compound =
    isCompoundAt(folded, start) &&
    !(folded.charAt(start) === '长' && /[队所局站组院处科]/.test(folded.charAt(start - 1)));
  const single = SURNAMES.hasAt(folded, start);
  if ((compound || single) && !opensPhrase(folded, start)) {
    if (compound) addHan(shapes, folded, start, start + 2, titled);
    if (single) addHan(shapes, folded, start, start + 1, titled);
  }
  // 民警巴特尔: one piece of three characters is a whole name.
  for (const { end, pieces } of spellName(folded, start))
    if (end - start >= 2)
      shapes.push({
        end,
        score: pieces > 1 ? 2.5 : titled && end - start >= 3 ? 1.6 : 1,
        kind: 'transliterated',
      });
  // 包|格日乐图: a Han surname before a Mongol name.
  if (FAMILY_NAMES.hasAt(folded, start))
    for (const { end, pieces } of spellName(folded, start + 1))
      if (end - start >= 4) shapes.push({ end, score: pieces > 1 ? 2.5 : 1, kind: 'transliterated' });
  const transliterated = SYLLABLES.hasAt(folded, start) ? transliteratedAt(folded, start) : null;
  if (transliterated !== null)
    for (let end = transliterated; end - start >= 3; end--) {
      if (end - start === 3 && single) break;
      // 高考|顺利: two words, all of whose characters names are written with as well.
      if (end - start === 4 && isWordAt(folded, start, start + 2) && isWordAt(folded, start + 2, end))
        continue;
      const syllables = end - start;
      shapes.push({
        end,
        score:
          (syllables >= 4 ? 0.3 : -0.2) +
          (titled ? 0.8 : 0) +
          (OFFICE_AFTER.test(folded.slice(end, end + 3)) ? 1.3 : 0),
        kind: 'transliterated',
      });
    }
  return shapes;
}

/** Surnames that Mongols commonly bear, none of them a word beside a title. */
const FAMILY_NAMES = new CharacterClass('包白吴韩陈王李张刘赵杨何佟席鲍孟康齐');

/** Adds what a surname makes of the next one or two characters. */
function addHan(
  shapes: NameShape[],
  folded: string,
  start: number,
  givenStart: number,
  titled: boolean,
): void {
  for (let end = givenStart + 1; end <= givenStart + 2; end++) {
    const score = scoreHan(folded, start, givenStart, end, titled);
    if (score !== null) shapes.push({ end, score, kind: 'han' });
  }
}

/** 肉孜, 且沙, 再乃甫 and 别克 are pieces of names, their first characters else no syllables of one. */
const FIRSTS = CharacterClass.union(
  SURNAMES,
  SYLLABLES,
  new CharacterClass('肉且再外阔别赤拥昂傲钢旭牙惹照永双喜俄久四更通坚'),
);
const COMPOUND_FIRSTS = new CharacterClass([...COMPOUND_SURNAMES].map((surname) => surname[0]).join(''));

const isCompoundAt = (folded: string, start: number): boolean =>
  COMPOUND_FIRSTS.hasAt(folded, start) && COMPOUND_SURNAMES.has(folded.slice(start, start + 2));

/** A surname or a name's syllable, and any character before a dot. */
export const NAME_SIGN = signOfBeginnings(beginningOf(CharacterClass.union(FIRSTS, COMPOUND_FIRSTS)), {
  firsts: new CharacterClass(/[\s\S]/),
  seconds: new CharacterClass('·'),
  singles: new CharacterClass(''),
});

/** Whether a phrase or a word of four begins here, of which a name would be a part. */
function opensPhrase(folded: string, start: number): boolean {
  const four = Math.min(start + 4, folded.length);
  return SET_PHRASES.startsAt(folded, start) || isWordAt(folded, start, four);
}
