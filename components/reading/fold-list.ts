const MOST = 3;
/** A rest as short as this is shorter than the offer to open it. */
const SHORT = 6;

/**
 * A long list that one figure counts, cut behind its third member for the side matter; `rest` null where it is short.
 *
 *   人大代表、政协委员、企业家代表、律师代表和群众代表      人大代表、政协委员、企业家代表 | 律师代表和群众代表
 *
 * Near miss: 《学史、悟思、办事、开局》读本, whose marks stand in a title.
 */
export function foldList(text: string): { shown: string; rest: string | null } {
  let depth = 0;
  let members = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if ('“‘《〈（'.includes(mark)) depth++;
    else if ('”’》〉）'.includes(mark)) depth--;
    else if (mark === '、' && depth === 0 && ++members === MOST) {
      const rest = text.slice(at + 1);
      return rest.length > SHORT ? { shown: text.slice(0, at), rest } : { shown: text, rest: null };
    }
  }
  return { shown: text, rest: null };
}
