import { conditionalResponse } from '@/lib/api/conditional-response';
import { plainAnswer } from '@/lib/api/plain-answer';
import { refuseParameters } from '@/lib/api/strict-parameters';
import { getSitemapSizes, isSitemapKind, listSitemapRecords } from '@/lib/queries/sitemap';
import { siteUrl } from '@/lib/site';
import { RECORD_HREFS, SITE_PAGES } from '@/lib/sitemaps/site-pages';
import { ADDRESSES_A_FILE, type SitemapEntry, writeSitemap } from '@/lib/sitemaps/write-sitemap';

export const dynamic = 'force-dynamic';

async function sitePages(): Promise<SitemapEntry[]> {
  const { changed } = await getSitemapSizes();
  return SITE_PAGES.map((path) => ({ url: `${siteUrl}${path}`, changed }));
}

/** The entries of `articles-1.xml` and the like; null where there is no such file. */
async function readEntries(file: string): Promise<SitemapEntry[] | null> {
  if (file === 'pages.xml') return sitePages();
  const [, kind = '', number = ''] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(file) ?? [];
  if (!isSitemapKind(kind)) return null;
  const records = await listSitemapRecords(kind, (Number(number) - 1) * ADDRESSES_A_FILE, ADDRESSES_A_FILE);
  if (records.length === 0) return null;
  return records.map(({ id, changed }) => ({ url: `${siteUrl}${RECORD_HREFS[kind](id)}`, changed }));
}

export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const refused = refuseParameters(request);
  if (refused) return refused;
  const entries = await readEntries((await params).file);
  if (entries === null) return plainAnswer(404, '站点地图的目录见 /sitemap.xml');
  return conditionalResponse(request, writeSitemap(entries), 'application/xml; charset=utf-8');
}
