import { CharacterClass, SPACE } from '@/lib/text/character-class';
import { listMatches } from '@/lib/text/list-matches';
import { FIELD_LABELS, type FieldRole } from './field-labels';
import type { DateMatch } from './match-printed-date';

/** A label and its value in a row: the label begins at `start`, the value runs from `from` to `to`. */
export interface LabelledValue {
  role: FieldRole;
  start: number;
  from: number;
  to: number;
}

const SORTED = Object.keys(FIELD_LABELS).sort((a, b) => b.length - a.length);
const LABELS = new RegExp(
  `(?<![\\u4e00-\\u9fff])(?:本报|本网|本台|本刊|本文|本版|本栏目?|栏目|本期|今日|当日|轮值)?(${SORTED.join('|')})\\s{0,4}[:/]\\s{0,6}(?:\\|\\s{1,3})?(?:【(?=[^】]{2,12}】))?`,
  'g',
);
/** 责编丨张三: a bar behind a label, where the label cannot be a headline's column (视频|……). */
const BARRED =
  /(?<![\u4e00-\u9fff])(来源|文章来源|作者|记者|通讯员|编辑|责编|责任编辑|值班编辑|主编|监制|审核|校对|审校|美编|文字|图片|摄影|撰文|撰稿|供稿|统筹|策划|终审|初审|复审|一审|二审|三审|值班编委|总监制|新媒体编辑|见习编辑|实习编辑|图文|制作|出品|剪辑|排版)\s{0,4}\|\s{0,6}/g;
/** A label may follow a value without a space: 2021-03-25来源:法治日报. */
const GLUED =
  /(?<=[\u4e00-\u9fff])(发布时间|发表时间|发布日期)\s{0,4}:\s{0,6}(?=\d{4})|(?<=[\d日)】\]])(文章来源|信息来源|来源|作者|编辑|责任编辑|责编|发布时间|发布|更新|浏览次数|点击数|点击|阅读)\s{0,4}:\s{0,6}/g;

/** 记 者:庞 懿 — a label spaced out, as is the name behind it. */
const SPACED = /(?<![\u4e00-\u9fff])([\u4e00-\u9fff])\s{1,4}([\u4e00-\u9fff])\s{0,4}[:|]\s{0,6}/g;
/** Within a line of labels a further one may follow a name without a space: 来源:江州广播电视台作者:张三, 作者:佚名来源: … */
const GLUED_TO_NAME =
  /(?<=[\u4e00-\u9fff])(文章来源|本文来源|信息来源|来源|作者|责任编辑|责编|编辑|浏览次数|点击次数|阅读次数|浏览量|点击数|阅读量|点击|浏览|阅读)\s{0,2}:\s{0,6}/g;
const LONGEST_LINE = 120;

const SIGNS = new CharacterClass(':/|');
const LABEL_ENDS = new CharacterClass(SORTED.map((label) => label.slice(-1)).join(''));

/** Whether a character that labels end with stands before any sign: the patterns are long, and a paragraph has 说:“ */
export function mayHoldLabel(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (!SIGNS.hasAt(text, at)) continue;
    let end = at;
    while (SPACE.hasAt(text, end - 1)) end--;
    if (LABEL_ENDS.hasAt(text, end - 1)) return true;
  }
  return false;
}

/** The labels of a row's folded text with their values, in order; there are none unless it may hold one. */
export function findFields(text: string, dates: DateMatch[]): LabelledValue[] {
  const found: LabelledValue[] = [];
  for (const pattern of [LABELS, BARRED, GLUED, SPACED, GLUED_TO_NAME]) {
    if (pattern === GLUED_TO_NAME && !isLineOfLabels(text, found)) continue;
    for (const match of listMatches(pattern, text)) {
      const label = pattern === SPACED ? `${match[1]}${match[2]}` : (match[1] ?? match[2] ?? '');
      const role = FIELD_LABELS[label];
      const from = match.index + match[0].length;
      if (!role || found.some((other) => match.index < other.from && from > other.start)) continue;
      found.push({ role, start: match.index, from, to: text.length });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.map((field, i) => {
    const next = found[i + 1]?.start ?? text.length;
    const date = dates.find((other) => other.start >= field.from && other.start < next);
    // date 2025-09-17 记者…: what stands behind the date is no part of it.
    if (field.role === 'date' && date) return { ...field, to: date.end };
    return { ...field, to: trimValue(text, field.from, Math.min(next, date?.start ?? next)) };
  });
}

const isLineOfLabels = (text: string, found: LabelledValue[]): boolean =>
  text.length <= LONGEST_LINE && found.some(({ start }) => start === 0) && !/[。!?;“]/.test(text);

/** The value's end, without the brackets, bars and tools behind it: `华龙网 举报` → 华龙网. */
function trimValue(text: string, from: number, to: number): number {
  // 常    耀: a name of two characters, spaced out.
  const spaced = /^([\u4e00-\u9fff]\s{1,8}[\u4e00-\u9fff])\s*$/.exec(text.slice(from, to));
  if (spaced?.[1]) return from + spaced[1].length;
  // 李  强  王建军: wide spaces inside names and behind them end nothing.
  const bar = text.slice(from, to).search(/\||(?<!(?:^|[\s、,])[\u4e00-\u9fff])\s{2,}|\t|[\])】]/);
  let end = bar >= 0 ? from + bar : to;
  for (;;) {
    const value = text.slice(from, end);
    const tool =
      /(?:^|\s)(?:(?:打印|举报|分享|关闭|收藏|字号|字体|评论|微信|微博|参与互动|阅读|浏览|点击)[^\s]{0,8}|https?:.*|[大中小](?:\s[大中小])*|[\d,.]+(?:次|人)?)$/.exec(
        value,
      );
    const shorter =
      from + (tool ? value.slice(0, tool.index) : value).replace(/[\s,;、。|([【]+$/, '').length;
    if (shorter === end) return end;
    end = shorter;
  }
}
