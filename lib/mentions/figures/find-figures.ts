/**
 * Figures: counted results and sizes that a story reports.
 *
 *   预警拦截信息[187万余条]   止付金额[7.9亿余元]   [40000多名]民警辅警   [百余名]业务骨干
 *
 * Near misses: 4月14日, 2022年, 第28个, 09:05, 119, “4+3+2”, 3项目标责任书第2条.
 */
import { groupBy } from '@/lib/group-by';
import { type Passage, pieceOf } from '@/lib/mentions/text/passage';
import type { ResolvedUnit } from '@/lib/mentions/units/resolve-units';
import type { Figure } from '@/lib/parse/parsed-source';
import { CharacterClass } from '@/lib/text/character-class';
import { isWordAt } from '@/lib/text/lexicon';
import { placesOf, signOfCharacters } from '@/lib/text/signs';
import { toSolid } from '@/lib/text/solid-text';
import { bareMeasure } from './bare-numbers';
import { reporter } from './find-reporter';
import { findWhat } from './find-what';
import { MEASURES } from './measures';
import { isDenomination, isDoor, isHotline, isInName, isPartOfVillage } from './names-with-numbers';
import { qualifierBefore } from './qualifier-before';
import { type ReadNumber, readNumber, readRange } from './read-number';
import { readRatio } from './read-ratio';
import { isSaidOfSubject, whatChanged } from './what-changed';

const TIME =
  /^(?:年|月|日|号|时|点|分(?!局)|秒|岁|周年|届|世纪|年代|小时|天|分钟|周|个月|个小时|个多?(?:小时|月|星期)|季度|级|号线|路|版|楼|层|度)/;
