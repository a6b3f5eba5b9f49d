import { twoDigits } from '@/lib/text/two-digits';
import { type CitedArticle, dateParts, isNewspaperArticle } from './cited-article';

const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for a BibTeX value: TeX's special characters escaped, Han left as UTF-8. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}~^]/g, (char) => ESCAPES[char] ?? char).replace(/[&%$#_]/g, '\\$&');
}

/** A BibTeX entry: `@article` for newspapers, `@misc` for web pages; UTF-8, authors braced as whole names. */
export function formatBibtex(article: CitedArticle, accessed: string): string {
  const [year, month, day] = dateParts(article.published);
  const newspaper = isNewspaperArticle(article);
  const publication = article.publication === null ? null : escapeTex(article.publication);
  const date = [year, month, day].filter((part) => part !== undefined);
  const fields: [string, string | null][] = [
    ['author', article.authors.map((name) => `{${escapeTex(name)}}`).join(' and ') || null],
    ['title', `{${escapeTex(article.title)}}`],
    [newspaper ? 'journal' : 'organization', publication],
    ['year', year === undefined ? null : String(year)],
    ['month', month === undefined ? null : String(month)],
    ['date', date.length === 0 ? null : date.map(twoDigits).join('-')],
    ['url', article.url],
    ['urldate', accessed],
    ['note', article.dateBasis === 'inferred' ? '日期为推定' : null],
    ['langid', 'chinese'],
  ];
  const lines = fields
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${newspaper ? 'article' : 'misc'}{${article.id},`, ...lines, '}', ''].join('\n');
}
