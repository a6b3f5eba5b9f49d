/**
 * Titles after a name: an apposition or a sentence that says what somebody is.
 *
 *   刘欣同志生前系|黑龙江省七台河市公安局桃南派出所|社区民警
 *   张三,|某某派出所|所长,
 *   王五(某某市公安局|民警)
 *   赵六现年54岁,是|某某派出所|民警        钱七(35岁),|某某派出所|民警
 *   孙八就是|某某支队|的一名普通|交警
 *   周九 ▲ 1934年出生,退休前任|某某派出所|教导员
 *   吴十2018年来到|某某派出所|担任|所长
 *   孙七来到高原已是第25个年头,他是|某某检查站|民警
 *   李四,一个高大的湖南汉子,2004年参加工作,现任|某某派出所|所长
 *
 * The titles must run up to punctuation, so that 张三,民警们… is none.
 */
import { HAN } from '@/lib/text/character-class';
import { type TitleChain, titlesBefore, type UnitEnd } from './find-titles';
import { INSTITUTION } from './organisations';
import { TITLES } from './title-words';

const FACT =
  '音|化名|(?:前排|后排|图)?[左右中](?:[一二三四五六七八九]|[起侧边])?|男|女|[一-鿿]{1,4}族|\\d{4}年[^，。；）]{0,12}|(?:现年|今年|年仅)?\\d{1,3}岁|中共党员|群众|[一-鿿]{1,6}(?:文化|学历|毕业|党员|籍|人|人氏)';
/** What somebody is now, or was until his death: whatever the clauses before say of him. */
const NOW =
  '(?:现任|(?:退休|牺牲|离休|去世|殉职)前(?:任|系|是|为)|现系|现为|现是|生前系|生前任|生前是|生前为)';
const BRIDGE = new RegExp(
  `^(?:（(?:音|化名)）)?(?:同志|烈士)?(?:（(?:${FACT})(?:[，、](?:${FACT})){0,4}）)?(?:(?:现年|今年|年仅)\\d{1,3}岁)?(?:，(?:${FACT})){0,8}` +
    `(?:，?[^，。；：？！、“”（）和与]{4,24}，[他她](?:是|系)(?:一名|一位)?|(?:(?:，|\\s{0,3}[▲△●◆■|]\\s{0,4})[^，。；：？！“”（）]{2,28}){1,3}，${NOW}|，?(?:(?:如今|现在|目前)?(?:已经|已)|如今|现在|生前|现|时|曾|原|身|他|她|就|便|正|也)?(?:系|是|任|为|担任|出任)(?:一名|一位|名)?|(?:\\d{4}年)?(?:\\d{1,2}月)?(?:来到|调到|调入|调任|分配到|分到)|，|（(?:(?:${FACT})[，、]){1,4}|（|：|——)`,
);
/** An entry of a roll: 马某某(回族) |某某支队|民警, and nothing else on the line. */
const IN_A_ROLL = /^(?:（[^（）]{1,8}）)?\s+/;
/** 孙八就是某某支队|的一名普通|交警 */
const BELONGING =
  /^(?:(?:年龄|年纪|资历)?最\p{Script=Han}{1,3}的|(?:负责|从事|分管)\p{Script=Han}{2,10}的|唯一的?(?:一[名位])?|(?:担任|出任|任|当|的|的?(?:一名|一位|名))(?:普通|平凡|年轻|优秀|老)?的?[一-鿿]{0,4})$/u;
/** 是|所里年龄最大的|民警 */
const AMONG =
  /^(?:全?[所队局站]里?|该[所队局站]|这支队伍|这个集体)[\p{Script=Han}]{0,10}的(?:一[名位])?(?:普通|年轻|老)?$/u;
/** 张三:为救|女孩: whom somebody saves is not what they are. */
const DONE_TO = /(?:救|帮|助|护|陪|寻|找|追|抓|擒|劝|送|寄)$/;
const LONGEST_BRIDGE = 100;

/** Reads titles that follow a name ending at `end`; null where none do. */
export function titlesAfter(
  folded: string,
  start: number,
  end: number,
  units: readonly UnitEnd[],
): TitleChain | null {
  const bridge =
    (start === 0 ? IN_A_ROLL.exec(folded.slice(end, end + 16))?.[0] : undefined) ??
    BRIDGE.exec(folded.slice(end, end + LONGEST_BRIDGE))?.[0];
  if (bridge === undefined || bridge === '') return titleRightBehind(folded, end);
  const from = end + bridge.length;
  const stop = (IN_A_ROLL.test(bridge) ? /[，。；：）！？”\s]/ : /[，。；：）！？”]/).exec(
    folded.slice(from, from + 50),
  );
  const limit = stop ? from + stop.index : Math.min(folded.length, from + 50);
  if (!TITLES.longestBefore(folded, limit, from)) return null;
  const chain = titlesBefore(folded, limit, units, from);
  if (!chain || chain.kind === 'credit') return null;
  // 张某，“缉毒英雄”|李某: whom the honour stands before.
  const isNexts = bridge === '，' && folded.charAt(limit) === '”' && HAN.hasAt(folded, limit + 1);
  if (isNexts && folded.charAt(from) === '“') return null;
  const own =
    chain.unit === null ? units.find((unit) => belongs(folded, unit, from, chain.start)) : undefined;
  if (own) return { ...chain, unit: own.index, start: own.start };
  const employed = chain.unit === null ? employerBefore(folded, from, chain.start) : null;
  if (employed) return { ...chain, start: from, organisation: employed };
  // Nothing but the titles and their unit may stand between.
  const between = folded.slice(from, chain.start);
  return (between.length <= 6 && !DONE_TO.test(between)) || AMONG.test(between) ? chain : null;
}

/** 王某是|某市人民医院|的护士, 县第二中学|的语文教师: what somebody works for. */
function employerBefore(folded: string, from: number, title: number): { start: number; end: number } | null {
  const of = folded.lastIndexOf('的', title - 1);
  if (of <= from || title - of > 5 || of - from > 20) return null;
  const name = folded.slice(from, of);
  return INSTITUTION.test(name) && /^\p{Script=Han}+$/u.test(name) ? { start: from, end: of } : null;
}

/** 姚某队长, 王某副旗长: a post or rank right behind the name, and no longer word. */
function titleRightBehind(folded: string, end: number): TitleChain | null {
  const title = TITLES.longestAt(folded, end);
  if (!title || (title.value !== 'post' && title.value !== 'rank')) return null;
  if (!/[长员委]$/.test(folded.slice(end, title.end)) || /^[期时远久年们]/.test(folded.charAt(title.end)))
    return null;
  return {
    start: end,
    titles: [{ start: end, end: title.end }],
    kind: title.value,
    kinds: [title.value],
    unit: null,
    organisation: null,
  };
}

/** Whether a unit that begins at `from` is the one whose title begins at `start`. */
const belongs = (folded: string, unit: UnitEnd, from: number, start: number): boolean =>
  unit.start >= from &&
  unit.start - from <= 2 &&
  unit.end <= start &&
  BELONGING.test(folded.slice(unit.end, start));
