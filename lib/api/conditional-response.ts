import { createHash } from 'node:crypto';

/** Shared caches may keep an answer for a few seconds; a seed shows within five. */
const CACHE_CONTROL = 'public, max-age=0, s-maxage=5, must-revalidate';

/** Sent with every answer of the interfaces. */
export const sharedHeaders = {
  'cache-control': CACHE_CONTROL,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, link',
};

function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.split(',').some((candidate) => {
    const value = candidate.trim();
    return value === '*' || value.replace(/^W\//, '') === etag.replace(/^W\//, '');
  });
}

/** A 200 with an entity tag, or a 304 where the client has that version (RFC 9110, conditional requests). */
export function conditionalResponse(
  request: Request,
  body: string,
  mediaType: string,
  headers: Record<string, string> = {},
): Response {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const shared = { etag, ...sharedHeaders, ...headers };
  if (matches(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers: shared });
  }
  return new Response(body, { headers: { ...shared, 'content-type': mediaType } });
}
