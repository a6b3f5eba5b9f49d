/**
 * Titles after a name: an apposition or a sentence that says what somebody is.
 *
 *   刘欣同志生前系|黑龙江省七台河市公安局桃南派出所|社区民警
 *   张三,|某某派出所|所长,
 *   王五(某某市公安局|民警)
 *
 * The titles must run up to punctuation, so that 张三,民警们… is none.
 */

import { type TitleChain, titlesBefore, type UnitEnd } from './find-titles';
import { TITLES } from './title-words';

const BRIDGE =
  /^(?:同志|烈士)?(?:，(?:男|女|[一-鿿]{1,4}族|\d{4}年[^，。；]{0,12}|(?:现年|今年)?\d{1,3}岁|中共党员|群众|[一-鿿]{1,6}(?:文化|学历|毕业|党员|籍|人|人氏))){0,8}(?:，?(?:生前|现|时|曾|原|身|他|她)?(?:系|是|任|为|担任|出任)(?:一名|一位|名)?|，|（|：|——)/;

/** Reads titles that follow a name ending at `end`; null where none do. */
export function titlesAfter(folded: string, end: number, units: readonly UnitEnd[]): TitleChain | null {
  const bridge = BRIDGE.exec(folded.slice(end, end + 60))?.[0];
  if (bridge === undefined || bridge === '') return null;
  const from = end + bridge.length;
  const stop = /[，。；：）！？”]/.exec(folded.slice(from, from + 50));
  const limit = stop ? from + stop.index : Math.min(folded.length, from + 50);
  if (!TITLES.longestBefore(folded, limit, from)) return null;
  const chain = titlesBefore(folded, limit, units, from);
  if (!chain || chain.kind === 'credit') return null;
  // Nothing but the titles and their unit may stand between.
  return chain.start - from <= 6 ? chain : null;
}
