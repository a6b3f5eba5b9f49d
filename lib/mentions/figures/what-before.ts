/**
 * What stands before a number and is counted by it.
 *
 *   发放[反诈宣传资料]5360余份      [止付金额]达7.9亿余元      [手机、电脑]等18台
 *
 *   [被盗现金]追回4.1万元: the verb between is no part of the name.
 *
 * A clause is no name of what is counted: 他和队员一路清点后共计30份 has none, and a list that reaches over a comma
 * (某局同志,某厅代表等共计90人) has none either: its last member alone would be wrong.
 */
import { CharacterClass } from '../../text/character-class';
import type { Passage } from '../text/passage';
import { endsInPerson } from './counted-nouns';
import { CountedVerbs } from './counted-verbs';
import { lengthOfDeeds } from './name-behind-deeds';

const STOP_BEFORE = new CharacterClass(/[，。；：！？、（）“”《》\s\d…]/);
/** Words between the counted thing and its number: 止付金额[达]7.9亿. */
const TAIL =
  /(?:等?(?:(?<=..)并?移送(?:审查)?起诉|并?依法处理|全部到案|(?<=..)(?:同比|环比|(?:较|比)(?:去年|上年)(?:同期)?|减少|下降|增加|上升|增长)|逶迤|绵延|蜿蜒|共计|共有|共|累计|总计|合计|达到|多达|高达|可达|达|约|近|将近|超过|超|逾|至少|不少于|不低于|突破|(?<!行)为|各|有|了|已|分别|连续|从|(?:扩充|扩编|扩大|增加|增长|上升|提升|提高|下降|减少|降低|缩短|压缩|缩减)[至到]|在|的|先后|等))+$/;
/** Verbs and adverbs that open the words before a number: [共发放]反诈宣传资料5360余份. */
const LEAD =
  /^(?:一[台部辆件只条张块]|等|回复|解决|处理|受理了|截至目前|今年以来|今年来|目前|当前|同时|活动中|期间|其中|此外|现场|累计|线上线下|已经|已|又|还|共|并|再|先后|及时|广泛|主动|集中|成功|全面|研究出台|研究|出台|推出|发布|发放|下发|印发|制定|召开|举办|开展|组织|组建|建立|设立|收到|接到|受理|办理|查处|查获|抓获|破获|侦破|缴获|收缴|扣押|查扣|追缴|挽回|冻结|返还|收集整理|收集|梳理|整改|接待|清查|出动|购买|走进|覆盖|涉及|惠及|将|对|把|使|让|与|和|该(?:犯罪)?(?:团伙|集团|公司|平台)|在(?![逃校职押册岗建读线]))+/;
const PRONOUN = /^(?:我们|他们|她们|我|他|她|其|大家)(?=已|共|又|还|累计|先后)/;
/** What a number right before the words counts: 12[年]. */
const isDoer = (words: string): boolean =>
  /^[名位]/.test(words) && lengthOfDeeds(words, '') === 0 && CountedVerbs.done(words) < 0;
const SPAN = /^(?:多|余)?(?:人|公里|年|个月|月|天|日|小时|分钟)(?:来|间|内|里|时间)?/;
/** Signs of a clause, none of which the name of a counted thing has. */
const CLAUSE =
  /^[的要]|则$|赴|竟|为名|已(?!婚)|均|到|在(?!校|职|逃|押|线|册|建)|被(?![困盗骗扣害执])|对(?!象)|作出|将|把|着|过$|了(?!解)|是|就|虽|[只仅]$|他|她|我(?!国)|这|那|所在|进了|同比|成(?!员|果|品|功|绩|效)|[来内里下上省县盟州]$|(?<![超夜门集])市$|(?<![小社园景厂校牧山林矿库])区$|(?<![锦红党国队警])旗$/;
/** Acts and states that are counted by themselves as verbs, yet say nothing. */
const BARE =
  /^(?:入户|确保|每[天日月年周次]|平均|今年|去年|当场|现场|造成|连续|左右|以上|以下|以内|其中|成功|紧急|连夜|驱车|步行|徒步|辗转|奔波|往返|完成|涉嫌|要求|分别)+$/;
/** What a member of a list must not end with: its own number. */
const COUNTED =
  /[\d一二三四五六七八九十百千万两余多](?:[人辆台架车户场件]次|[名位人个件起次条份部台辆家户处所场期批项元克吨斤])$/;
/** What a name must not end with: a verb of its clause. A thing that stands before its verb is the name without it. */
const ENDS_IN_VERB = /(?:追回|挽回|返还|缴获|查获|扣押|冻结|退还|[跑背坐])$/;
const FRONTED = /^(?:被[盗骗困扣]|涉案|涉诈|赃)|(?:款|资金|现金|损失|财物|物品|车辆)$/;
/** A name in quotation marks right before the number. */
const QUOTED = /(?<![为成叫按照了])“[\p{Script=Han}]{2,10}”$/u;
const SUSPECTS = /(?:违法)?(?:犯罪)?嫌疑人员?$/;
const MAX_LENGTH = 14;

