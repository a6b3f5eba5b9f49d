import { twoDigits } from '@/lib/text/two-digits';
import { type CitedArticle, dateParts, isNewspaperArticle } from './cited-article';

/** RIS holds one value a line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A RIS record (type NEWS or ELEC), CRLF line ends as the format asks. */
export function formatRis(article: CitedArticle, accessed: string): string {
  const date = dateParts(article.published);
  const padded = date.map(twoDigits);
  const tags: [string, string | null][] = [
    ['TY', isNewspaperArticle(article) ? 'NEWS' : 'ELEC'],
    ['ID', article.id],
    ...article.authors.map((name): [string, string] => ['AU', oneLine(name)]),
    ['TI', oneLine(article.title)],
    ['T2', article.publication === null ? null : oneLine(article.publication)],
    ['PY', padded[0] ?? null],
    ['DA', date.length === 0 ? null : [0, 1, 2].map((index) => padded[index] ?? '').join('/')],
    ['N1', article.dateBasis === 'inferred' ? '日期为推定' : null],
    ['LA', 'zh-CN'],
    ['UR', article.url],
    ['Y2', accessed.replaceAll('-', '/')],
    ['ER', ''],
  ];
  const lines = tags.filter(([, value]) => value !== null).map(([tag, value]) => `${tag}  - ${value}`);
  return `${lines.join('\r\n')}\r\n`;
}
