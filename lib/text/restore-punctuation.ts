/**
 * Full-width punctuation, as Chinese print has it, for texts that carry the half-width marks of a dump.
 *
 *   ,  :  ;  ?  !  (  )   →  ，：；？！（）       beside Han, or in a clause of Han
 *   .                     →  。                   at the end of a Han sentence only
 *   "…"  '…'              →  “…”  ‘…’            around or beside Han
 *
 *   政法队伍教育整顿工作开展以来,包头      整顿工作开展以来，包头
 *   组长郝斯(左二)一行                     组长郝斯（左二）一行
 *
 * One character for one, so that every offset into the text still holds. Near misses that stay as they are:
 * 09:05, 7.9亿, 1,200, https://, 4+3+2, f(x), Windows, Mac.
 */

const fullWidth: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
};

const cjk = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·]/u;
const han = /\p{Script=Han}/u;
const space = /\s/;
const asciiWord = /[\dA-Za-z]/;
/** Its parts are bounded: a run of a million letters, as a picture in a dump is, would be read anew from each of them. */
const address = /\b(?:[a-z][a-z\d+.-]{0,30}:\/\/|www\.)[!-~]+|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,255}/gi;

/** What every address holds: most texts hold none of it, and are not looked through for one. */
const addressMark = /:\/\/|www\.|@/i;

/** What may be replaced: a text without any of it is a text as it should be, and most are. */
const halfWidth = /[,.:;?!()"']/;
const clauseMarks = /[,.:;?!]/g;
const bracket = /[()]/;
const brackets = /[()]/g;

/** The text with full-width punctuation in Chinese context; of the same length in UTF-16 code units. */
export function restorePunctuation(text: string): string {
  if (!halfWidth.test(text) || !han.test(text)) return text;
  const changes: Change[] = [];
  const kept = addressRanges(text);
  let next = 0;
  for (const { 0: mark, index: at } of text.matchAll(clauseMarks)) {
    while (at >= (kept[next]?.[1] ?? Infinity)) next++;
    if (at >= (kept[next]?.[0] ?? Infinity)) continue;
    const full = fullWidth[mark];
    if (full !== undefined && isChineseContext(text, at)) changes.push([at, full]);
    else if (mark === '.' && isFullStop(text, at)) changes.push([at, '。']);
  }
  restoreBrackets(text, changes);
  restoreQuotes(text, changes, '"', '“', '”');
  restoreQuotes(text, changes, "'", '‘', '’');
  return applyChanges(text, changes);
}

/** Where a mark stands, and what takes its place. */
type Change = [at: number, mark: string];

function applyChanges(text: string, changes: Change[]): string {
  let restored = '';
  let reached = 0;
  for (const [at, mark] of changes.sort((a, b) => a[0] - b[0])) {
    restored += text.slice(reached, at) + mark;
    reached = at + 1;
  }
  return restored + text.slice(reached);
}

function addressRanges(text: string): [number, number][] {
  if (!addressMark.test(text)) return [];
  return [...text.matchAll(address)].map(({ 0: found, index }) => {
    // The sentence's own mark behind an address is not part of it.
    const end = found.replace(/[,.:;?!)]+$/, '').length;
    return [index, index + end];
  });
}

/** Beside a Chinese character; between two others, the clause before decides. */
function isChineseContext(text: string, at: number): boolean {
  if (isChinese(text, at - 1) || isChinese(text, at + 1)) return true;
  if (/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')) return false;
  if (asciiWord.test(text.slice(at + 1).trimStart()[0] ?? '')) return false;
  return han.test(clauseBefore(text, at));
}

function isFullStop(text: string, at: number): boolean {
  const after = text[at + 1] ?? '';
  return isChinese(text, at - 1) && (after === '' || /[\s"'”’)）\]】》]/.test(after));
}

/** The block of nearly all Han that is printed: nothing has to be looked up for it. */
const isCommonHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;

/** Sees a Han character outside the BMP from either of its halves. */
function isChinese(text: string, at: number): boolean {
  if (isCommonHan(text.charCodeAt(at))) return true;
  const unit = text[at] ?? '';
  if (/[\udc00-\udfff]/.test(unit)) return cjk.test(text.slice(at - 1, at + 1));
  return cjk.test(String.fromCodePoint(text.codePointAt(at) ?? 0x20));
}

function clauseBefore(text: string, at: number): string {
  const start = Math.max(0, at - 24);
  return (
    text
      .slice(start, at)
      .split(/[,，。;；!！?？:：]/)
      .at(-1) ?? ''
  );
}

/** A pair turns full-width where it holds Han or touches it outside; a bracket without its pair, where it touches Han. */
function restoreBrackets(text: string, changes: Change[]): void {
  if (!bracket.test(text)) return;
  const open: number[] = [];
  for (const { 0: mark, index: at } of text.matchAll(brackets)) {
    if (mark === '(') open.push(at);
    else {
      const start = open.pop();
      if (start === undefined) {
        if (isChinese(text, at - 1) || isChinese(text, at + 1)) changes.push([at, '）']);
      } else if (isChinesePair(text, start, at)) changes.push([start, '（'], [at, '）']);
    }
  }
  for (const at of open) if (isChinese(text, at - 1) || isChinese(text, at + 1)) changes.push([at, '（']);
}

function isChinesePair(text: string, start: number, end: number): boolean {
  if (han.test(text.slice(start + 1, end))) return true;
  const before = text[start - 1] ?? '';
  return !asciiWord.test(before) && !space.test(before) && isChinese(text, start - 1);
}

/**
 * Straight quotes pair up in order; a pair turns where it holds Han or stands between Han. An odd one stays, unless it is
 * the only one and the text begins or ends with it: what it opened or closed was cut off, or is another paragraph's.
 */
function restoreQuotes(
  text: string,
  changes: Change[],
  straight: string,
  opening: string,
  closing: string,
): void {
  const places: number[] = [];
  for (let at = text.indexOf(straight); at >= 0; at = text.indexOf(straight, at + 1)) {
    const isApostrophe =
      straight === "'" && asciiWord.test(text[at - 1] ?? '') && asciiWord.test(text[at + 1] ?? '');
    if (!isApostrophe) places.push(at);
  }
  const [only] = places;
  if (only !== undefined && places.length === 1 && straight === '"') {
    if (only === 0 && isChinese(text, 1)) changes.push([only, opening]);
    else if (only === text.length - 1 && isChinese(text, only - 1)) changes.push([only, closing]);
  }
  for (let pair = 0; pair + 1 < places.length; pair += 2) {
    const start = places[pair] ?? 0;
    const end = places[pair + 1] ?? 0;
    if (!isChinesePair(text, start, end) && !isChinese(text, end + 1)) continue;
    changes.push([start, opening], [end, closing]);
  }
}
