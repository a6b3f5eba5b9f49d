/**
 * Identifiers of items, after the oai-identifier scheme: `oai:archive.example:paper-20220222-1`.
 *
 * The namespace is the site's host name, so they stay while the site keeps its name.
 */

const PREFIX = 'oai';

/** @param siteUrl base URL of the site */
export function toOaiIdentifier(siteUrl: string, articleId: string): string {
  return `${PREFIX}:${new URL(siteUrl).hostname}:${articleId}`;
}

/** The story's id in an identifier of this repository, null where it is none. */
export function fromOaiIdentifier(siteUrl: string, identifier: string): string | null {
  const start = `${PREFIX}:${new URL(siteUrl).hostname}:`;
  return identifier.startsWith(start) ? identifier.slice(start.length) : null;
}

/** The host name where it may be a namespace of the scheme: with a dot and a letter first; null otherwise. */
export function namespaceOf(siteUrl: string): string | null {
  const { hostname } = new URL(siteUrl);
  return /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/i.test(hostname) ? hostname : null;
}
