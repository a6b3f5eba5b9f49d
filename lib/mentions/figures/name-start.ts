/**
 * Where the name of what a number counts begins in the words before it, which open with verbs, adverbs and who does it.
 *
 *   共发放|反诈宣传资料5360份      缴获|刀3把      甲市|查处1900人 (an act whose object nobody names)
 *   有人在电瓶里藏的|毒品20公斤    沙头检获|总值850万元
 *
 * Near misses: 他和队员清点后30份 (a clause), 警方查获30万元 (an act is no sum).
 */
import { anyOf } from '@/lib/text/any-of';
import { CharacterClass } from '@/lib/text/character-class';
import { CountedVerbs } from './counted-verbs';
import { DEEDS, LIGHT_DEEDS } from './deeds';
import { lengthOfDeeds } from './name-behind-deeds';
import { lengthOfSince } from './since-when';

/** 日接处警量: the acts are part of the name. */
const CALLS = /(?:[日月年]均?)?(?:接报?处?|处)警(?:总?量|总数)$/;
/** Verbs and adverbs that open the words before a number: [共发放]反诈宣传资料5360余份. */
const WHEN = `截至目前 今年以来 今年来 目前 当前 同时 活动中 期间 其中 此外 现场 累计 线上线下`;
const HOW = `已经 已 又 还 共 并 再 先后 及时 广泛 主动 集中 成功 全面`;
const DONE = `
回复 解决 处理 受理了 研究出台 研究 出台 推出 发布 发放 下发 印发 制定 召开 举办 开展 组织 组建 建立 设立 收到 接到
受理 办理 查处 查获 抓获 破获 侦破 缴获 收缴 扣押 查扣 追缴 挽回 冻结 返还 收集整理 收集 梳理 整改 接待 清查 出动
购买 走进 覆盖 涉及 惠及`;
const LINKS = `
将 对 把 使 让 与 和 等 一[台部辆件只条张块] 每[人案户起件次车名] 该(?:犯罪)?(?:团伙|集团|公司|平台)
在(?![逃校职押册岗建读线])`;
const LEAD = new RegExp(`^(?:${anyOf(WHEN, HOW, DONE, LINKS)})+`);
const PRONOUN = /^(?:我们|他们|她们|我|他|她|其|大家)(?=已|共|又|还|累计|先后)/;
/** 工作人员称|该企业价值: who says it. */
const TOLD = /^\p{Script=Han}{2,8}?(?:称|说|表示|透露)(?=[该其此本])/u;
/** Signs of a clause, none of which the name of a counted thing has. */
const CLAUSE =
  /^[的要]|则$|赴|竟|为名|已(?!婚)|均|到|(?<!潜)在(?!校|职|逃|押|线|册|建)|被(?![困盗骗扣害执])|对(?!象)|作出|将|把|着|过$|了(?!解)|是|就|虽|[只仅]$|剩余$|(?<!其)他(?!人)|她|我(?!国)|这|那|所在|进了|同比|成(?!员|果|品|功|绩|效)|[来内里下上省县盟州]$|[转骗偷盗抢拿取]走$|(?<![超夜门集])市$|(?<![小社园景厂校牧山林矿库])区$|(?<![锦红党国队警])旗$/;
/** What opens a clause, and the verbs, adverbs and words of time that end one before its number. */
const TOLD_BEFORE =
  /^(?:每[天日月年周]|[此本这]次|记者|后又|后来|一看|从中|猛追|日夜)|(?:[又都才便没]|差点|驱车|车行|追出|冲出|获得|统计|组建|评出|奋战|被骗|领取|骗取|[要能可]卖|须带|携款|潜逃|奔袭|行驶|骑行|跋涉|追击|追赶|追捕|往返|即将|大约)$/;
/** Acts and states that are counted by themselves as verbs, yet say nothing. */
const BARE =
  /^(?:入户|确保|每[天日月年周次]|平均|今年|去年|当场|现场|造成|连续|左右|以上|以下|以内|其中|成功|紧急|连夜|驱车|步行|徒步|辗转|奔波|往返|完成|涉嫌|要求|分别|双方)+$/;
/** 甲市|查处, 警方|拘捕: who does an act whose object nobody names. */
const ACT_ALONE =
  /^(?:(?:其中|现场|当场|目前|期间|此外|同时|共|已)+|[\p{Script=Han}]{2,5}[省市县区州盟旗]|[\p{Script=Han}]{0,2}警方|\p{Script=Han}{2})(?=(?:查处|抓获|查获|拘捕|破获|侦破|缴获|逮捕|刑拘|检获|搜获)$)/u;
