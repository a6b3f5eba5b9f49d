/**
 * What the last part of an address says, in words that can be searched for.
 *
 *   baotoushigonganju-3f2a9c12     baotoushigonganju     without what tells namesakes apart
 *   wo-wei-qunzhong-ban-shishi     wo wei qunzhong ban shishi
 *   包头市公安局.html               包头市公安局
 *
 * '' where it says nothing: a hash, a number.
 */
export function toAskedWords(part: string): string {
  return part
    .slice(0, LONGEST_PART)
    .replace(/\.[a-z]{1,5}$/i, '')
    .replace(/(?:^|-)(?=[a-f]*\d)[\da-f]{6,8}$/i, '')
    .replace(/[-_+\s]+/g, ' ')
    .replace(/^[\d ]+$/, '')
    .trim();
}

/** In UTF-16 code units: longer than any address of ours. */
const LONGEST_PART = 120;
