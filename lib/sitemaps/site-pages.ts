import { articleHref, personHref, sourceFileHref, topicHref, unitHref } from '@/lib/hrefs';
import type { SitemapKind } from '@/lib/queries/sitemap';

/** Pages that are there whatever the archive holds, but for those that only search or filter. */
export const SITE_PAGES = [
  '/',
  '/articles',
  '/units',
  '/topics',
  '/people',
  '/timeline',
  '/figures',
  '/quotes',
  '/sources',
  '/quality',
  '/corrections',
  '/about',
  '/api',
  '/exports',
] as const;

/** Path of a record's page, by the kind of its sitemap. */
export const RECORD_HREFS: Record<SitemapKind, (id: string) => string> = {
  articles: articleHref,
  units: unitHref,
  topics: topicHref,
  people: personHref,
  sources: sourceFileHref,
};
