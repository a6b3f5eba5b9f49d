import { formatBibtex } from './bibtex';
import type { CitedArticle } from './cited-article';
import { toCslItem } from './csl-json';
import { formatGbt7714 } from './gbt-7714';
import { formatRis } from './ris';

export interface CitationFormat {
  /** Last part of `/articles/<id>/cite/<format>`. */
  id: string;
  label: string;
  mediaType: string;
  extension: string;
  format(article: CitedArticle, accessed: string): string;
}

/** The form that a page shows: the standard in force. */
export const DEFAULT_CITATION: CitationFormat = {
  id: 'gbt7714-2025',
  label: 'GB/T 7714—2025',
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  format: (article, accessed) => formatGbt7714(article, '2025', accessed),
};

/** The forms on offer, the default first. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  DEFAULT_CITATION,
  {
    id: 'gbt7714-2015',
    label: 'GB/T 7714—2015',
    mediaType: 'text/plain; charset=utf-8',
    extension: 'txt',
    format: (article, accessed) => formatGbt7714(article, '2015', accessed),
  },
  {
    id: 'bibtex',
    label: 'BibTeX',
    mediaType: 'application/x-bibtex; charset=utf-8',
    extension: 'bib',
    format: formatBibtex,
  },
  {
    id: 'ris',
    label: 'RIS',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    extension: 'ris',
    format: formatRis,
  },
  {
    id: 'csl-json',
    label: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    extension: 'json',
    format: (article, accessed) => `${JSON.stringify([toCslItem(article, accessed)], null, 2)}\n`,
  },
];

/** The format of that id, null where there is none. */
export function getCitationFormat(id: string): CitationFormat | null {
  return CITATION_FORMATS.find((format) => format.id === id) ?? null;
}
