import { type Gap, LEAST_TEXT, type OpenStory, textSize } from './gap';
import { isProse, type LabelledRow } from './label';
import { isTitledOpening, opensAnew, opensDispatch } from './opens-dispatch';
import { readOrdinal } from './rules/match-section-number';
import { weighSigns } from './weigh-signs';

/** `story`: a new one begins in the gap; `same`: the one above goes on; `ended`: other pages' text follows. */
export type Verdict = 'story' | 'same' | 'ended';

/**
 * What a gap between two stretches of text means.
 *
 * Signs of a new story: a headline that its wrapper names, a date line or an opening phrase (本报讯) below a
 * title, a closing byline above one, a deck with a dash, a break in vocabulary. Near miss: (肖琪) followed by
 * 2 搭桥梁, where 1 and 3 stand above: the byline was printed in the wrong place, the story goes on.
 */
export function judgeGap(gap: Gap, rows: LabelledRow[], story: OpenStory): Verdict {
  const { rows: between, prose } = gap;
  if (rows[prose]?.hint === 'brief') return 'story';
  const titles = between.filter((row) => row.label.form === 'title');
  const ended = story.end !== null || between.some(endsStory) || endsAtRule(between);
  // 【光荣榜】, 链接: what is appended to the story above, below its byline as well.
  if (titles[0] && !ended && APPENDED.test(titles[0].text)) return 'same';
  const first = titles[0];
  // ……。 ⏎ 图片新闻 ⏎ 3月24日,……: a column of its own.
  if (first && /^[【[]?图片新闻[】\]]?$/.test(first.text)) return 'story';
  if (!first && (between.some(isTitledOpening) || opensDispatch(gap, rows, story, ended))) return 'story';
  if (!first) return ended && !opensAnew(between, rows, prose) ? 'ended' : 'same';
  if (!ended && opensBelowSummary(gap, rows, story)) return 'same';
  const numbers = titles.flatMap((row) => readOrdinal(row.text) ?? []);
  const opens = between.some((row) => row.label.form === 'opening');
  if (
    first.hint !== 'item' &&
    numbers[0] !== undefined &&
    !ended &&
    !opens &&
    continuesNumbering(numbers[0], story.numbers)
  )
    return 'same';
  const score = weighSigns(between, first, rows, gap, story);
  if (!ended) return score >= 2 ? 'story' : 'same';
  const long = textSize(rows, prose) >= LEAST_TEXT && !isTeaser(rows, prose);
  return (score >= 3 && long) || endsLikeAbove(gap, rows) ? 'story' : 'ended';
}

/** Characters of a summary at most: a story as short ends its sentence. */
const LONGEST_SUMMARY = 80;

/** 题目 ⏎ 2031-03-13 江州网 ⏎ 警方在14座桥设卡,4小时暂扣32辆 ⏎ 图中某某 ⏎ 江州晚报3月13日讯……: above its dispatch a story has only said what it tells. */
function opensBelowSummary({ rows: between, from }: Gap, rows: LabelledRow[], story: OpenStory): boolean {
  if (between.at(-1)?.label.form !== 'opening') return false;
  const above = rows.slice(story.bodyFrom, from).filter(isProse);
  const [only, other] = above;
  return only !== undefined && !other && only.size <= LONGEST_SUMMARY && !/[。!?”)]$/.test(only.text);
}

const APPENDED =
  /^[【[■●◆]?\s?(?:光荣榜|获奖名单|表彰名单|受表彰名单|附(?:[::]?.{0,10}名单)?|名单|链接|新闻链接|相关链接|法条链接|知识链接|背景链接|新闻背景|记者手记|采访手记|编后|短评|点评|警方提[示醒])[】\]]?:?$/;

/** An editor line, or a heading of a list of other pages. */
export function endsStory(row: LabelledRow): boolean {
  const { label } = row;
  return (label.form === 'furniture' && label.ends) || (label.form === 'fields' && label.roles.has('editor'));
}

const LONG_TEXT = 120;

/** ……。 ⏎ 责任编辑:张三 ⏎ 题目 ⏎ ……。 ⏎ 责任编辑:李四: what ends below as the story above ended is a story, too. */
function endsLikeAbove({ rows: between, prose }: Gap, rows: LabelledRow[]): boolean {
  const isEditor = ({ label }: LabelledRow): boolean => label.form === 'fields' && label.roles.has('editor');
  const title = between.at(-1);
  if (title?.label.form !== 'title' || title.size < 8 || !between.some(isEditor)) return false;
  if (between.some(({ label }) => label.form === 'furniture' && label.ends)) return false;
  let end = prose + 1;
  while (isProse(rows[end]) || rows[end]?.label.form === 'caption') end++;
  const row = rows[end];
  return row !== undefined && isEditor(row) && textSize(rows, prose) >= LONG_TEXT;
}

/** A drawn line, and behind it a call to subscribe or a notice of rights. */
function endsAtRule(between: LabelledRow[]): boolean {
  const rule = between.findIndex((row) => /^(?:[-=_*—]\s?){3,}$/.test(row.text));
  return (
    rule >= 0 &&
    between.some(
      (row, i) => i > rule && row.label.form === 'furniture' && /advert|rights|related/.test(row.label.kind),
    )
  );
}

/** 1, 3, (byline), 2: the head numbered 2 belongs to the story that lacks it. */
function continuesNumbering(number: number, seen: Set<number>): boolean {
  if (seen.size === 0 || seen.has(number)) return false;
  return seen.has(number - 1) || [...seen].some((other) => other > number);
}

/** ……将最后一榀箱梁吊装至预...: the opening of another page's story, cut off. */
function isTeaser(rows: LabelledRow[], from: number): boolean {
  const text = rows[from]?.text ?? '';
  return (
    /\.{3,6}\s{0,2}(?:详情|全文|更多)?$/.test(text) || (/…{1,2}$/.test(text) && !isProse(rows[from + 1]))
  );
}