/** What is counted by nothing but its amount, though a clause may stand before it. */
const AMOUNT = /(?:估计|涉案)?(?:总[价货]?值|货值|案值|价值|面值|市值|总额|总量|总数)$/;
/** Things whose names are one character: 刀3把, 缴获枪5支. */
export const ONE_CHARACTER = new CharacterClass('刀枪车船牛羊猪马鱼酒烟药铜树狗鸡鸭桥房油煤砂茶粮表玉');
const SUSPECTS = /(?:违法)?(?:犯罪)?嫌疑人员?$/;
const MAX_LENGTH = 14;

const DESCRIBED = /^(?!基础|情况|过程|同时)\p{Script=Han}{2,8}$/u;

/** 缴获|刀, 枪: a thing of one character behind nothing but deeds. */
const isOneCharacter = (words: string, skip: number): boolean =>
  ONE_CHARACTER.hasAt(words, words.length - 1) &&
  (words.length - 1 <= skip || DEEDS.valueOf(words, skip, words.length - 1) !== null);

/** 甲所|12起、乙所|8起: a list tells what each of them had. */
const OF_CASES = /^[起件宗例]$/;
const UNIT = /[局所队]$/;
/** 组织5人, 警方查获30万元: a light deed alone says nothing, nor does another of sums. */
const saysNothing = (name: string, measure: string): boolean =>
  (OF_CASES.test(measure) && UNIT.test(name)) ||
  LIGHT_DEEDS.valueOf(name, 0, name.length) !== null ||
  (measure.endsWith('元') && DEEDS.valueOf(name, 0, name.length) !== null && !SUM_DEEDS.test(name));
/** Deeds that sums are called by: 止付30万元. */
const SUM_DEEDS = /止付|冻结|返还|挽回|挽损|退还|退赔|捐款|罚没|追缴|追回|奖励|补助/;

/** Where the name of the counted thing begins between two places; null where a clause stands there. */
export function nameStart(folded: string, from: number, end: number, measure: string): number | null {
  return nameStartWithin(folded, from + lengthOfSince(folded.slice(from, end)), end, measure);
}

function nameStartWithin(folded: string, from: number, end: number, measure: string): number | null {
  const words = folded.slice(from, end);
  const calls = CALLS.exec(words)?.[0].length ?? 0;
  if (calls > 0) return end - calls;
  const pronoun = (PRONOUN.exec(words) ?? TOLD.exec(words))?.[0].length ?? 0;
  const lead = LEAD.exec(words.slice(pronoun))?.[0].length ?? 0;
  let skip = pronoun + (lead < words.length - pronoun - 1 ? lead : 0);
  // “…”实践活动深入基层了解实情: the campaign's noun belongs to the quoted name.
  if (skip === 0 && folded.charAt(from - 1) === '”')
    skip = /^\p{Script=Han}{0,4}?(?:活动|行动|工程)(?=.{4})/u.exec(words)?.[0].length ?? 0;
  skip += lengthOfDeeds(words.slice(skip), measure);
  if (isOneCharacter(words, skip)) return end - 1;
  skip += ACT_ALONE.exec(words.slice(skip))?.[0].length ?? 0;
  const name = words.slice(skip);
  if (name.length < 2 || BARE.test(name) || TOLD_BEFORE.test(name) || saysNothing(name, measure)) return null;
  if (name.length <= MAX_LENGTH + (name.includes('、') ? 12 : 0) && !CLAUSE.test(name)) return from + skip;
  // 涉枪涉爆等危险品违法|犯罪嫌疑人: too long a name still ends in one.
  const suspects = name.includes('的') ? undefined : SUSPECTS.exec(name)?.[0].length;
  if (suspects) return end - suspects;
  const amount = measure.endsWith('元') ? AMOUNT.exec(name)?.[0].length : undefined;
  if (amount) return end - amount;
  // 伪装在电瓶里的|毒品海洛因: what a clause describes.
  const described = name.slice(name.lastIndexOf('的') + 1);
  if (described !== name && DESCRIBED.test(described) && !CLAUSE.test(described) && !BARE.test(described))
    return end - described.length;
  const done = CountedVerbs.done(name);
  const act = done < 0 ? '' : name.slice(done);
  return act !== '' && act.length <= MAX_LENGTH && !CLAUSE.test(act) ? from + skip + done : null;
}
