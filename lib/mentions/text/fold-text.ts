/**
 * The text that the finders read, one code unit for one code unit of the text as printed, so that offsets hold:
 * folded as the parser folds it, with the punctuation of Chinese print.
 *
 *   衝鋒隊總部督察,(記者 张三)   冲锋队总部督察，（记者 张三）
 *   "屏幕共享"                 “屏幕共享”
 *
 * Times and numbers keep their signs: 09:05, 40,000, 1.6.
 */
import { fold } from '../../source/fold';

const FULL_WIDTH: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

const isDigit = (character: string | undefined) =>
  character !== undefined && character >= '0' && character <= '9';

/** Folds a text for matching; the result has the same length in UTF-16 code units. */
export function foldText(text: string): string {
  const folded = fold(text);
  let out = '';
  let from = 0;
  let open = false;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code > 0x3f) continue;
    const character = folded.charAt(i);
    let replacement = FULL_WIDTH[character];
    if (character === '"') {
      open = !open;
      replacement = open ? '“' : '”';
    } else if ((character === ',' || character === ':') && isDigit(folded[i - 1]) && isDigit(folded[i + 1]))
      continue;
    if (replacement === undefined) continue;
    out += folded.slice(from, i) + replacement;
    from = i + 1;
  }
  return out + folded.slice(from);
}
