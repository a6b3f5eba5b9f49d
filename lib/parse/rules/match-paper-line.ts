import { type CreditMatch, shiftCredits } from '@/lib/parse/credit-match';
import { matchByline } from './match-byline';
import { type FieldsMatch, onlyFields } from './match-fields';
import { findPrintedDates } from './match-printed-date';
import { splitNames } from './split-names';

/**
 * The line that says which paper printed a story, on what day and page: below the headline on a people's paper's own
 * site, with who wrote it, or above it in a library of papers' full texts.
 *
 *   line ::= names? '《' paper '》' '(' date '第' number '版' ')'
 *          | paper '/' year '/' month '/' day '/' '第' number '版' column?
 *
 *   李明 《 江州日报 》( 2024年05月10日   第 02 版)
 *   本报记者 张三 《 江州日报 》( 2024年05月10日   第 02 版)
 *   江州日报/2024 年/5 月/10 日/第 002 版要闻
 *
 * Refused: 《江州日报》报道了此事 (a sentence).
 */
const FORM =
  /^([\u4e00-\u9fff·、\s]{2,30})?《\s*([^《》\s]{2,14})\s*》\s*\(\s*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\s*第\s*[A-Z]?\d{1,3}\s*版\s*\)$/;

const LIBRARY =
  /^([\u4e00-\u9fff·]{2,14})\/(?:19|20)\d{2}\s?年\/\d{1,2}\s?月\/\d{1,2}\s?日\/第\s?[A-Z]?\d{1,3}\s?版\s?[\u4e00-\u9fff·、]{0,8}$/;

/** The parts of such a line's folded text, or null. */
export function matchPaperLine(text: string): FieldsMatch | null {
  const library = text.length <= 60 && text.includes('/第') ? LIBRARY.exec(text) : null;
  if (library?.[1]) {
    return onlyFields({
      dates: findPrintedDates(text.replaceAll('/', ' ')).slice(0, 1),
      publication: { start: 0, end: library[1].length },
      roles: new Set(['date', 'source']),
    });
  }
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
