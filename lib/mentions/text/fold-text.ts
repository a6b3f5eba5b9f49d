/**
 * The text that the finders read, one code unit for one code unit of the text as printed, so that offsets hold:
 * folded as the parser folds it, with the punctuation of Chinese print.
 *
 *   衝鋒隊總部督察,(記者 张三)   冲锋队总部督察，（记者 张三）
 *   "屏幕共享"                 “屏幕共享”
 *
 * A point that ends a sentence is a full stop: ……执勤. "……证件." Times and numbers keep their signs: 09:05, 40,000, 1.6,
 * and so do names: 唐纳德.特朗普.
 */
import { fold } from '../../source/fold';

const unitOf = (character: string): number => character.charCodeAt(0);

/** By code units, as the signs of the text come. */
const FULL_WIDTH = new Map(
  ['，,', '：:', '；;', '！!', '？?', '（(', '）)'].map((pair) => [pair.charCodeAt(1), pair.charCodeAt(0)]),
);
const COMMA = unitOf(',');
const COLON = unitOf(':');
const QUOTE = unitOf('"');
const OPENING = unitOf('“');
const CLOSING = unitOf('”');
const STOP = unitOf('。');
/** No sign that is replaced stands behind it in the order of code units. */
const LAST_SIGN = unitOf('?');

const POINT = unitOf('.');
const SPACE = unitOf(' ');

/** 执勤. "证件." : a point behind a Han character and before a space, a quotation mark or the end. */
function endsSentence(folded: string, at: number): boolean {
  const before = folded.charCodeAt(at - 1);
  const after = folded.charCodeAt(at + 1);
  return (
    before >= 0x4e00 &&
    before <= 0x9fff &&
    (at + 1 === folded.length || after === SPACE || after === QUOTE || after === CLOSING)
  );
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Below this a text is as quick to read as the part of a longer one that it mostly is. */
const SHORT = 64;
let units = new Uint16Array(4096);

/** Folds a text for matching; the result has the same length in UTF-16 code units. */
export function foldText(text: string): string {
  const folded = fold(text);
  const { length } = folded;
  if (units.length < length) units = new Uint16Array(length * 2);
  let open = false;
  let changed = false;
  for (let i = 0; i < length; i++) {
    const unit = folded.charCodeAt(i);
    units[i] = unit;
    if (unit > LAST_SIGN) continue;
    let replacement = FULL_WIDTH.get(unit);
    if (unit === POINT && endsSentence(folded, i)) replacement = STOP;
    else if (unit === QUOTE) {
      open = !open;
      replacement = open ? OPENING : CLOSING;
    } else if (
      (unit === COMMA || unit === COLON) &&
      i > 0 &&
      i + 1 < length &&
      isDigit(folded.charCodeAt(i - 1)) &&
      isDigit(folded.charCodeAt(i + 1))
    )
      continue;
    if (replacement === undefined) continue;
    units[i] = replacement;
    changed = true;
  }
  if (!changed && length < SHORT) return folded;
  // A text of its own, not a part of the source or a chain of parts: the finders ask for each of its characters often.
  return Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
}
