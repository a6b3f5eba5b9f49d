/**
 * What a figure counts: the noun after its measure word, else what stands before the number.
 *
 *   34名[教师]担任辅导员      10名政治过硬、业务过硬的[民警]     750份[《致……的一封信》]
 *   发放[反诈宣传资料]5360余份  [止付金额]达7.9亿余元
 */
import { CharacterClass } from '../../text/character-class';
import type { Passage } from '../text/passage';

const STOP = new CharacterClass(/[，。；：！？（）“”…\s\d]/);
const STOP_BEFORE = new CharacterClass(/[，。；：！？、（）“”《》\s\d…]/);
/** Words between the counted thing and its number: 止付金额[达]7.9亿. */
const TAIL =
  /(?:等?(?:共计|共有|共|累计|总计|合计|达到|多达|高达|达|约|近|将近|超过|超|逾|至少|为|有|了|已|分别|连续|在|的|先后|等))+$/;
/** Verbs and adverbs that open the words before a number: [共发放]反诈宣传资料5360余份. */
const LEAD =
  /^(?:等|回复|解决|处理|受理了|截至目前|今年以来|目前|当前|同时|活动中|期间|其中|此外|现场|累计|线上线下|已经|已|又|还|共|并|再|先后|及时|广泛|主动|集中|成功|全面|研究出台|研究|出台|推出|发布|发放|下发|印发|制定|召开|举办|开展|组织|组建|建立|设立|收到|接到|受理|办理|查处|查获|抓获|破获|侦破|缴获|收缴|扣押|查扣|追缴|挽回|冻结|返还|收集整理|收集|梳理|整改|接待|清查|出动|购买|将|对|把|使|让|与|和|在)+/;
const NOUN_STOP =
  /在|到|被|已|均|都|全部|进行|参加|受邀|参与|课后|纷纷|对|从|为|与|和(?!谐)|及|并|将|以(?!上)|由|于|共(?!产)|又|也|就|向|通过|广泛|办理|得到|现场|当场|走访|开展|完成|组成|提供|获|先后|同步|正在|有|赴|担任|深度|广播|促进|等(?!级)|里面|中(?!心|国|学)|不|是|的|来到|管理|前往|接受|成为|(?<=问题)得/;

/** What follows 的 where no counted thing does: 15项举措的基础上. */
const NO_NOUN = /^(?:基础|同时|情况|过程|前提|条件|万|百|千|数|十)/;

/** The counted thing as printed, white space aside; null where neither side names one. `units` are ranges of units. */
export function findWhat(
  passage: Passage,
  start: number,
  end: number,
  units: readonly { start: number; end: number }[],
): string | null {
  const { folded, text } = passage;
  const printed = (from: number, to: number) => text.slice(from, to).replace(/\s/g, '');
  if (folded.charAt(end) === '《') {
    const close = folded.indexOf('》', end);
    if (close > 0 && close - end < 40) return printed(end, close + 1);
  }
  if (folded.charAt(end) === '“') {
    // 千余件“急难愁盼”问题
    const close = folded.indexOf('”', end);
    const after =
      close > 0 && close - end < 16
        ? nounLength(/^\p{Script=Han}{0,8}/u.exec(folded.slice(close + 1))?.[0] ?? '')
        : 0;
    if (after >= 2) return printed(end, close + 1 + after);
  }
  let to = end;
  while (to < folded.length && to - end < 26 && !STOP.hasAt(folded, to)) to++;
  const run = folded.slice(end, to);
  const particle = run.lastIndexOf('的');
  const qualified =
    particle > 1 && !NOUN_STOP.test(run.slice(0, particle)) && !NO_NOUN.test(run.slice(particle + 1));
  if (qualified && run.length - particle > 2) {
    const noun = nounLength(run.slice(particle + 1));
    if (noun >= 2) return printed(end + particle + 1, end + particle + 1 + noun);
  }
  const enumeration = run.indexOf('、');
  const noun = nounLength(enumeration > 0 ? run.slice(0, enumeration) : run);
  if (noun >= 2) return printed(end, end + noun);
  return whatBefore(passage, start, units, printed);
}

function nounLength(run: string): number {
  const stop = NOUN_STOP.exec(run);
  return stop ? stop.index : run.length;
}

function whatBefore(
  { folded }: Passage,
  start: number,
  units: readonly { start: number; end: number }[],
  printed: (from: number, to: number) => string,
): string | null {
  if (folded.charAt(start - 1) === '》') {
    const open = folded.lastIndexOf('《', start);
    if (open >= 0 && start - open < 40) return printed(open, start);
  }
  let from = start;
  while (from > 0 && start - from < 24 && !STOP_BEFORE.hasAt(folded, from - 1)) from--;
  for (const unit of units) if (unit.start >= from - 1 && unit.end <= start) from = Math.max(from, unit.end);
  let lead = folded.slice(from, start);
  const opening = LEAD.exec(lead)?.[0].length ?? 0;
  lead = lead.replace(TAIL, '');
  const skip = opening < lead.length - 1 ? opening : 0;
  return lead.length - skip >= 2 ? printed(from + skip, from + lead.length) : null;
}