/** The counted thing as printed; null where the words before the number do not name it. */
export function whatBefore(
  { folded }: Passage,
  start: number,
  measure: string,
  units: readonly { start: number; end: number }[],
  printed: (from: number, to: number) => string,
): string | null {
  if (/\p{Script=Han} $/u.test(folded.slice(Math.max(0, start - 2), start))) start--;
  if (folded.charAt(start - 1) === '》') {
    const open = folded.lastIndexOf('《', start);
    if (open >= 0 && start - open < 40) return printed(open, start);
  }
  // “飙车炸街”1788起
  const name = QUOTED.exec(folded.slice(Math.max(0, start - 14), start))?.[0];
  if (name && !measure.endsWith('元')) return printed(start - name.length, start);
  let from = start;
  while (from > 0 && start - from < 32 && !STOP_BEFORE.hasAt(folded, from - 1)) from--;
  if (from > 0 && !STOP_BEFORE.hasAt(folded, from - 1)) return null;
  // 12年|成功救援108人: the years' own measure is no part of the name.
  if (/\d/.test(folded.charAt(from - 1)) && folded.charAt(from) === '岁') return null;
  // 6名民警守护|297公里: who does it is counted, not what.
  if (/\d/.test(folded.charAt(from - 1)) && isDoer(folded.slice(from, start))) return null;
  if (/\d ?$/.test(folded.slice(Math.max(0, from - 2), from)))
    from += SPAN.exec(folded.slice(from, start))?.[0].length ?? 0;
  if (folded.charAt(from) === '的') return null;
  const tail = TAIL.exec(folded.slice(from, start))?.[0] ?? '';
  const end = start - tail.length;
  const others = tail.includes('等');
  const list = listStart(folded, from, units);
  // 甲局同志，乙厅代表等90人: the list reaches over the comma.
  if (others && (list === from || endsInPerson(clauseBefore(folded, list)))) return null;
  for (const unit of units)
    if (unit.start >= list - 1 && unit.end <= start) {
      if (others) return null;
      from = Math.max(from, unit.end);
    }
  const first = list < from && !units.some((unit) => unit.start >= list && unit.end <= start) ? list : from;
  const verb = ENDS_IN_VERB.exec(folded.slice(first, end))?.[0].length ?? 0;
  if (verb > 0 && !FRONTED.test(folded.slice(first, end - verb))) return null;
  const named = nameStart(folded, first, end - verb, measure);
  if (named === null) return null;
  if (verb > 0) return printed(named, end - verb);
  // “五四”军用手枪子弹2发
  const bound = /^(?:[为被等的以]|方式|期间|活动|行动|时)/.test(folded.slice(from, from + 2));
  const quoted =
    named === from && !bound && folded.charAt(from - 1) === '”' ? folded.lastIndexOf('“', from) : -1;
  if (quoted >= 0 && from - quoted <= 8 && !/[。！？，]/.test(folded.slice(quoted, from)))
    // 涉|“两卡”团伙
    return printed(quoted - (folded.charAt(quoted - 1) === '涉' ? 1 : 0), end) + (others ? '等' : '');
  return printed(named, end) + (others ? '等' : '');
}

/** Where the list that ends with the member at `from` begins; `from` itself where there is no list. */
function listStart(folded: string, from: number, units: readonly { start: number; end: number }[]): number {
  let at = from;
  while (folded.charAt(at - 1) === '、') {
    const member = /\p{Script=Han}{2,10}$/u.exec(folded.slice(Math.max(0, at - 11), at - 1))?.[0];
    if (!member || COUNTED.test(member)) break;
    // 毒品35.7公斤、|枪支9支: the measure of the number before.
    if (/\d/.test(folded.charAt(at - 2 - member.length))) break;
    if (member.length === 10 && !STOP_BEFORE.hasAt(folded, at - 12)) break;
    at -= 1 + member.length;
    if (units.some((unit) => unit.end > at && unit.start < at)) return from;
  }
  return at;
}

const clauseBefore = (folded: string, at: number): string =>
  folded.charAt(at - 1) === '，'
    ? (/\p{Script=Han}*$/u.exec(folded.slice(Math.max(0, at - 13), at - 1))?.[0] ?? '')
    : '';

/** Where the name of the counted thing begins between two places; null where a clause stands there. */
function nameStart(folded: string, from: number, end: number, measure: string): number | null {
  const words = folded.slice(from, end);
  const pronoun = PRONOUN.exec(words)?.[0].length ?? 0;
  const lead = LEAD.exec(words.slice(pronoun))?.[0].length ?? 0;
  let skip = pronoun + (lead < words.length - pronoun - 1 ? lead : 0);
  // “…”实践活动深入基层了解实情: the campaign's noun belongs to the quoted name.
  if (skip === 0 && folded.charAt(from - 1) === '”')
    skip = /^\p{Script=Han}{0,4}?(?:活动|行动|工程)(?=.{4})/u.exec(words)?.[0].length ?? 0;
  skip += lengthOfDeeds(words.slice(skip), measure);
  const name = words.slice(skip);
  if (name.length < 2 || BARE.test(name)) return null;
  if (name.length <= MAX_LENGTH + (name.includes('、') ? 12 : 0) && !CLAUSE.test(name)) return from + skip;
  // 涉枪涉爆等危险品违法|犯罪嫌疑人: too long a name still ends in one.
  const suspects = name.includes('的') ? undefined : SUSPECTS.exec(name)?.[0].length;
  if (suspects) return end - suspects;
  const done = CountedVerbs.done(name);
  const act = done < 0 ? '' : name.slice(done);
  return act !== '' && act.length <= MAX_LENGTH && !CLAUSE.test(act) ? from + skip + done : null;
}
