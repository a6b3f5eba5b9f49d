import { element, type Xml, xmlDocument } from '@/lib/xml/xml-element';

/** The most addresses that the sitemap protocol allows in one file. */
export const ADDRESSES_A_FILE = 50_000;

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
