import type { IncomingMessage } from 'node:http';

const OPEN_PATH = /^\/(?:api|exports)\/|^\/oai(?:\?|$)|^\/articles\/[^/]+\.[a-z]+$/;

const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'if-none-match, range',
  'access-control-max-age': '86400',
};

/** What answers a browser that asks whether another site's script may read; null where the path is not for that. */
export function preflightHeaders(request: Pick<IncomingMessage, 'method' | 'url'>): typeof HEADERS | null {
  return request.method === 'OPTIONS' && OPEN_PATH.test(request.url ?? '') ? HEADERS : null;
}
