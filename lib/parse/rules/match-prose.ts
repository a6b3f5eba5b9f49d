/**
 * Running text: a sentence, several, or a piece of one that the print broke.
 *
 *   阳春三月,新风扑面。                          closed by a full stop
 *   ……打造全                                    long, with several commas: the first half of a paragraph
 *   活动中,民辅警向创新企业员工、青 | 年学生……   short, but its last word ends on the next row
 *
 * Refused: 动起来:党委重视全警参与 (a subhead), 宣讲进校园 共筑平安梦! (a title that cries out).
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** True where the folded text is running text; `next` is the row below it. */
export function isSentence(text: string, size: number, next: string | undefined): boolean {
  const tail = text.slice(-8);
  if (endsSentence(tail) && /[。…;][”’"')\]】]*$/.test(tail)) return true;
  const head = text.length > 600 ? text.slice(0, 600) : text;
  if (head.includes('。') || size > 60) return true;
  const commas = (head.match(/[,、;]/g) ?? []).length;
  if (commas >= 2 && size >= 30) return true;
  if (closesMoreThanItOpens(head)) return true;
  if (endsSentence(tail)) return commas >= 1 && size > 34;
  return next !== undefined && commas > 0 && breaksWord(text, next, false);
}

/** True where the text ends with a mark that ends a sentence, quotes and brackets behind it aside. */
export function endsSentence(text: string): boolean {
  return /[。!?…~;][”’"')\]】]*$/.test(text.slice(-8));
}

/**
 * True where a word runs over the end of `text` into `next`: 青 | 年学生. A word whose larger part stands
 * before the break counts only with `loosely`, since 工作 | 人员 may be a title's end and a paragraph's start.
 */
export function breaksWord(text: string, next: string, loosely: boolean): boolean {
  const tail = text.slice(-6).trimEnd();
  const head = next.slice(0, 6);
  if (!/[\u4e00-\u9fff]$/.test(tail) || !/^[\u4e00-\u9fff]/.test(head)) return false;
  for (const { index, segment } of segmenter.segment(tail + head)) {
    if (index >= tail.length || index + segment.length <= tail.length) continue;
    if (loosely) return true;
    const alone = [...segmenter.segment(tail)].at(-1)?.segment.length ?? 0;
    return alone === 1 && tail.length - index === 1;
  }
  return false;
}

/** ……太了不起了!” — a closing mark whose opening one stands on a row above. */
function closesMoreThanItOpens(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ('“《('.includes(character)) depth++;
    else if ('”》)'.includes(character) && --depth < 0) return true;
  }
  return false;
}
