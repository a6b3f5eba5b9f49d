import type { Row } from './row';
import { squeeze } from './weigh-titles';

/**
 * What the maker of many e-papers prints of a page in a comment that a dump keeps: day, author, paper, file, title.
 *
 *   2025-12-26 …… 2 2 江州晚报 content_2299.html 1 维护庙会秩序 开展反诈宣传 /enpproperty-->
 */
const TITLE = /content_\d+\.html?\s+\d+\s+(\S.{2,80}?)\s*\/enpproperty\s*-->$/;

/** The rows with that title's one as the headline. */
export function readPageComment(rows: Row[]): Row[] {
  const comment = rows.find(({ text }) => text.endsWith('-->') && TITLE.test(text));
  if (!comment) return rows;
  const title = squeeze(TITLE.exec(comment.text)?.[1] ?? '');
  const named = rows.find((row) => row.hint === null && squeeze(row.text) === title);
  return rows.map((row) => (row === named ? { ...row, hint: 'headline' } : row));
}
