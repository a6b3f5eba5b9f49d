import { type CreditMatch, shiftCredits } from '../credit-match';
import { matchByline } from './match-byline';
import { type FieldsMatch, onlyFields } from './match-fields';
import { findPrintedDates } from './match-printed-date';
import { splitNames } from './split-names';

/**
 * The line below the headline of a people's paper on its own site: who wrote it, the paper, its day and page.
 *
 *   line ::= names? '《' paper '》' '(' date '第' number '版' ')'
 *
 *   李明 《 江州日报 》( 2024年05月10日   第 02 版)
 *   本报记者 张三 《 江州日报 》( 2024年05月10日   第 02 版)
 *
 * Refused: 《江州日报》报道了此事 (a sentence).
 */
const FORM =
  /^([\u4e00-\u9fff·、\s]{2,30})?《\s*([^《》\s]{2,14})\s*》\s*\(\s*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\s*第\s*[A-Z]?\d{1,3}\s*版\s*\)$/;

/** The parts of such a line's folded text, or null. */
export function matchPaperLine(text: string): FieldsMatch | null {
  if (!text.endsWith(')') || text.length > 90) return null;
  const match = FORM.exec(text);
  if (!match?.[2]) return null;
  const start = text.indexOf(match[2], text.indexOf('《'));
  return onlyFields({
    dates: findPrintedDates(text).slice(0, 1),
    publication: { start, end: start + match[2].length },
    credits: readWriters(match[1] ?? ''),
    roles: new Set(['date', 'source']),
  });
}

function readWriters(printed: string): CreditMatch[] {
  const names = printed.trimEnd();
  if (names.trim() === '') return [];
  const byline = matchByline(names);
  if (byline) return byline;
  return shiftCredits(
    (splitNames(names) ?? []).map((name) => ({ role: 'author', ...name })),
    0,
  );
}
