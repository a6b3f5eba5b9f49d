/**
 * What a share, a percentage or a multiple is said of: the subject before the verb of change.
 *
 *   [刑事警情]同比下降12.5%              [出租屋登记率]从78.4%升至99.1%: of both numbers
 *   [群众满意度]达98.6%                  [盗窃警情]降幅达45.2%
 *   [交通警情]占总数的四分之一,较去年同期减少10%: of the clause before as well
 *   [刑事警情]、[治安警情]分别下降13.8%、5.2%: each of its own
 *   八成以上的[纠纷]、全所九成[民警]、30%的[商户]
 */

import type { Passage } from '@/lib/mentions/text/passage';
import { CharacterClass } from '@/lib/text/character-class';
import { nounLength } from './counted-nouns';
import { memberOf, placeInSeries } from './series-of-changes';
import { lengthOfSince } from './since-when';

/** Measures that are said of a subject, not of a noun behind them. */
const SAID_OF = new Set<string | null>([null, '%', '％', '‰', '个百分点', '成', '番', '倍']);
export const isSaidOfSubject = (measure: string | null): boolean => SAID_OF.has(measure);

const CLAUSE_ENDS = new CharacterClass('，。；：！？（）“”《》…');
const REACH = 64;
/** From the right: words of degree, verbs of change, what it is compared with, the number that it rose from. */
const TAILS = [
  /(?:了|至|到|为|达到|达|近|约|将近|接近|超过|超|逾|高达|仅为|仅|足足|不足|不到|未到|在|由|从|是|以上|的)$/,
  /(?:下降|上升|增长|增加|减少|降低|提高|提升|实现|延长|扩充|扩大|缩减|精简|拓展|压缩|压减|压降|缩短|回落|攀升|锐减|激增|上涨|下跌|升|降|涨|减|增|翻|保持|维持|稳定|降幅|增幅|涨幅|升幅|跌幅|减幅|占比|占到|占)$/,
  /(?:同比|环比|分别|均|大幅度?|明显|显著|持续|逐年|平均|总体|整体|已|又|也|更|再|仍|全部|都|同期|连续[一二三四五六七八九十\d]{1,2}[年月季度个]{1,2}|相比)$/,
  /(?:较(?![大重多高快好轻强])|[同环]?比|与)(?:\d{4}年|\p{Script=Han}){1,10}$/u,
  /占[\p{Script=Han}]{1,10}$/u,
  /(?:(?:由|从|自)(?:原来的?)?)?\d{4}年(?:年?[底初])?$/,
  /(?:由|从|自)\d{4}年(?:年?[底初])?的\d{1,3}(?:\.\d{1,2})?[%％]$/,
  /(?:由|从|自)(?:原来|最初|过去|此前|去年|以前)?的?(?:不足|不到|近|约)?(?:\d{1,3}(?:\.\d{1,2})?[%％]|[一二三四五六七八九]成半?)(?:左右)?$/,
];
const VERB = 1;
/** What opens a clause before its subject. */
const LEAD =
  /^(?:\d{4}年|1(?:10|22)(?=\p{Script=Han}{2})|(?:上|下)半年|(?:前|第)?[一二三四]季度|\d{1,2}月份?|今年|去年|全年|其中|目前|截至目前|今年以来|同时|而|且|并|使得?|让|令|将|把|实现|确保|推动|全力|力争|全[市区县省局所队州盟旗国镇乡]|辖区|我[市区县省局]|本[市区县省局]|该[市区县省局]|现有|共有|连续(?:\d{1,2}|[一二三四五六七八九十两]{1,2})(?:年|个月|个季度)|的)+/u;
/** A subject is no clause, nor the rest of a list behind a bracket: 甲（……）和乙占比50%. */
const CLAUSE = /[了着是]|^[和与及]|通过|组织|开展|民警(?=.{3})|^(?:我|你|他|她|这|那)/;
const TURNS = /^.*(?:将|把|使得?|让|令)(?=\p{Script=Han}{2})/u;
/** 较去年春节期间|事故警情下降了26.8%: with what the subject is compared stands before it. */
const AGAINST =
  /^(?:与|较|比)(?:去年|上年|往年|上月|\d{4}年)?\p{Script=Han}{0,4}?(?:同期|期间)(?:相比|比)?(?=\p{Script=Han}{4})(?!(?:下降|上升|增长|增加|减少|降低|提高|提升|分别|明显|大幅|又|再|均))/u;
/** 全省公安机关接报|有效警情: who takes and does them. */
const TAKES =
  /^.*(?:接报|接处|查处|破获|受理|侦破|抓获)(?=\p{Script=Han}{2})(?!数|率|量|总|能力|效率|质效|警[量数总])/u;
