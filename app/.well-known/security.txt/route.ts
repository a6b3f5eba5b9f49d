import { siteContact, siteUrl } from '@/lib/site';

export const dynamic = 'force-dynamic';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** How to report a fault of security, by RFC 9116; `SECURITY_CONTACT`, a mailto: or https: address, goes before `CONTACT`. */
export function GET() {
  const contact = process.env.SECURITY_CONTACT || siteContact || `${siteUrl}/about#contact`;
  const expires = new Date(Date.now() + YEAR_MS).toISOString().replace(/\.\d+Z$/, 'Z');
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${siteUrl}/.well-known/security.txt`,
    '',
  ];
  // It names a day, so it is not kept.
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(lines.join('\n'), { headers });
}
