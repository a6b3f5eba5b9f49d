import { DIFF_DELETE, DIFF_INSERT, diffCleanupSemantic, diffMain } from 'diff-match-patch-es';

/** A stretch of two versions: both have it, only this one, or only the other. */
export interface TextChange {
  kind: 'same' | 'here' | 'there';
  text: string;
}

/** Seconds after which a comparison is left coarse. */
const TIME_LIMIT = 0.5;
/** Of a long stretch that both have, so much is shown on either side of an edit. */
const CONTEXT = 24;

/** The middle of a long common stretch as ……, cut between characters, not inside of one beyond the BMP. */
function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  const characters = [...text];
  if (characters.length <= 3 * CONTEXT) return text;
  const head = isFirst ? '' : characters.slice(0, CONTEXT).join('');
  const tail = isLast ? '' : characters.slice(-CONTEXT).join('');
  return `${head}……${tail}`;
}

/** The edits between two versions in reading order, as a person would tell them; empty where the words are the same. */
export function compareTexts(here: string, there: string): TextChange[] {
  const diffs = diffMain(here, there, { diffTimeout: TIME_LIMIT });
  diffCleanupSemantic(diffs);
  if (diffs.every(([operation]) => operation !== DIFF_INSERT && operation !== DIFF_DELETE)) return [];
  return diffs.map(([operation, text], index) => {
    if (operation === DIFF_DELETE) return { kind: 'here', text };
    if (operation === DIFF_INSERT) return { kind: 'there', text };
    return { kind: 'same', text: shorten(text, index === 0, index === diffs.length - 1) };
  });
}
