/**
 * All matches of a global pattern, as `matchAll` gives them. That makes a new pattern of the old one on each call, which
 * costs more than looking through a paragraph in which it is not found.
 */
export function listMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex = nextIndex(pattern, text);
  }
  return matches;
}

/** The matches of a sticky pattern at these places, ascending; as `listMatches` finds them, none begins in the one before. */
export function listMatchesAt(pattern: RegExp, text: string, places: readonly number[]): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let from = 0;
  for (const place of places) {
    if (place < from) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (match === null) continue;
    matches.push(match);
    from = pattern.lastIndex;
  }
  return matches;
}

/** Behind an empty match goes on with the next character. */
function nextIndex({ lastIndex, unicode }: RegExp, text: string): number {
  return lastIndex + (unicode && (text.codePointAt(lastIndex) ?? 0) > 0xffff ? 2 : 1);
}
