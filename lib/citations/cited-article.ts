/**
 * What a citation needs to know of a story.
 *
 * A story counts as a newspaper article where its publication is named like a paper (日报, 晚报, 时报…), and as
 * a web page otherwise: that is how GB/T 7714 tells [N/OL] from [EB/OL].
 */
export interface CitedArticle {
  id: string;
  /** Headline with its deck; the opening words in square brackets where the print had no headline. */
  title: string;
  authors: string[];
  /** Newspaper or site; null where the source names none. */
  publication: string | null;
  /** EDTF date, null where unknown. */
  published: string | null;
  dateBasis: 'stated' | 'inferred' | 'unknown';
  /** Permanent address of the story in this archive. */
  url: string;
}

const NEWSPAPER_NAME = /(?:报|報|周刊|週刊)$/;

export function isNewspaperArticle(article: CitedArticle): boolean {
  return article.publication !== null && NEWSPAPER_NAME.test(article.publication);
}

/** Year, month and day of an EDTF date as far as it gives them: `2023-07~` is [2023, 7]; null is []. */
export function dateParts(edtf: string | null): number[] {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(edtf ?? '');
  return (match?.slice(1) ?? []).filter((part) => part !== undefined).map(Number);
}

/** The date without its EDTF qualifier (`2023-07~` → `2023-07`), null where unknown or a span of time. */
export function plainDate(edtf: string | null): string | null {
  return /^\d{4}(?:-\d{2}){0,2}/.exec(edtf ?? '')?.[0] ?? null;
}
