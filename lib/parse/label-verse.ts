import type { LabelledRow } from './label';
import { isTurn } from './rules/match-speech';

/**
 * Phrase by phrase: WeChat accounts break every sentence into lines of a few characters.
 *
 *   龙城市公安局反诈中心
 *   接到一条红色预警。
 *   电话打过去,
 *   那头只有压低的哭声。
 *
 * In such a source a short line that touches another one is text, and only what stands apart is a subhead.
 * Near miss: a menu, whose lines are as short but end with no mark.
 */
export function labelVerse(rows: LabelledRow[]): LabelledRow[] {
  const plain = rows.filter((row) => row.label.form === 'title' || row.label.form === 'prose');
  if (!isVerse(plain)) return labelPhraseRuns(rows);
  return rows.map((row, i) => {
    const touches =
      (row.gap === 0 && isPlain(rows[i - 1])) || (rows[i + 1]?.gap === 0 && isPlain(rows[i + 1]));
    const marked =
      row.hint !== null ||
      row.label.form !== 'title' ||
      /^(?:\d{1,2}|[一二三四五六七八九十])[\s、.]/.test(row.text);
    return touches && !marked ? { ...row, label: { form: 'prose' } } : row;
  });
}

const LEAST_RUN = 5;
const LONGEST_PHRASE = 20;

/**
 * A run of phrases without marks inside a page of paragraphs: one of them is a mere word, or ends in the middle.
 *
 *   省委政法委 ⏎ 开展了 ⏎ “政法先锋”评选表彰活动 ⏎ 近期 ⏎ 各市推荐了 ⏎ 一批候选人
 */
function labelPhraseRuns(rows: LabelledRow[]): LabelledRow[] {
  const inRun = new Set<number>(listPhrasePage(rows));
  const first = rows.findIndex((row) => row.label.form === 'prose');
  if (first < 0 && inRun.size === 0) return labelPhrasesAlone(rows);
  for (const at of [...listRunAbove(rows, first), ...listRunBelowDate(rows)]) inRun.add(at);
  for (let from = first + 1; first >= 0 && from < rows.length; from++) {
    let to = from;
    while (isPhrase(rows[to]) && (to === from || rows[to]?.gap === 0)) to++;
    const run = rows.slice(from, to);
    const broken = run.some(({ text, size }) => size <= 3 || /[了着的]$/.test(text));
    if (run.length >= LEAST_RUN && broken && rows[to]?.label.form === 'prose' && rows[to]?.gap === 0)
      for (let i = from; i < to; i++) inRun.add(i);
    if (to > from) from = to;
  }
  if (inRun.size === 0) return rows;
  // Each phrase is a line of its own, but for what somebody says over several.
  let isQuoteOpen = false;
  return rows.map((row, i) => {
    if (!inRun.has(i)) return row;
    const wasOpen = isQuoteOpen;
    isQuoteOpen = leavesQuoteOpen(row.text, isQuoteOpen);
    return { ...row, label: wasOpen || isQuoteOpen ? { form: 'prose' } : { form: 'prose', whole: true } };
  });
}

/** Whether a quotation goes on behind the text, where one was open before it or not. */
function leavesQuoteOpen(text: string, isOpen: boolean): boolean {
  const last = Math.max(text.lastIndexOf('“'), text.lastIndexOf('”'));
  return last < 0 ? isOpen : text.charAt(last) === '“';
}

/**
 * A page of nothing but phrases, with its editor below them: what touches is text. A page of links names no editor.
 */
function labelPhrasesAlone(rows: LabelledRow[]): LabelledRow[] {
  const staff = rows.findIndex(({ label }) => label.form === 'fields' && label.roles.has('editor'));
  const touches = (i: number): boolean =>
    (isPhrase(rows[i - 1]) && rows[i]?.gap === 0) || (isPhrase(rows[i + 1]) && rows[i + 1]?.gap === 0);
  const phrases = rows.flatMap((row, i) => (i < staff && isPhrase(row) && touches(i) ? [i] : []));
  const open = phrases.filter(
    (i) => OPEN_PHRASE.test(rows[i]?.text ?? '') || (rows[i]?.size ?? 9) <= 4,
  ).length;
  const size = phrases.reduce((sum, i) => sum + (rows[i]?.size ?? 0), 0) / Math.max(1, phrases.length);
  const long = phrases.length >= LEAST_PHRASES && size >= 5 && size <= 11;
  if (phrases.length < LEAST_RUN || (open < 2 && !long)) return rows;
  const inRun = new Set(phrases);
  return rows.map((row, i) => (inRun.has(i) ? { ...row, label: { form: 'prose' } } : row));
}

const LEAST_PHRASES = 12;

/**
 * A page whose whole text below the date line is phrases without marks: what touches is text. A list of links has
 * longer rows, and none that ends in the middle.
 *
 *   发布时间:…… ⏎ 在公安队伍中 ⏎ 有这样一群人 ⏎ 他们以笔为枪 ⏎ 镜头瞄准 ⏎ ……
 */
