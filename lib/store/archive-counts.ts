/** The archive in numbers. */
export interface ArchiveCounts {
  sources: number;
  articles: number;
  /** Of the stories' paragraphs, white space aside. */
  characters: number;
  units: number;
  /** Without private persons. */
  people: number;
  /** Catalogued ones. */
  topics: number;
  candidates: number;
  quotes: number;
  figures: number;
  events: number;
  /** The parser's doubts. */
  messages: number;
  /** Sort dates: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where no story has a date. */
  first: string | null;
  last: string | null;
}
