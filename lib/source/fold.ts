import { Converter } from 'opencc-js/t2cn';

/**
 * Folding: the form of a text that rules are matched against.
 *
 *   （記者　王捷／台南報導）  →  (记者 王捷/台南报导)
 *
 * One UTF-16 unit becomes one UTF-16 unit, so that an offset into the folded text is an offset into the
 * source. Widths, scripts, quotation marks and the many kinds of space and dash are made one; the source
 * itself is never changed, and nothing that a reader sees is folded.
 */

const SPACES =
  '\t\v\f\r\n\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\u200c\u200d\u2060\u00ad\u200e\u200f';
const PAIRS: [from: string, to: string][] = [
  ['「」『』〝〞＂', '“”‘’“”"'],
  ['〔〕﹝﹞', '()()'],
  ['﹕∶︰꞉', '::::'],
  ['–―─━‒', '—————'],
  ['·‧・•∙⋅', '······'],
  ['丨│｜︱┃∣', '||||||'],
  ['｡､﹐﹑﹔﹖﹗', '。、,、;?!'],
  ['﹒', '.'],
];

let table: Uint16Array | null = null;

function buildTable(): Uint16Array {
  const units = new Uint16Array(0x10000);
  const toSimplified = Converter({ from: 't', to: 'cn' });
  for (let unit = 0; unit < 0x10000; unit++) units[unit] = unit;
  for (let unit = 0x4e00; unit <= 0x9fff; unit++) {
    const simplified = toSimplified(String.fromCharCode(unit));
    if (simplified.length === 1) units[unit] = simplified.charCodeAt(0);
  }
  for (let unit = 0xff01; unit <= 0xff5e; unit++) units[unit] = unit - 0xfee0;
  for (let unit = 0x2000; unit <= 0x200a; unit++) units[unit] = 0x20;
  for (const space of SPACES) units[space.charCodeAt(0)] = 0x20;
  for (const [from, to] of PAIRS) {
    for (let i = 0; i < from.length; i++) units[from.charCodeAt(i)] = to.charCodeAt(i);
  }
  return units;
}

/** By code unit, what it is folded to. */
export function listFoldedUnits(): Uint16Array {
  table ??= buildTable();
  return table;
}

/** The text with widths, script and spaces made one, unit for unit; for matching only. */
export function fold(text: string): string {
  table ??= buildTable();
  let same = 0;
  while (same < text.length && table[text.charCodeAt(same)] === text.charCodeAt(same)) same++;
  if (same === text.length) return text;
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += 8192) {
    const to = Math.min(text.length, from + 8192);
    const units = new Array<number>(to - from);
    for (let i = from; i < to; i++) units[i - from] = table[text.charCodeAt(i)] ?? 0;
    parts.push(String.fromCharCode.apply(null, units));
  }
  return parts.join('');
}
