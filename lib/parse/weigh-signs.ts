import { breaksCohesion } from './cohesion';
import type { Gap, OpenStory } from './gap';
import type { LabelledRow } from './label';
import { readOrdinal } from './rules/match-section-number';

/** 简讯: the head of items of their own. */
export const BRIEFS = /^(?:简讯|短讯|警讯|法治简讯|警务简讯|公安简讯|一句话新闻|简明新闻)$/;

/** What the rows of a gap weigh as signs of a new story, whose first title is `first`; 2 and more make one. */
export function weighSigns(
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

/** (戴思惟), (完): what stands at a story's end. */
function closesStory({ label }: LabelledRow): boolean {
  return (label.form === 'byline' && label.bracketed) || label.form === 'end';
}
