/**
 * Running text: a sentence, several, or a piece of one that the print broke.
 *
 *   阳春三月,新风扑面。                          closed by a full stop
 *   ……打造全                                    long, with several commas: the first half of a paragraph
 *   活动中,民辅警向创新企业员工、青 | 年学生……   short, but its last word ends on the next row
 *
 * Refused: 动起来:党委重视全警参与 (a subhead), 宣讲进校园 共筑平安梦! (a title that cries out).
 */
/** A sentence that goes on telling begins so, a title does not. */
const OPENERS =
  /^(?:随后|近日|日前|据悉|据了解|据介绍|目前|同时|此外|另外|当天|当日|当晚|活动中|会上|其间|期间|接着|紧接着|最后|经查|经审|经了解|经询问|经侦查|经调查|截至目前|连日来|下一步|与此同时|\d{1,2}月\d{1,2}日(?:上午|下午|晚|凌晨)?|针对[^,]{2,20}的?(?:情况|问题|特点|实际|现状|形势)|自[^,]{2,36}以来|接(?:警|报|到[^,]{2,14})后|在[^,]{2,20}(?:过程中|期间|的同时)|为(?:进一步|切实|有效|深入|确保|防止|认真)[^,]{4,24}),/;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** True where the folded text is running text; `next` is the row below it. */
export function isSentence(text: string, size: number, next: string | undefined): boolean {
  const tail = text.slice(-8);
  if (endsSentence(tail) && /[。…;.][”’"')\]】]*$/.test(tail)) return true;
  const head = text.length > 600 ? text.slice(0, 600) : text;
  if (head.includes('。') || size > 60) return true;
  const commas = (head.match(/[,、;]/g) ?? []).length;
  if (commas >= 2 && size >= 30) return true;
  if (OPENERS.test(head) && commas >= 1 && size >= 12) return true;
  // “没事吧?”他蹲下身问
  if (/^“[^“”]+[。!?…]”[^“”。,:]{2,16}(?:说|道|问|喊|答|叫)$/.test(head)) return true;
  // 电话里传来焦急的声音:“快来救救我们!”
  if (/(?:[说道问喊答叫称]|声音|表示):\s?“[^“”]{4,}[!?]”$/.test(head)) return true;
  if (closesMoreThanItOpens(head)) return true;
  if (endsSentence(tail)) return commas >= 1 && size > (/[?][”"]?$/.test(tail) ? 26 : 34);
  return next !== undefined && commas > 0 && breaksWord(text, next, false);
}

/** 目前,……: true where the folded text begins like a sentence that goes on telling. */
export const opensTelling = (text: string): boolean => OPENERS.test(text);

/** True where the text ends with a mark that ends a sentence, quotes and brackets behind it aside. */
export function endsSentence(text: string): boolean {
  return /(?:[。!?…~;]|[\u4e00-\u9fff”"]\.)[”’"')\]】]*$/.test(text.slice(-8));
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