const WEIGHT = /^(?:公斤|千克|克|吨|毫克)$/;
const OF_TIME = new CharacterClass('年月日号时点分秒岁周届世小天个季级线路版楼层度');
/** What a number must not follow: a sign of an ordinal, a code, a decimal, a formula. */
const CODE = new CharacterClass(/[第\dA-Za-z.+＋:/～~×*#@_=<>%-]/);

/** What a number may begin with, and what one in words may. */
const NUMERALS = new CharacterClass(/[\d一二两三四五六七八九十廿卅百千万数几上成好翻]/);
const IN_WORDS = new CharacterClass('一二两三四五六七八九十廿卅百千万数几上成好');
/** 从|300公里|外赶来: how far away, no result. */
const FAR_AWAY = /^(?:公里|千米|米|里)[之开]?外(?![围部国墙])/;
/** 十多|人次: no word, though the dictionary has it for one. */
const MORE = /[多余几]/;
const SENTENCE_ENDS = new CharacterClass('。！？；');
const SIGN = signOfCharacters(CharacterClass.union(NUMERALS, SENTENCE_ENDS));

/** The figure before in the same sentence. */
type Told = Pick<Figure, 'what'>;

export function findFigures(passages: readonly Passage[], units: readonly ResolvedUnit[]): Figure[] {
  const figures: Figure[] = [];
  const unitsIn = groupBy(units, ({ found }) => found.passage);
  for (const passage of passages) {
    const { folded } = passage;
    const here = unitsIn.get(passage) ?? [];
    let last: Told | null = null;
    let from = 0;
    for (const start of placesOf(passage.signs, SIGN)) {
      if (start < from) continue;
      if (SENTENCE_ENDS.hasAt(folded, start)) {
        last = null;
        continue;
      }
      // 特警5支队: a unit's number.
      if (liesInUnit(start, here)) continue;
      const ratio = readRatio(folded, start);
      const read = ratio ?? readNumber(folded, start);
      if (!read) continue;
      const number = ratio ? read : (readRange(folded, read) ?? read);
      const figure: Figure | null = ratio
        ? describe(passage, start, ratio.end, ratio, here, last)
        : toFigure(passage, start, number, here, last);
      if (figure) figures.push(figure);
      last = figure ?? last;
      if (figure || !IN_WORDS.hasAt(folded, start)) from = number.end;
    }
  }
  return figures;
}

/** Apart from the loop: a closure in it would have the engine make a new scope for each character of the text. */
const liesInUnit = (at: number, units: readonly ResolvedUnit[]): boolean =>
  units.some(({ found }) => found.start <= at && at < found.end);

function toFigure(
  passage: Passage,
  start: number,
  { end, value, qualifier }: ReadNumber,
  units: readonly ResolvedUnit[],
  before: Told | null,
): Figure | null {
  const { folded } = passage;
  if (CODE.hasAt(folded, start - 1)) return null;
  if (OF_TIME.hasAt(folded, end) && TIME.test(folded.slice(end, end + 6))) return null;
  const spoken = IN_WORDS.hasAt(folded, start);
  // “万名干部进万家”: a campaign's name.
  if (spoken && end - start === 1 && folded.charAt(start - 1) === '“') return null;
  // 奔波 2000 公里: printed with spaces on both sides.
  const apart =
    folded.charAt(end) === ' ' && (folded.charAt(start - 1) === ' ' || /[%％]/.test(folded.charAt(end + 1)));
  const at = end + (apart ? 1 : 0);
  const measure = MEASURES.longestAt(folded, at);
  if (!measure)
    return (value ?? 0) < 10 ? null : toBareFigure(passage, start, { end, value, qualifier }, units);
  const word = folded.slice(at, measure.end);
  if (
    isInName(folded, start, measure.end, spoken) ||
    isDenomination(folded, start, measure.end, word) ||
    isPartOfVillage(folded, start, measure.end, word) ||
    isDoor(folded, start, word) ||
    isHotline(folded, start, word)
  )
    return null;
  // 一个, 两项, 三个方面: words, not results; 上百名, 千余件, 三十起, 二公斤 are.
  if (spoken && (value ?? 100) < 10 && !WEIGHT.test(word)) return null;
  if (spoken && isWordAt(folded, start, end + 1) && (value ?? 0) < 100 && !MORE.test(folded.charAt(end - 1)))
    return null;
  if (
    FAR_AWAY.test(folded.slice(at, at + 5)) ||
    (!isSaidOfSubject(word) && /^以[上下内外]/.test(folded.slice(measure.end, measure.end + 2))) ||
    /^(?:座(?:小?[客轿]|面包|至\d|以)|条例|项目|个别|单元|个放心|G[技网手套]|个一|条款|期间|名单|位置|次数|家庭|所长|部门|分)/.test(
      folded.slice(at, at + 3),
    )
  )
    return null;
  // 共赴万人之约: a bare 万 counts nobody; 近万人次 does.
  if (spoken && end - start === 1 && !/[名余多件起条]/.test(word) && !/[廿卅]/.test(folded.charAt(start))) {
    const reached = /^(?:[近超逾过约][百千万亿]|达[万亿])$/.test(folded.slice(start - 1, start + 1));
    if (
      !reached ||
      !/^(?:元|人|人次|户|家|份|次|宗|公里|公斤|千克|[个辆台部张处场条面吨篇封项只瓶袋箱盒件册头株棵颗枚支把套幅本起名]|[台辆场架艘户家件车]次)$/.test(
        word,
      )
    )
      return null;
    if (folded.charAt(start - 1) === '过' && qualifier === 'exact') qualifier = 'at-least';
  }
  return describe(passage, start, measure.end, { value, measure: word, qualifier }, units, before);
}

/** A figure without a measure word; null where nothing says what it measures. */
function toBareFigure(
  passage: Passage,
  start: number,
  { end, value, qualifier }: ReadNumber,
  units: readonly ResolvedUnit[],
): Figure | null {
  const bare = bareMeasure(passage.folded, start, end);
  if (!bare) return null;
  const figure = describe(passage, start, end, { value, measure: bare.measure, qualifier }, units, null);
  return bare.noun === 0 ? figure : { ...figure, what: toSolid(passage.text.slice(end, end + bare.noun)) };
}

/** A figure from its place, with what is counted and who reports it; `before` is the figure that stands before it. */
function describe(
  passage: Passage,
  start: number,
  end: number,
  { value, measure, qualifier }: Pick<Figure, 'value' | 'measure' | 'qualifier'>,
  units: readonly ResolvedUnit[],
  before: Told | null,
): Figure {
  const { folded, text } = passage;
  const close = /^(?:左右|以上|以下|以内)/.exec(folded.slice(end, end + 2))?.[0];
  const stated =
    qualifierBefore(folded, start) ??
    (close === '左右' ? 'about' : close === '以上' ? 'at-least' : close ? 'at-most' : null);
  const piece = pieceOf({ passage, start, end });
  const ranges = units.map(({ found }) => found);
  const printed = (from: number, to: number) => toSolid(text.slice(from, to));
  const what = isSaidOfSubject(measure)
    ? whatChanged(passage, start, end, ranges, printed, before?.what ?? null)
    : findWhat(passage, start, end, measure ?? '', ranges);
  // 副所长艾力·玉素甫先后|37次登门: who does it is not what is counted.
  const doer = what !== null && /\p{Script=Han}·\p{Script=Han}/u.test(what);
  return {
    text: piece.text,
    value,
    qualifier: stated ?? qualifier,
    measure,
    what: doer ? null : what,
    unit: reporter(folded, start, units)?.name ?? null,
    spans: piece.spans,
  };
}
