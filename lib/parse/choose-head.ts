import { describeHead, type Head } from './describe-head';
import { chooseByPlace, lastGroup } from './head-by-place';
import type { LabelledRow } from './label';
import { isMediaName } from './rules/match-media-name';
import { LABEL_LINE, squeeze, weighTitles } from './weigh-titles';

/** Rows further up than this are a menu's, not a headline's. */
const FURTHEST = 60;

/**
 * Chooses the headline among the rows above a story's first text.
 *
 * In order: a row that its wrapper calls the headline; on a newspaper page, where nothing but the head stands
 * there, the rows by their place; on a web page, the row that weighs most: near the date line, taken up by the
 * text, equal to the page's title, of a headline's length.
 */
export function chooseHead(gap: LabelledRow[], body: LabelledRow[], first: boolean): Head {
  const head = choose(gap, body, first);
  // A title printed once more right below is no deck.
  const [title] = head.headline;
  return title && head.headline.length === 1
    ? { ...head, deck: head.deck.filter((row) => squeeze(row.text) !== squeeze(title.text)) }
    : head;
}

function choose(gap: LabelledRow[], body: LabelledRow[], first: boolean): Head {
  const titles = gap.flatMap((row, i) =>
    row.label.form === 'title' && i >= gap.length - FURTHEST ? [i] : [],
  );
  if (titles.length === 0 && !first) return withoutTitle(gap);
  const named = gap.findLastIndex((row) => row.hint === 'headline' || row.hint === 'item');
  if (named >= 0) return describeHead(gap, named, body);
  const unwrapped = titles.filter((i) => gap[i]?.hint !== 'page-title');
  // 1月10日: a diary's first entry is no headline, where one stands above it.
  const known = unwrapped.filter((i) => gap[i]?.hint !== 'heading');
  const rest = withoutSiteNames(known.length > 0 ? known : unwrapped, gap);
  // 题目 ⏎ 记者 张三 ⏎ 核心提示: the head of an introduction is no headline, where one stands above it.
  const unlabelled = rest.filter(
    (i) => !LABEL_LINE.test(gap[i]?.text ?? '') && !FIRST_PART.test(gap[i]?.text ?? ''),
  );
  const onlyNotes = rest.length > 0 && rest.every((i) => EDITORS_NOTE.test(gap[i]?.text ?? ''));
  const printed = unlabelled.length > 0 || onlyNotes ? unlabelled : rest;
  const last = printed.at(-1);
  // 题目 ⏎ 记者 张三 ⏎ (1)…… : the first subhead is no headline, where one stands above it.
  const opensSections =
    last !== undefined &&
    FIRST_SUBHEAD.test(gap[last]?.text ?? '') &&
    printed.length > 1 &&
    last > (printed.at(-2) ?? 0) + 1;
  const plain = opensSections ? printed.slice(0, -1) : printed;
  const web = gap.some((row) => isPageRow(row)) || plain.length > 4;
  if (!web || isPrintBelowMenu(plain, gap)) return chooseByPlace(gap, lastGroup(plain, gap));
  const best = onlyNotes ? null : (weighTitles(gap, titles, body) ?? onlyTitle(gap, titles));
  if (best === null) return { kicker: null, headline: [], deck: [], from: first ? 0 : gap.length };
  return describeHead(gap, best, body);
}

/** 江闻号 ⏎ 江闻号 ⏎ 题目: a few characters printed twice above a longer line are what the page is called. */
function withoutSiteNames(titles: number[], gap: LabelledRow[]): number[] {
  const texts = titles.map((i) => squeeze(gap[i]?.text ?? ''));
  const rest = titles.filter(
    (_, at) =>
      (texts[at] ?? '').length > 6 || texts.indexOf(texts[at] ?? '') === texts.lastIndexOf(texts[at] ?? ''),
  );
  return rest.some((i) => (gap[i]?.size ?? 0) >= 8) ? rest : titles;
}

/** A dispatch below another story, with no line for its title: it begins with its opening phrase, or with the date line that touches it. */
function withoutTitle(gap: LabelledRow[]): Head {
  const opening = gap.findLastIndex(({ label }) => label.form === 'opening');
  const [above, first] = [gap[opening - 1], gap[opening]];
  const dates = above?.label.form === 'fields' ? above.label.dates : [];
  const isPages = dates.some(({ time }) => time !== null) || (above?.gap ?? 0) > (first?.gap ?? 0);
  const from = dates.length > 0 && isPages ? opening - 1 : opening;
  return { kicker: null, headline: [], deck: [], from: opening < 0 ? gap.length : from };
}

/** Two or three lines right above the text, and nothing but the page's own rows above them: a paper's head below a menu. */
function isPrintBelowMenu(titles: number[], gap: LabelledRow[]): boolean {
  const [first] = titles;
  if (first === undefined || titles.length < 2 || titles.length > 3) return false;
  const texts = titles.map((i) => squeeze(gap[i]?.text ?? ''));
  return (
    gap.slice(first).every(({ label }) => label.form === 'title' || opensText({ label })) &&
    gap.slice(0, first).every(({ label }) => label.form === 'furniture' || label.form === 'caption') &&
    // 题目_江州网 ⏎ 题目: the page's title and the story's.
    texts.every((text, i) => !/[_|]/.test(text) && !texts.some((other, j) => i !== j && other.includes(text)))
  );
}

/** The one title of a page, right above its text: short as it is, nothing else can be the headline. */
function onlyTitle(gap: LabelledRow[], titles: number[]): number | null {
  const [at, second] = titles;
  const row = at === undefined ? undefined : gap[at];
  if (at === undefined || !row || second !== undefined || !gap.slice(at + 1).every(opensText)) return null;
  return row.size >= 4 && !LABEL_LINE.test(row.text) && !isMediaName(row.text) ? at : null;
}

/** 编者按: no headline, though nothing else is printed above the text. */
const EDITORS_NOTE = /^[【[(■◆]{0,2}(?:编者按|编者的话|核心提示|导读|导语|摘要|内容提要)[】\])]?:?$/;
/** The head of a story's first part, which is no headline where one stands above it. */
const FIRST_PART =
  /^[【[(■◆]{0,2}(?:引子|引言|楔子|题记|序章?|序言|开篇|人物(?:名片|档案|简介|小传|介绍)|个人(?:简介|名片)|事迹简介|先进事迹|主要事迹|颁奖词|致敬词|案情回顾|事件回顾)[】\])]?:?$/;
const FIRST_SUBHEAD = /^(?:[(][一1][)]|一、|①)/;

const opensText = ({ label }: Pick<LabelledRow, 'label'>): boolean =>
  label.form === 'opening' || label.form === 'byline';

/** A row that only web pages have above a story. */
function isPageRow(row: LabelledRow): boolean {
  return row.label.form === 'furniture'
    ? row.label.kind !== 'markup' &&
        row.label.dates === undefined &&
        !/^[(【]?(?:下转|上接|紧接)/.test(row.text)
    : (row.label.form === 'fields' && row.label.roles.has('date')) || row.hint === 'page-title';
}
