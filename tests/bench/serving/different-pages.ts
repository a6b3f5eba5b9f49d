import { ArchiveReader } from '@/lib/store/archive-reader';

const PAGES = 64;
/** A search's or a list's pages that the smallest archive has too. */
const DEEPEST = 8;

const words = (headlines: readonly string[], length: number): string[] => {
  const found = headlines.flatMap((headline) =>
    Array.from({ length: headline.length - length + 1 }, (_, start) => headline.slice(start, start + length)),
  );
  return [...new Set(found)].filter((word) => /^\p{Script=Han}+$/u.test(word));
};

const searches = (found: readonly string[]): string[] =>
  Array.from({ length: DEEPEST }, (_, place) =>
    found.map((word) => `/search?q=${encodeURIComponent(word)}${place === 0 ? '' : `&page=${place + 1}`}`),
  )
    .flat()
    .slice(0, PAGES);

/**
 * Really different pages of four types: the server keeps one answer for all spellings of an address, and renders a page
 * once for all who ask for it at the same time.
 */
export function readDifferentPages(databaseUrl: string): { name: string; paths: string[] }[] {
  const reader = new ArchiveReader(databaseUrl);
  try {
    const rows = reader.rows<{ id: string; headline: string }>(
      'SELECT "id", "headline" FROM "Article" WHERE "headline" IS NOT NULL ORDER BY "id"',
      [],
    );
    const step = Math.max(1, Math.floor(rows.length / PAGES));
    const spread = rows.filter((_, place) => place % step === 0).slice(0, PAGES);
    const headlines = spread.map(({ headline }) => headline);
    const lists = Math.max(1, Math.min(PAGES, Math.ceil(rows.length / 30)));
    return [
      { name: 'story', paths: spread.map(({ id }) => `/articles/${id}`) },
      { name: 'search, 2 characters', paths: searches(words(headlines, 2)) },
      { name: 'search, 4 characters', paths: searches(words(headlines, 4)) },
      { name: 'list', paths: Array.from({ length: lists }, (_, place) => `/articles?page=${place + 1}`) },
    ];
  } finally {
    reader.close();
  }
}
