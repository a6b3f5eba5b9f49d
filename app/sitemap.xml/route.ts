import { conditionalResponse } from '@/lib/api/conditional-response';
import { refuseParameters } from '@/lib/api/strict-parameters';
import { getSitemapSizes } from '@/lib/queries/sitemap';
import { siteUrl } from '@/lib/site';
import { ADDRESSES_A_FILE, writeSitemapIndex } from '@/lib/sitemaps/write-sitemap';

export const dynamic = 'force-dynamic';

/** The index of all sitemaps: one of the fixed pages, and as many as needed of each kind of record. */
export async function GET(request: Request) {
  const refused = refuseParameters(request);
  if (refused) return refused;
  const { sizes, changed } = await getSitemapSizes();
  const files = sizes.flatMap(({ kind, records }) =>
    Array.from({ length: Math.ceil(records / ADDRESSES_A_FILE) }, (_, index) => `${kind}-${index + 1}`),
  );
  const index = writeSitemapIndex(
    ['pages', ...files].map((name) => ({ url: `${siteUrl}/sitemaps/${name}.xml`, changed })),
  );
  return conditionalResponse(request, index, 'application/xml; charset=utf-8');
}
