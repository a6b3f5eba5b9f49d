import { type CitedArticle, isNewspaperArticle, plainDate } from './cited-article';

/**
 * References by GB/T 7714, the Chinese standard for bibliographic references.
 *
 *   2025, newspaper   作者. 题名[N/OL]. 报名，2022-02-22. URL.
 *   2025, web page    作者. 题名[EB/OL]. （2021-03-25）[2026-07-01]. URL.
 *   2015, newspaper   作者. 题名[N/OL]. 报名, 2022-02-22[2026-07-01]. URL.
 *   2015, web page    作者. 题名[EB/OL]. (2021-03-25)[2026-07-01]. URL.
 *
 * The 2025 edition prints Chinese commas and parentheses, and drops the access date of newspapers. More than
 * three authors become three and 等; a story without authors begins with its title.
 *
 * A date that the archive inferred stands in square brackets with 推定, as the standard has it for what the source
 * does not print. Those of a web page take the place of its parentheses: one pair of brackets a date.
 *
 *   inferred, newspaper   题名[N/OL]. 报名，[2023-07推定]. URL.
 *   inferred, web page    题名[EB/OL]. [2023-07推定][2026-07-01]. URL.
 */
export type GbtEdition = '2025' | '2015';

interface Marks {
  comma: string;
  open: string;
  close: string;
}

const MARKS: Record<GbtEdition, Marks> = {
  '2025': { comma: '，', open: '（', close: '）' },
  '2015': { comma: ', ', open: '(', close: ')' },
};

const AUTHORS_NAMED = 3;

function authorsPart(authors: string[], marks: Marks): string {
  if (authors.length === 0) return '';
  const named = authors.slice(0, AUTHORS_NAMED);
  return `${[...named, ...(authors.length > AUTHORS_NAMED ? ['等'] : [])].join(marks.comma)}. `;
}

/** @param open what stands before a printed date */
function datePart(article: CitedArticle, open = '', close = ''): string | null {
  const date = plainDate(article.published);
  if (date === null) return null;
  return article.dateBasis === 'inferred' ? `[${date}推定]` : `${open}${date}${close}`;
}

/**
 * The reference of one story as a line of text.
 *
 * @param accessed day of reading, `YYYY-MM-DD`
 */
export function formatGbt7714(article: CitedArticle, edition: GbtEdition, accessed: string): string {
  const marks = MARKS[edition];
  const head = `${authorsPart(article.authors, marks)}${article.title}`;
  if (isNewspaperArticle(article)) {
    const issue = [article.publication, datePart(article)].filter((part) => part !== null).join(marks.comma);
    return `${head}[N/OL]. ${issue}${edition === '2015' ? `[${accessed}]` : ''}. ${article.url}.`;
  }
  const published = datePart(article, marks.open, marks.close) ?? '';
  return `${head}[EB/OL]. ${published}[${accessed}]. ${article.url}.`;
}