const LONGEST = 16;
const EXTENT = /^(?:[降增升涨跌减]幅|同比|环比)/;
/** What a name in quotation marks adds to the subject behind it. */
const MARKED = /“[\p{Script=Han}]{2,8}”$/u;

/** The subject as printed; `before` is what the figure before it in the sentence is said of. Null where nothing tells. */
export function whatChanged(
  passage: Passage,
  start: number,
  end: number,
  units: readonly { start: number; end: number }[],
  printed: (from: number, to: number) => string,
  before: string | null,
): string | null {
  const { folded } = passage;
  const noun = nounBehind(folded, end);
  if (noun) return printed(noun[0], noun[1]);
  const place = placeInSeries(folded, start, end);
  const found = subjectBefore(folded, place.count > 1 ? place.start : start, units);
  if (found === null) return null;
  const { clause, from, name, lead } = found;
  if (place.count > 1 && name !== '' && /[、和及与]|分别/.test(name + clause))
    return memberOf(printed(from + lead, from + lead + name.length), place);
  // 警情连续三年下降，|降幅12%: the clause before names it.
  if (name === '' && before === null && EXTENT.test(clause) && folded.charAt(from - 1) === '，')
    return whatChanged(passage, from - 1, from - 1, units, printed, null);
  // 环比分别下降3.2%和1.6%: of two subjects, of which only the last is known.
  if (name === '') return clause === '' || clause.includes('分别') || place.count > 1 ? null : before;
  if (
    name.length < 2 ||
    name.length > LONGEST ||
    CLAUSE.test(name) ||
    !/^[\p{Script=Han}、A-Za-z\d]+$/u.test(name)
  )
    return null;
  // “盗抢骗”|发案
  const marks = lead === 0 ? (MARKED.exec(folded.slice(Math.max(0, from - 10), from))?.[0].length ?? 0) : 0;
  return printed(from + lead - marks, from + lead + name.length);
}

/** The words of a clause before a number, without those of change, with its lead and the name behind that. */
interface Subject {
  clause: string;
  /** Where the clause begins. */
  from: number;
  lead: number;
  name: string;
}

/** Null where no word of change stands before the number. */
function subjectBefore(
  folded: string,
  start: number,
  units: readonly { start: number; end: number }[],
): Subject | null {
  let from = start;
  while (from > 0 && start - from < REACH && !CLAUSE_ENDS.hasAt(folded, from - 1)) from--;
  for (const unit of units) if (unit.start >= from && unit.end <= start) from = Math.max(from, unit.end);
  from += AGAINST.exec(folded.slice(from, start))?.[0].length ?? 0;
  const clause = folded.slice(from, start);
  const subject = stripTails(clause, folded.startsWith('翻番', start));
  if (subject === null) return null;
  const turned = TURNS.exec(subject)?.[0].length ?? 0;
  const since = turned + lengthOfSince(subject.slice(turned));
  const opened = since + (LEAD.exec(subject.slice(since))?.[0].length ?? 0);
  const lead = opened + (TAKES.exec(subject.slice(opened))?.[0].length ?? 0);
  return { clause, from, lead, name: subject.slice(lead) };
}

/** The clause without the words of change at its end; null where none of them is there. `folds`: the number is a verb itself. */
function stripTails(clause: string, folds: boolean): string | null {
  let rest = clause;
  let stripped = false;
  for (let more = true; more; ) {
    more = false;
    for (const [i, tail] of TAILS.entries()) {
      // What it is compared with stands before the verb.
      if (i > VERB && !stripped) continue;
      const length = tail.exec(rest)?.[0].length ?? 0;
      if (length === 0) continue;
      rest = rest.slice(0, -length);
      stripped = true;
      more = true;
      break;
    }
  }
  return stripped || /[率度比]$/.test(rest) || folds ? rest : null;
}

/** 八成以上的|纠纷, 九成|民警: the noun that the share is of. */
function nounBehind(folded: string, end: number): [from: number, to: number] | null {
  const link = /^(?:以上|左右|多|以内)?的/.exec(folded.slice(end, end + 4))?.[0].length ?? 0;
  if (link === 0 && folded.charAt(end - 1) !== '成') return null;
  const run = /^\p{Script=Han}{2,12}/u.exec(folded.slice(end + link, end + link + 12))?.[0] ?? '';
  if (
    run === '' ||
    /^(?:提|升|上升|下降|降|增|减|扩|缩|来自|属于|得到|速度|比例|幅度|水平|目标|左右|以上|增长|下降|降幅|增幅|份额|股份|历史|较高|最高|最低)|水平/.test(
      run,
    )
  )
    return null;
  const noun = run.replace(/(?:部署|摆|取得|获得|拿到|投入|下沉|来自|分布|集中|用于|属于|实现|纳入).*$/, '');
  const length = nounLength(noun, link > 0 ? '件' : '名');
  return length >= 2 && length <= 10 ? [end + link, end + link + length] : null;
}
