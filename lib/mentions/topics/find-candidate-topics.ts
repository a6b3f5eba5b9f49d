/**
 * Candidate topics: campaigns that the catalogue lacks, told by their form, for the archivist to look at.
 *
 *   [“净网”专项行动]   [打击侵财性犯罪专项行动]   [净网2024专项行动]   “[平安守护行动]”
 *   [“三调联动”调解机制]   [“护苗”义警]   [“公安楷模”]   [一盔一带]
 *
 * Near misses: “实际行动”, “一盘棋”思想 (no campaign), 开展活动 (no name), 宣讲活动现场.
 */
import { groupBy } from '@/lib/group-by';
import type { Passage, Range } from '@/lib/mentions/text/passage';
import { BOUNDARY_CHARACTERS, BOUNDARY_WORDS } from '@/lib/mentions/units/left-boundaries';
import { CharacterClass } from '@/lib/text/character-class';
import { isWordAt } from '@/lib/text/lexicon';
import { listMatches } from '@/lib/text/list-matches';
import { hasSign, signOfCharacters } from '@/lib/text/signs';
import { toSolid } from '@/lib/text/solid-text';
import type { FoundTopic } from './find-topics';
import { beside, joinShortForms, listed } from './short-forms';

const GREAT = `(?:(?<!加)大(?:走访|排查|整治|练兵|比武|巡防|巡逻|清查|巡查|宣传|接访|下访|讨论|竞赛|培训|收网|起底|攻坚|会战|讲堂|化解|检查|普法|宣讲|决战))+(?:专项)?(?:行动|活动)?`;
const NOUN = `专项整治行动|专项打击行动|专项行动|专项活动|专项整治|专项治理|专项斗争|专项工作|集中统一行动|集中行动|统一行动|攻坚行动|攻坚战|百日攻坚行动|百日攻坚|大会战|会战|宣传周|宣传月|宣传日|主题活动|主题教育|学习教育|系列活动|实践活动|巡回宣传|行动|活动|工程|计划|战役|${GREAT}`;
/** Named mechanisms, whose noun stands close to the quoted name. */
const MECHANISM = '品牌|专班|义警队?|护学岗|(?:警务|调解)(?:工作)?(?:模式|机制|工作法)';
const QUOTED = new RegExp(
  `“[^“”，。；！？]{2,20}”(?!两个)(?:（[^（）]{1,4}）)?[\\p{Script=Han}]{0,8}?(?:${NOUN})`,
  'gu',
);
const RUN = new RegExp(`“[^“”，。；！？]{2,20}”(?![和与及等])[\\p{Script=Han}]{0,4}?(?:${MECHANISM})`, 'gu');
/** “平安守护行动”: name and noun in one pair. */
const WHOLE = new RegExp(`(?<=“)([^“”，。；！？]{2,16}?)(?:${NOUN})(?=”)`, 'gu');
const NO_CAMPAIGN =
  /(?:违法|犯罪|实际|自觉|自发|具体|文体|户外|课外|面子|形象|民心|诈骗|赌博|传销|推广|促销|优惠|返利|理财|投资|刷单|兼职|抽奖|我的|人生|学习|工作)$/;
/** What stands between a quoted word and a noun that is not its own: “三甲”地区|持续开展|整治行动, “杀猪盘”|诈骗|活动. */
const NO_NAME =
  /^在行动|开展|进行|组织|部署|推进|做好|启动|发起|参加|参与|举办|举行|实施|(?:违法|犯罪|诈骗|赌博|传销|走私|贩毒|洗钱)(?:行动|活动)$/;
/** “春雷行动”|的首次战役: the marks hold the whole name. */
const NAMED_WHOLE = /(?:行动|活动|工程|会战|战役)”的/;
const NAMED =
  /专项整治行动|专项打击行动|专项行动|专项整治|专项斗争|集中统一行动|百日行动|攻坚战|主题宣传活动|(?:百日攻坚|百日会战|(?<!加)大走访|大练兵|大比武)(?:专项)?(?:行动|活动)?|宣传周|宣传月|宣传日/g;
/** Campaigns of the whole country that print names without a noun; those of common words in quotation marks. */
const KNOWN = ['扫黑除恶', '一盔一带', '百万警进千万家'];
const KNOWN_QUOTED =
  /“(?:断卡|净网|护网|云剑|昆仑|猎狐|团圆|护苗|拔钉|断流|净边|一村一警|一标三实)(?:20\d\d)?”/g;
/** The same with their noun, without marks. */
const KNOWN_NAMED =
  /(?:断卡|净网|护网|云剑|猎狐|团圆|护苗|拔钉|断流|净边|敲门|百万警进千万家|雷霆|利剑|亮剑|飓风|霹雳|春雷|惊雷|铁拳|清源|秋风|猎鹰|猎豹|[春秋冬]季(?:治安)?(?:打击整治)?)(?:20\d\d)?(?:专项)?(?:行动(?![不迟缓自])|活动)/g;
const HONOUR = /“[\p{Script=Han}·]{2,10}(?:楷模|卫士)”/gu;
const QUOTE_SIGN = signOfCharacters(new CharacterClass('“'));
const PLAIN =
  /^(?:(?:总结|固化|巩固|深化|推进|持续|开展|部署|强化|参加|参与|投入|围绕|结合|组织|实施|聚焦|统筹|启动)+|系列.*|(?:进行|持续|全面|深入|继续|重点|同步).*|.*(?:[您你我]|感觉|觉得).*|各类|各项|多项|系列|有关|相关|此次|本次|这次|该|一系列|月份|一次|多次|全市|全省|全区|全国|统一|专门|集中)$/;

