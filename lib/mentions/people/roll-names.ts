/**
 * Names of a roll: a unit, a colon, and behind it nothing but names.
 *
 *   交警支队：[欧阳明] [陈志国]      某县公安局：[何建军]、[巴特尔]
 *
 * Near misses: 交警支队：严查 严管 (words), 刑警大队：抓获三人 (a deed), 某局:张某表示…… (a sentence).
 */
import { namesAt } from './name-shapes';

const LINE_END = /[\n；。]/;
const NAME = /[\p{Script=Han}·]{2,12}/gu;
const ROLL = /^：\s{0,4}[\p{Script=Han}·]{2,12}(?:[\s、]{1,4}[\p{Script=Han}·]{2,12})*[、\s]{0,2}$/u;
/** A roll of one is a name that looks like one. */
const SURE_SHAPE = 0.9;
const LONGEST = 240;

/** The names by where they begin, with their ends; `units` are the passage's police units. */
export function listRollNames(
  folded: string,
  units: readonly { start: number; end: number }[],
): ReadonlyMap<number, number> {
  const names = new Map<number, number>();
  for (const unit of units) {
    if (folded.charAt(unit.end) !== '：') continue;
    const rest = folded.slice(unit.end, unit.end + LONGEST);
    const line = rest.slice(0, endOfLine(rest));
    if (!ROLL.test(line)) continue;
    const found = [...line.matchAll(NAME)].map(({ 0: name, index }) => {
      const start = unit.end + index;
      const end = start + name.length;
      return { start, end, shape: namesAt(folded, start, true).find((shape) => shape.end === end) };
    });
    const least = found.length > 1 ? 0 : SURE_SHAPE;
    if (found.every(({ shape }) => shape && shape.score >= least))
      for (const { start, end } of found) names.set(start, end);
  }
  return names;
}

function endOfLine(rest: string): number {
  const end = rest.search(LINE_END);
  return end < 0 ? rest.length : end;
}

const BETWEEN = /^：\s{0,4}(?:[\p{Script=Han}·]{2,12}[\s、]{1,4})*$/u;

/** Whether the text between a unit's end and a name is the beginning of a roll. */
export const isInRoll = (folded: string, unitEnd: number, name: number): boolean =>
  folded.charAt(unitEnd) === '：' && name - unitEnd <= LONGEST && BETWEEN.test(folded.slice(unitEnd, name));
