import { siteUrl } from '@/lib/site';

export const dynamic = 'force-dynamic';

/** Everything may be read; a search narrowed by filters is no page of its own for a crawler. */
export function GET() {
  const lines = [
    'User-agent: *',
    'Disallow: /search?*&',
    'Disallow: /search/',
    'Disallow: /api/',
    'Allow: /',
    '',
    `Sitemap: ${siteUrl}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
