import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** Longest request target answered: a search of 600 Han characters fits. */
const longestUrl = 6_000;

export interface Refusal {
  status: 400 | 405 | 414;
  message: string;
}

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

/** The request target without scheme and host, which RFC 9112 (3.2.2) lets a client send as to a proxy. */
export function toOriginForm(url: string): string {
  if (url.startsWith('/')) return url;
  const rest = /^https?:\/\/[^/?#]*(.*)$/is.exec(url)?.[1];
  return rest === undefined || rest.startsWith('/') ? (rest ?? url) : `/${rest}`;
}

/**
 * Whether a request names more than one host: RFC 9112 (3.2) has servers answer 400, as a proxy in front may have chosen
 * by the one and kept the answer under the other. `rawHeaders` are names and values in turn.
 */
export function hasSeveralHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]?.length === 4 && rawHeaders[at]?.toLowerCase() === 'host') hosts++;
  return hosts > 1;
}

/** Why a request is refused before any page sees it; null where it is not. */
export function refuseRequest(
  request: Pick<IncomingMessage, 'method' | 'url'> & { headers?: IncomingHttpHeaders },
): Refusal | null {
  const { method, url = '', headers } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, message: '这里只供阅读：只接受 GET 与 HEAD。' };
  }
  // A proxy in front may see the end of such a body elsewhere (request smuggling).
  if (!/^(?:chunked)?$/i.test(headers?.['transfer-encoding'] ?? ''))
    return { status: 400, message: '请求的传输编码读不懂。' };
  if (url.length > longestUrl) return { status: 414, message: '地址太长。' };
  const path = url.split('?', 1)[0] ?? '';
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\') || !isDecodable(path)) {
    return { status: 400, message: '地址写法有误，请检查其中的 % 编码。' };
  }
  return null;
}
