import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** Frequent in any Chinese news text, in either script: a wrong encoding hardly ever produces them. */
const FREQUENT = new Set('的一是不了在人有我中大来來国國年到说說们們为為公安警月日时時上出和地，。、：“”');

const DECLARED: Record<string, Encoding> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
};

function byOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** True where the bytes are valid UTF-8, or damaged UTF-8: at least ten whole characters for each bad byte. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true;
  let whole = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    const length =
      byte < 0x80
        ? 1
        : byte >= 0xc2 && byte < 0xe0
          ? 2
          : byte >= 0xe0 && byte < 0xf0
            ? 3
            : byte >= 0xf0 && byte < 0xf5
              ? 4
              : 0;
    let follow = 1;
    while (follow < length && ((bytes[i + follow] ?? 0) & 0xc0) === 0x80) follow++;
    if (length === 0 || follow < length) {
      bad++;
      i++;
    } else {
      if (length > 1) whole++;
      i += length;
    }
  }
  return bad === 0 || whole >= bad * 10;
}

/** UTF-16 without a mark: nearly every unit is a Han character, an ideographic mark or plain ASCII. */
function looksLikeUtf16(bytes: Uint8Array, littleEndian: boolean): boolean {
  const units = Math.min(bytes.length >> 1, 4096);
  if (units < 2) return false;
  const mostOthers = units - Math.ceil(units * 0.95);
  let others = 0;
  for (let i = 0; i < units; i++) {
    const first = bytes[2 * i] ?? 0;
    const second = bytes[2 * i + 1] ?? 0;
    const unit = littleEndian ? first | (second << 8) : (first << 8) | second;
    const ascii = unit === 9 || unit === 10 || unit === 13 || (unit >= 0x20 && unit < 0x7f);
    const punctuation = (unit >= 0x2010 && unit <= 0x2030) || (unit >= 0x3000 && unit <= 0x301f);
    if (ascii || punctuation || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xffef))
      continue;
    if (++others > mostOthers) return false;
  }
  return true;
}

/** Frequent characters less damage, per character: how much like Chinese a decoding reads. */
function readability(sample: Uint8Array, encoding: Encoding): number {
  const text = iconv.decode(sample, encoding);
  let score = 0;
  for (const character of text) {
    if (FREQUENT.has(character)) score++;
    else if (character === '\ufffd') score -= 5;
    else if (character >= '\ue000' && character <= '\uf8ff') score -= 2;
  }
  return score / Math.max(1, text.length);
}

/** The encoding of the bytes; `declared` is the charset that an HTML page names, a hint and no more. */
export function detectEncoding(bytes: Uint8Array, declared: string | null): Encoding {
  const marked = byOrderMark(bytes);
  if (marked) return marked;
  if (bytes.length % 2 === 0 && !isAscii(bytes)) {
    if (looksLikeUtf16(bytes, true)) return 'utf-16le';
    if (looksLikeUtf16(bytes, false)) return 'utf-16be';
  }
  if (looksLikeUtf8(bytes)) return 'utf-8';
  const sample = bytes.subarray(0, 65_536);
  const hint = declared ? DECLARED[declared.toLowerCase()] : undefined;
  const guesses = new Map(analyse(sample).map((guess) => [guess.name.toLowerCase(), guess.confidence]));
  const candidates: Encoding[] = ['gb18030', 'big5', 'utf-8'];
  let best: Encoding = 'gb18030';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const bonus = (guesses.get(candidate) ?? 0) / 1000 + (candidate === hint ? 0.02 : 0);
    const score = readability(sample, candidate) + bonus;
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80 || byte === 0) return false;
  return true;
}
