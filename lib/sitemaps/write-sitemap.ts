import { element, type Xml, xmlDocument } from '@/lib/xml/xml-element';

/** The protocol allows 50,000 in one file; one so long would take fifty times as long to write as this. */
export const ADDRESSES_A_FILE = 1_000;

const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export interface SitemapEntry {
  /** Absolute address. */
  url: string;
  /** ISO time of the last change, null where it is not known. */
  changed: string | null;
}

function entries(name: string, list: readonly SitemapEntry[]): Xml[] {
  return list.map(({ url, changed }) =>
    element(name, {}, element('loc', {}, url), changed === null ? null : element('lastmod', {}, changed)),
  );
}

/** A sitemap of pages. */
export function writeSitemap(pages: readonly SitemapEntry[]): string {
  return xmlDocument(element('urlset', { xmlns: XMLNS }, ...entries('url', pages)));
}

/** The index of all sitemaps. */
export function writeSitemapIndex(files: readonly SitemapEntry[]): string {
  return xmlDocument(element('sitemapindex', { xmlns: XMLNS }, ...entries('sitemap', files)));
}
