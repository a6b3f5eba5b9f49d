import { siteUrl } from '@/lib/site';

export const dynamic = 'force-dynamic';

/** Everything may be read; search results and filtered lists are no pages of their own for a crawler. */
export function GET() {
  const lines = [
    'User-agent: *',
    'Disallow: /search',
    'Disallow: /api/',
    'Allow: /',
    '',
    `Sitemap: ${siteUrl}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
