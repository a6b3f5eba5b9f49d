/**
 * Where the name of a counted thing begins behind who does what with it: its subject, its adverbs and its deeds.
 *
 *   民警累计劝阻|群众            副局长带队走访|企业          累计唤回|群众 (an adverb stands before a verb, known or not)
 *   民警|走访群众30次            (acts are counted)           先后|发放|宣传资料
 *
 * Near misses: 检查站12个, 培训班3期, 涉案资金 (names that open with a deed).
 */
import { isWordAt } from '@/lib/text/lexicon';
import { closesName, DEEDS, LIGHT_DEEDS, MANNERS, NOUNLIKE, OFFENCES } from './deeds';

/** Measure words of acts: of 走访群众30次 the visits are counted. */
const OF_ACTS = /^(?:次|场|场次|轮|趟|遍|回)$/;
const SUBJECT =
  /^(?:(?:全体|广大|值班|社区|巡逻|各级|各地|基层|专案组|工作组)?(?:民警辅警|民辅警|民警|辅警|交警|特警|刑警|巡警|警方|警察|干警|公安机关|志愿者|网格员)们?|专案组|工作组|每(?:个人|人|名民警)要?|我们|他们|她们|我|他|她|全局|全所|全队|[大支中]队|分局|该[局所队]|[县市]局)/;
/** Deeds of one character, before a word; those that end in 办 and 做 also behind whom it is done for. */
const SHORT =
  /^(?:为|给|替|帮)(?:民|\p{Script=Han}{1,5}?)(?:办好(?!事)|办成|做好(?!事)|[办做送])|^(?:办好(?!事)|做好(?!事)|[办做发派立破接进携送查抓]|设(?![备施计置立想法定防])(?=.{2})|有(?![价关限效毒害偿色机线功意组]))/u;
/** Adverbs of one character, behind who does it. */
const BRIEF = /[局队所警者方们员站室组班家来][已共又还均再也]$/;
const NOW = /^(?:共(?![产同享济])|已|又|还(?!款)|均|再|并|仅|只)+/;
const AT_HOME = /(?:上门|入户|现场|集中|联合)$/;
const FOLLOWS = /^(?:了(?!解)|过(?!程|期|境)|并|以及|及|和|与|、)+/;
/** Verbs that open names for good: 涉案资金. */
const KEPT = /^(?:涉|经济|被|参|在|止付|预警|行程|违[法规章禁]|犯罪|非法|失踪|走失|酒|无|未)/;

/** How many characters before the name are none of it; 0 where it begins at once. */
export function lengthOfDeeds(words: string, measure: string): number {
  const ofActs = OF_ACTS.test(measure);
  let skip = lastDeed(words, ofActs);
  const brief = NOW.exec(words.slice(skip))?.[0].length ?? 0;
  const subject = SUBJECT.exec(words.slice(skip + brief))?.[0].length ?? 0;
  const before = brief + subject;
  const behind = words.slice(skip + before);
  const opens = before > 0 && opensDeed(behind);
  const deed = opens ? lastDeed(behind, ofActs) : before > 0 && !ofActs ? unknownDeed(behind) : 0;
  if (opens || deed > 0) skip += before + deed;
  for (let more = true; more; ) {
    const rest = words.slice(skip);
    const length = FOLLOWS.exec(rest)?.[0].length ?? (ofActs ? 0 : shortDeed(rest));
    more = length > 0 && rest.length - length >= 2;
    if (more) skip += length;
  }
  return skip;
}

const opensDeed = (rest: string): boolean =>
  rest.length >= 2 && (DEEDS.longestAt(rest, 0) ?? MANNERS.longestAt(rest, 0)) !== null;

/** The end of the last deed or adverb that a name of two characters and more follows. */
function lastDeed(words: string, ofActs: boolean): number {
  for (let end = words.length - 2; end >= 2; end--) {
    const rest = words.slice(end);
    const manner = MANNERS.longestBefore(words, end) ?? BRIEF.exec(words.slice(Math.max(0, end - 2), end));
    if (manner && !isHow(words.slice(0, end), rest, ofActs) && !closesName('', rest))
      return end + (ofActs ? 0 : unknownDeed(rest));
    const deed = (ofActs ? LIGHT_DEEDS : DEEDS).longestBefore(words, end);
    if (deed && isDone(words, deed.start, end)) return end;
  }
  return 0;
}

/** 上门服务1200余次, 上门服务等措施16项: where an act is done is part of the act. */
function isHow(before: string, rest: string, ofActs: boolean): boolean {
  if (!AT_HOME.test(before)) return false;
  const act = DEEDS.longestAt(rest, 0)?.end ?? 0;
  return ofActs || (act > 0 && /^(?:$|[等、])/.test(rest.slice(act)));
}

/** Whether the deed between two places is done with what follows, and neither is part of a word nor opens a name. */
function isDone(words: string, start: number, end: number): boolean {
  const deed = words.slice(start, end);
  const rest = words.slice(end);
  // 盘查|检查2600余人: acts alone; 举办|宣讲 is one act.
  if (LIGHT_DEEDS.longestAt(deed, 0)?.end !== deed.length && DEEDS.longestAt(rest, 0)?.end === rest.length)
    return false;
  if (closesName(deed, rest) || (deed.endsWith('好') && rest.startsWith('事'))) return false;
  if (OFFENCES.test(words.slice(start))) return false;
  // 检查|出租房
  if (deed.endsWith('出') && rest.startsWith('租')) return false;
  // 派出所, 党组织
  if (isWordAt(words, start, end + 1) || (start > 0 && isWordAt(words, start - 1, end))) return false;
  if (!NOUNLIKE.test(deed) || start === 0) return true;
  const before = words.slice(0, start);
  return (
    DEEDS.longestBefore(words, start) !== null ||
    MANNERS.longestBefore(words, start) !== null ||
    BRIEF.test(before) ||
    NOW.exec(before)?.[0] === before ||
    SUBJECT.exec(before)?.[0] === before ||
    /[并和及与、]$/.test(before)
  );
}

/** Behind an adverb: the length of a verb of two characters that a word follows, though no list has it. */
function unknownDeed(rest: string): number {
  if (rest.length < 4 || KEPT.test(rest) || closesName('', rest.slice(2))) return 0;
  return isWordAt(rest, 2, 4) && !isWordAt(rest, 0, 3) && !isWordAt(rest, 0, 4) && !isWordAt(rest, 1, 3)
    ? 2
    : 0;
}

/** 办|实事, 为群众办|实事, 立|案件; not 办事处, 发票. */
function shortDeed(rest: string): number {
  const length = SHORT.exec(rest)?.[0].length ?? 0;
  if (length === 0) return 0;
  if (length > 1) return length;
  if (/^[设有]/.test(rest)) return 1;
  const word = rest.length === 3 ? isWordAt(rest, 0, 3) : isWordAt(rest, 0, 2);
  return !word && isWordAt(rest, 1, 3) ? 1 : 0;
}
