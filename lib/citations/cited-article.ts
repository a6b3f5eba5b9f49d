import { machineDate } from '@/lib/text/format-date';

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

/** Whether a publication is named like a paper. */
export const isNewspaperName = (publication: string): boolean => NEWSPAPER_NAME.test(publication);

/** Whether a story is cited as from a newspaper; one without a publication is not. */
export function isNewspaperArticle(article: CitedArticle): boolean {
  return article.publication !== null && isNewspaperName(article.publication);
}

/** What both ends of a span of time share: `2021-05/2021-06` is 2021; null where they share no year. */
function sharedPart(ends: string[]): string | null {
  const [from = [], to = []] = ends.map((end) => machineDate(end)?.split('-') ?? []);
  const parting = from.findIndex((part, index) => part !== to[index]);
  const shared = parting === -1 ? from : from.slice(0, parting);
  return shared.length === 0 ? null : shared.join('-');
}

/**
 * The date as far as it is certain in figures: `2023-07~` is 2023-07, `2021-21` (spring) is 2021.
 *
 * Null where it is unknown.
 */
export function plainDate(edtf: string | null): string | null {
  return edtf?.includes('/') ? sharedPart(edtf.split('/')) : machineDate(edtf);
}

/** Year, month and day of an EDTF date as far as it gives them: `2023-07~` is [2023, 7]; null is []. */
export function dateParts(edtf: string | null): number[] {
  return plainDate(edtf)?.split('-').map(Number) ?? [];
}
