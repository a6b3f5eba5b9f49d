/**
 * The 和 that belongs to a name and joins nothing.
 *
 *   ，义和店派出所……      公安局|仁和坪派出所      义和店镇……义和店派出所
 */
const HAN = /^\p{Script=Han}+$/u;

/** ，义和店派出所: one character before the 和 is nothing that could be joined. */
export const joinsNothing = (text: string, at: number): boolean =>
  text.charAt(at) === '和' && HAN.test(text.charAt(at - 1)) && !HAN.test(text.charAt(at - 2));

/** 分局|长和廊派出所……，长和廊派出所: the name with a character or two before its 和 stands behind a sign elsewhere. */
export const opensElsewhere = (text: string, start: number, end: number): boolean =>
  text.charAt(start) === '和' &&
  [1, 2].some((n) => {
    if (start < n) return false;
    const whole = text.slice(start - n, end + 2);
    for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1))
      if (at > 0 && !HAN.test(text.charAt(at - 1))) return true;
    return false;
  });

/** 义和店镇……|义和店派出所: the text names a town so, the 和 of it is no conjunction. */
export const isTownElsewhere = (text: string, name: string): boolean =>
  ['镇', '乡', '街道', '苏木', '嘎查'].some((kind) => text.includes(name + kind));

/** 公安局|仁和坪派出所: between the unit above and the 和 stands one character, nothing that could be joined. */
export const isSecondInName = (text: string, low: number, at: number): boolean =>
  text.charAt(at) === '和' && at - 1 === low && low > 0;