function listPhrasePage(rows: LabelledRow[]): number[] {
  const date = rows.findIndex(({ label }) => label.form === 'fields' && label.roles.has('date'));
  if (date < 1 || rows.length - date <= LEAST_PHRASES) return [];
  if (!rows.slice(0, date).some((row) => row.label.form === 'title' && row.size >= 8)) return [];
  const ends = rows.findIndex((row, i) => i > date && row.label.form === 'furniture' && row.label.ends);
  const to = ends < 0 ? rows.length : ends;
  const phrases: number[] = [];
  let paragraphs = 0;
  let open = 0;
  let size = 0;
  for (let i = date + 1; i < to; i++) {
    const row = rows[i] as LabelledRow;
    if (row.label.form === 'prose' && row.size > 20) paragraphs++;
    const touches =
      (row.gap === 0 && isPlain(rows[i - 1])) || (rows[i + 1]?.gap === 0 && isPlain(rows[i + 1]));
    if (!isPhrase(row) || !touches) continue;
    phrases.push(i);
    size += row.size;
    if (
      row.size <= 3 ||
      OPEN_PHRASE.test(row.text) ||
      /[上中下里]$|^(?:他们|我们|她们|这|那|在|是|其中|共有|总有)/.test(row.text)
    )
      open++;
  }
  const whole = phrases.length >= LEAST_PHRASES && paragraphs * 10 <= phrases.length;
  return whole && open >= 4 && open * 6 >= phrases.length && size <= phrases.length * 12 ? phrases : [];
}

/**
 * The same above the first paragraph, where a headline could stand: most phrases must show that they go on.
 *
 *   近日 ⏎ 某州公安局颁奖现场 ⏎ 有这样一个集体 ⏎ 甚至连名字 ⏎ 都无法被人知晓 ⏎ 一群只能出现在 ⏎ ……
 */
function listRunAbove(rows: LabelledRow[], first: number): number[] {
  let from = first;
  while (isPhrase(rows[from - 1]) && (from === first || rows[from]?.gap === 0)) from--;
  const run = rows.slice(from, first);
  const open = run.filter(({ text, size }) => size <= 2 || OPEN_PHRASE.test(text)).length;
  const touching = rows[first]?.gap === 0;
  return run.length >= LEAST_RUN && touching && open >= 3 && open * 4 >= run.length
    ? run.map((_, i) => from + i)
    : [];
}

const LEAST_BELOW_DATE = 8;
const HAN_PHRASE = /^[\u4e00-\u9fff“”‘’《》、,。!?…—·:;]+$/;

/**
 * Eight phrases and more between the date line and the first paragraph, however far they stand apart: no headline and no
 * subhead has so many lines.
 */
function listRunBelowDate(rows: LabelledRow[]): number[] {
  const run: number[] = [];
  const first = rows.findIndex((row) => row.label.form === 'prose' && row.size > LONGEST_PHRASE);
  for (let i = first - 1; i >= 0; i--) {
    const row = rows[i] as LabelledRow;
    if (row.label.form === 'fields')
      return run.length >= LEAST_BELOW_DATE && row.label.roles.has('date') ? run : [];
    // 更多 24小时排行榜, channelId 1: a page's tools are as short.
    if (isPhrase(row) && !HAN_PHRASE.test(row.text)) return [];
    if (isPhrase(row)) run.push(i);
    else if (row.label.form === 'prose' && row.size <= LONGEST_PHRASE) continue;
    else if (
      row.label.form !== 'photographer' &&
      row.label.form !== 'caption' &&
      row.label.form !== 'furniture'
    )
      return [];
  }
  return [];
}

/** A phrase that ends in the middle, or that goes on with the one above. */
const OPEN_PHRASE = /[了着的在把被个让与和]$|——$|^(?:把|让|将|却|都|也|甚至|并|而|从此|只为|只要|于是)/;

const isPhrase = (row: LabelledRow | undefined): boolean =>
  row?.label.form === 'title' && row.hint === null && row.size <= LONGEST_PHRASE;

function isPlain(row: LabelledRow | undefined): boolean {
  return row?.label.form === 'title' || row?.label.form === 'prose';
}

/** Most lines are short, touch each other and carry punctuation. */
function isVerse(rows: LabelledRow[]): boolean {
  if (rows.length < 8) return false;
  // The turns of a talk are as short, and each is a paragraph of its own.
  if (rows.filter((row) => isTurn(row.text)).length * 3 > rows.length) return false;
  const shortRows = rows.filter((row) => row.size <= 20);
  // A short page of three paragraphs has as many short rows, of its site.
  const told = rows.reduce((sum, row) => sum + (row.size > 60 ? row.size : 0), 0);
  if (told * 2 > 3 * shortRows.reduce((sum, row) => sum + row.size, 0)) return false;
  const short = shortRows.length;
  const touching = rows.filter((row) => row.gap === 0).length;
  // The short rows themselves: long paragraphs below a list of titles end with marks as well.
  const marked = shortRows.filter((row) => /[,。!?:;、…]”?$/.test(row.text)).length;
  return short >= rows.length * 0.7 && touching >= rows.length * 0.5 && marked >= short * 0.35;
}