/** Candidates of a story that no catalogued topic covers; none begins within one of its `units`. */
export function findCandidateTopics(
  passages: readonly Passage[],
  catalogued: readonly FoundTopic[],
  units: readonly Range[],
): FoundTopic[] {
  const unitsIn = groupBy(units, ({ passage }) => passage);
  const cataloguedIn = groupBy(catalogued, ({ passage }) => passage);
  const found: FoundTopic[] = [];
  for (const passage of passages) {
    const { folded, signs } = passage;
    const before = found.length;
    const here = unitsIn.get(passage) ?? [];
    const listedHere = cataloguedIn.get(passage) ?? [];
    const add = (start: number, end: number) => {
      const overlaps = (other: Range) => other.start < end && start < other.end;
      if (listedHere.some(overlaps) || found.slice(before).some(overlaps)) return;
      const name = toSolid(passage.text.slice(start, end));
      if (name.includes('等')) {
        found.push(...listed(passage, start, name));
        return;
      }
      found.push(...beside(passage, start, name), { passage, start, end, name, status: 'candidate' });
    };
    if (hasSign(signs, QUOTE_SIGN)) for (const [start, end] of listQuoted(folded)) add(start, end);
    for (const match of listMatches(NAMED, folded)) {
      const begins = nameStart(folded, match.index);
      const unit = here.find((other) => other.start <= begins && begins < other.end);
      const start = Math.min(unit?.end ?? begins - markedBefore(folded, begins, match.index), match.index);
      const name = folded.slice(start, match.index);
      if (name.length >= 2 && !PLAIN.test(name)) add(start, match.index + match[0].length);
    }
    if (folded.includes('动'))
      for (const match of listMatches(KNOWN_NAMED, folded))
        if (folded.charAt(match.index - 1) !== '“') add(match.index, match.index + match[0].length);
    for (const name of KNOWN)
      for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1))
        add(at, at + name.length);
    found.push(...found.splice(before).sort((a, b) => a.start - b.start));
  }
  return joinShortForms(passages, catalogued, withoutTouched(found));
}

/** Names in quotation marks, and those that hold one; UTF-16 offsets of the passage, ends exclusive. */
function* listQuoted(folded: string): Generator<[number, number]> {
  const rangeOf = ({ 0: { length }, index }: RegExpExecArray): [number, number] => [index, index + length];
  for (const match of listMatches(QUOTED, folded)) {
    const noun = match[0].slice(match[0].indexOf('”') + 1);
    if (!NO_NAME.test(noun) && !NAMED_WHOLE.test(match[0])) yield rangeOf(match);
  }
  for (const pattern of [RUN, HONOUR, KNOWN_QUOTED])
    for (const match of listMatches(pattern, folded)) yield rangeOf(match);
  for (const match of listMatches(WHOLE, folded)) {
    const [, words = ''] = match;
    if (!NO_CAMPAIGN.test(words) && !words.endsWith('、') && !PLAIN.test(words)) yield rangeOf(match);
  }
}

/** A policy of years: a phrase of it only touches it. */
const POLICY = '扫黑除恶';

/** A story carries a policy where it says so above its text, or more than once. */
function withoutTouched(found: readonly FoundTopic[]): FoundTopic[] {
  const said = found.filter(({ name }) => name.startsWith(POLICY));
  const carried =
    said.length > 1 || said.some(({ passage: { field } }) => field !== 'paragraph' && field !== 'caption');
  return found.filter(({ name }) => carried || name !== POLICY);
}

/** 《清源》|专项行动, ‘清源’|专项行动: other marks than “ ” right before the noun. */
const MARKED = /(?:《[^《》，。；]{2,8}》|‘[^‘’，。；]{2,8}’|【[^【】，。；]{2,8}】)$/;

const markedBefore = (folded: string, begins: number, noun: number): number =>
  begins === noun && /[》’】]/.test(folded.charAt(noun - 1))
    ? (MARKED.exec(folded.slice(Math.max(0, noun - 10), noun))?.[0].length ?? 0)
    : 0;

const NAMING =
  /^(?:打击|整治|清查|排查|保护|守护|治安|治理|处置|管控|宣传|巡查|服务|保障|监管|管理|规范|侦破)/;

/** Where the name before 专项行动 begins: after punctuation or a bounding word that is no part of a campaign's name. */
function nameStart(folded: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < 16) {
    const character = folded.charAt(at - 1);
    // 净网|2024|专项行动
    const year = /\p{Script=Han}20\d\d$/u.test(folded.slice(Math.max(0, at - 5), at)) ? 4 : 0;
    if (year > 0 && !/[年月至到]/.test(folded.charAt(at - 5))) {
      at -= year;
      continue;
    }
    // 2020-2022年|三年打击, 3轮|清查行动: the number's own sign.
    if (/\d/.test(character) && /[年月日号轮次批场]/.test(folded.charAt(at))) return at + 1;
    if (!/\p{Script=Han}/u.test(character)) break;
    const word = BOUNDARY_WORDS.longestBefore(folded, at);
    if (character === '暨') break;
    if (word && !NAMING.test(folded.slice(word.start, at))) break;
    if (
      BOUNDARY_CHARACTERS.hasAt(folded, at - 1) &&
      /[在的了为从对将把被由到以与展暨是]/.test(character) &&
      !isWordAt(folded, at - 1, at + 1)
    )
      break;
    at--;
  }
  return at;
}
