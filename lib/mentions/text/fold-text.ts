/**
 * Folding: the text that the rules read, one code unit for one code unit of the text as printed, so that offsets hold.
 *
 *   衝鋒隊總部督察      冲锋队总部督察     Traditional characters become Simplified
 *   １１日,(记者 张三)  11日，（记者 张三）  full-width digits become ASCII, ASCII punctuation full-width
 *   「匪徒」"屏幕共享"   “匪徒”“屏幕共享”   all double quotes become “ ”
 *
 * Times and numbers keep their signs: 09:05, 40,000, 1.6.
 */
import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });
/** Characters that are Simplified as well as Traditional, in words of their own: 著名 is not 着名. */
const KEPT = new Set('著乾瞭藉覆徵於夥幺麽');
const cache = new Uint16Array(0x10000);

function foldCharacter(code: number): number {
  if (code < 0x3400 || code > 0x9fff) return code;
  const known = cache[code];
  if (known) return known;
  const character = String.fromCharCode(code);
  const simple = KEPT.has(character) ? character : toSimplified(character);
  const folded = simple.length === 1 ? simple.charCodeAt(0) : code;
  cache[code] = folded;
  return folded;
}

const FULL_WIDTH: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '﹁': '“',
  '﹂': '”',
  '〝': '“',
  '〞': '”',
  '․': '·',
  '•': '·',
  '・': '·',
  '‧': '·',
  '･': '·',
  '﹒': '·',
};

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Folds a text for matching; the result has the same length in UTF-16 code units. */
export function foldText(text: string): string {
  const out = new Array<string>(text.length);
  let open = false;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code >= 0xff10 && code <= 0xff5a && code !== 0xff1a && code !== 0xff1b && code !== 0xff1f)
      code -= 0xfee0;
    if (code < 0x80 || (code >= 0x2000 && code <= 0x30ff) || code >= 0xfe00) {
      const character = String.fromCharCode(code);
      if (code === 34 || code === 0xff02) {
        open = !open;
        out[i] = open ? '“' : '”';
        continue;
      }
      const between =
        (code === 44 || code === 58) && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1));
      out[i] = between ? character : (FULL_WIDTH[character] ?? character);
      continue;
    }
    out[i] = String.fromCharCode(foldCharacter(code));
  }
  return out.join('');
}

/** Folds Traditional characters alone: for names and vocabularies. */
export function foldScript(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(foldCharacter(text.charCodeAt(i)));
  return out;
}
