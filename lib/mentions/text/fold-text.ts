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
import { listFoldedUnits } from '@/lib/source/fold';
import { codeUnits, textOfUnits } from '@/lib/text/code-units';

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
const endsSentence = (before: number, after: number): boolean =>
  before >= 0x4e00 &&
  before <= 0x9fff &&
  (after === END || after === SPACE || after === QUOTE || after === CLOSING);

/** 09:05, 40,000 */
const joinsDigits = (before: number, after: number): boolean => isDigit(before) && isDigit(after);
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** What stands beyond a text's end. */
const END = -1;
/** Below this a text is as quick to read as the part of a longer one that it mostly is. */
const SHORT = 64;

/** Folds a text for matching; the result has the same length in UTF-16 code units. */
export function foldText(text: string): string {
  const { length } = text;
  const units = codeUnits(text);
  const foldedUnits = listFoldedUnits();
  let open = false;
  let changed = false;
  for (let i = 0; i < length; i++) {
    const printed = units[i] ?? 0;
    let unit = foldedUnits[printed] ?? 0;
    if (unit <= LAST_SIGN) {
      const after = i + 1 < length ? (foldedUnits[units[i + 1] ?? 0] ?? 0) : END;
      const before = i > 0 ? (units[i - 1] ?? 0) : END;
      if (unit === QUOTE) {
        open = !open;
        unit = open ? OPENING : CLOSING;
      } else if (unit === POINT) unit = endsSentence(before, after) ? STOP : POINT;
      else if (!((unit === COMMA || unit === COLON) && joinsDigits(before, after)))
        unit = FULL_WIDTH.get(unit) ?? unit;
    }
    if (unit === printed) continue;
    units[i] = unit;
    changed = true;
  }
  if (!changed && length < SHORT) return text;
  // A text of its own, not a part of the source or a chain of parts: the finders ask for each of its characters often.
  return textOfUnits(length);
}
