import { breaksCohesion } from './cohesion';
import { isProse, type LabelledRow } from './label';
import { readOrdinal } from './rules/match-section-number';

/** The rows between two stretches of running text. */
export interface Gap {
  /** Index of its first row, and of the text's first row below it. */
  from: number;
  prose: number;
  rows: LabelledRow[];
}

/** What is known of the story that runs above a gap. */
export interface OpenStory {
  /** Index of its first text row. */
  bodyFrom: number;
  /** Index of the row that ended it (责任编辑, 相关阅读), null while it goes on. */
  end: number | null;
  /** Printed numbers of its sections so far. */
  numbers: Set<number>;
}

/** `story`: a new one begins in the gap; `same`: the one above goes on; `ended`: other pages' text follows. */
export type Verdict = 'story' | 'same' | 'ended';

/** A story behind an end marker must be longer than a teaser is. */
const LEAST_TEXT = 60;

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
  if (!first && (between.some(isTitledOpening) || opensDispatch(gap, rows, story, ended))) return 'story';
  if (!first) return ended && !opensAnew(between, rows, prose) ? 'ended' : 'same';
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

const APPENDED =
  /^[【[■●◆]?\s?(?:光荣榜|获奖名单|表彰名单|受表彰名单|附(?:[::]?.{0,10}名单)?|名单|链接|新闻链接|相关链接|法条链接|知识链接|背景链接|新闻背景|记者手记|采访手记|编后|短评|点评|警方提[示醒])[】\]]?:?$/;

/** 江州网3月1日电 题:……: a dispatch that names its title. */
const isTitledOpening = ({ label, text }: LabelledRow): boolean =>
  label.form === 'opening' && /[电讯]\s?题\s?:/.test(text);

/** 简讯: the head of items of their own. */
const BRIEFS = /^(?:简讯|短讯|警讯|法治简讯|警务简讯|公安简讯|一句话新闻|简明新闻)$/;

function weighSigns(
  between: LabelledRow[],
  first: LabelledRow,
  rows: LabelledRow[],
  gap: Gap,
  story: OpenStory,
): number {
  const at = between.indexOf(first);
  let score = BRIEFS.test(first.text) ? 3 : 0;
  if (between.some((row) => row.label.form === 'opening')) score += 3;
  if (between.some((row, i) => i > at && row.label.form === 'fields' && row.label.roles.has('date')))
    score += 3;
  if (between.some(isPathOfPage) || isUnderlined(between[at + 1])) score += 3;
  if (between.some((row, i) => i > at && isSourceLine(row))) score += 3;
  if (between.some((row) => row.hint === 'headline' || row.hint === 'page-title' || row.hint === 'item'))
    score += 3;
  if (between.some((row, i) => i < at && closesStory(row))) score += 2;
  if (between.some((row, i) => i > at && row.label.form === 'title' && /^—{1,2}[^—]/.test(row.text)))
    score += 2;
  if (between.some((row, i) => i > at && isOwnByline(row))) score += 2;
  if (
    score === 0 &&
    first.hint !== 'heading' &&
    breaksCohesion(first, rows.slice(story.bodyFrom, gap.from), rows.slice(gap.prose, gap.prose + 6)) &&
    !isOneOfAlike(first, rows, gap)
  ) {
    score += 2;
  }
  return score;
}

const WRAPPED = /^(?:“[^“”]+”|【[^【】]+】|《[^《》]+》|——.+——|[■◆●★▲◎▍➤◇○□].+)$/;

/** “有警察在,心里踏实”, and below “钱追回来了”: subheads of one make are of one story, whatever words their texts share. */
function isOneOfAlike(first: LabelledRow, rows: LabelledRow[], gap: Gap): boolean {
  if (readOrdinal(first.text) !== null) return true;
  const sign = WRAPPED.test(first.text);
  return rows.some(
    (row, i) =>
      (i < gap.from || i >= gap.prose) &&
      row.label.form === 'title' &&
      (sign
        ? row.text.charAt(0) === first.text.charAt(0) && WRAPPED.test(row.text)
        : i >= gap.prose && row.text.slice(0, 2) === first.text.slice(0, 2) && row.size <= 24),
  );
}

/** An editor line, or a heading of a list of other pages. */
export function endsStory(row: LabelledRow): boolean {
  const { label } = row;
  return (label.form === 'furniture' && label.ends) || (label.form === 'fields' && label.roles.has('editor'));
}

/** 您的位置:首页 > 新闻 > 正文: another page begins. */
const isPathOfPage = ({ label }: LabelledRow): boolean =>
  label.form === 'furniture' && label.kind === 'breadcrumb';

/** 警方破获走私案 ⏎ *******: a title that the print underlines. */
const isUnderlined = (row: LabelledRow | undefined): boolean =>
  row !== undefined && /^(?:\*{6,}|={6,}|-{6,})$/.test(row.text);

/** 来源:江州新闻客户端, 江州网 3小时前: where a title's text is from. */
const isSourceLine = ({ label }: LabelledRow): boolean =>
  label.form === 'fields' && label.publication !== null && !label.roles.has('editor');

/** 本报记者 张三, on a row of its own below a title. */
function isOwnByline({ label }: LabelledRow): boolean {
  return (
    label.form === 'byline' &&
    !label.bracketed &&
    label.credits.some((credit) => credit.role !== 'photographer')
  );
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

/** (戴思惟), (完): what stands at a story's end. */
function closesStory({ label }: LabelledRow): boolean {
  return (label.form === 'byline' && label.bracketed) || label.form === 'end';
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

/** Text without a title behind an end marker: only an opening phrase makes it a story. */
function opensAnew(between: LabelledRow[], rows: LabelledRow[], prose: number): boolean {
  return between.at(-1)?.label.form === 'opening' && textSize(rows, prose) >= LEAST_TEXT;
}

/** A story above that is no mere introduction, in characters; of a dispatch that tells no agency, place or day, it must be ended or a dispatch itself. */
const WHOLE_STORY = 120;
const LONG_STORY = 200;

/** ……。 ⏎ 江州网北山6月4日电(张三)……: one more dispatch, without a line for its title. Near miss: 据江州网北山6月4日电, quoted. */
function opensDispatch(
  { rows: between, from, prose }: Gap,
  rows: LabelledRow[],
  story: OpenStory,
  ended: boolean,
): boolean {
  const row = between.at(-1);
  if (row?.label.form !== 'opening' || /^[据综]/.test(row.text) || textSize(rows, prose) < LEAST_TEXT)
    return false;
  const { agency, place, date } = row.label;
  const above = rows.slice(Math.max(0, story.bodyFrom - HEAD_ROWS), from);
  const another = ended || above.some(({ label }) => label.form === 'opening');
  const size = above.reduce((sum, other) => sum + (isProse(other) ? other.size : 0), 0);
  return agency && place && date
    ? size >= (another ? WHOLE_STORY : LONG_STORY)
    : another && size >= WHOLE_STORY;
}

/** Above a story's text, its opening phrase stands within these rows. */
const HEAD_ROWS = 4;

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

function textSize(rows: LabelledRow[], from: number): number {
  let size = 0;
  for (let i = from; i < rows.length && isProse(rows[i]) && size < 200; i++) size += rows[i]?.size ?? 0;
  return size;
}
