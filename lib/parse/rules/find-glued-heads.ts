import { CharacterClass } from '@/lib/text/character-class';

/**
 * Subheads at the ends of paragraphs, where a page lost the line end between a paragraph and the subhead below it.
 *
 *   ……不要跟丢了!”跟车:千人不知有便衣      the subhead of the text on the next line
 *   ……带来的安全感。捷报:一上午七人落网
 *
 * Only where two paragraphs and more end so. Refused: ……上当受骗。民警提醒:切勿轻信 (a sentence without its full stop),
 * ……记者 张三 (a byline), ……他每天坚持 (a sentence that the print broke).
 */
const HEAD = /[。!?”](“?[\u4e00-\u9fff]{2,5}”?:[^。,:;!?\s]{4,16}|[^。,:;!?\s]{4,10} [^。,:;!?\s]{4,10})$/;
const NO_HEAD =
  /记者|通讯员|编辑|责编|来源|作者|摄|图|审核|校对|[说道称问答喊]:|提醒|提示|表示|介绍|感叹|寄语|供稿/;
const LETTER = new CharacterClass(/[\u4e00-\u9fff0-9A-Za-z”]/);
const SHORTEST = 60;
const LEAST = 2;

/** Where the subhead at the end of each folded line begins; a line without one is not in the map. */
export function findGluedHeads(lines: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < lines.length - 1; i++) {
    const text = lines[i] as string;
    if (text.length < SHORTEST || !LETTER.hasAt(text, text.length - 1)) continue;
    const head = HEAD.exec(text.slice(-28))?.[1];
    if (head === undefined || NO_HEAD.test(head) || (lines[i + 1] as string).length < SHORTEST / 2) continue;
    found.set(i, text.length - head.length);
  }
  return found.size >= LEAST ? found : new Map();
}
