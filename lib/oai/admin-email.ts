import { siteContact, siteUrl } from '@/lib/site';

const ADDRESS = /^mailto:([^\s@?]+@(?:[^\s@?.]+\.)+[^\s@?]+)/;

/**
 * The address that Identify must give: the site's contact where it is one, else the web master's of RFC 2142.
 *
 * A host without a dot (localhost) is no mail domain; the protocol's schema wants one all the same.
 */
export function adminEmail(contact: string | null = siteContact, site: string = siteUrl): string {
  const given = ADDRESS.exec(contact ?? '')?.[1];
  if (given !== undefined) return given;
  const { hostname } = new URL(site);
  return `webmaster@${hostname.includes('.') ? hostname : `${hostname}.localdomain`}`;
}
