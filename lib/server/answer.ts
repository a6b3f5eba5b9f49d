import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { CapturedAnswer } from './captured-response';
import { hashInlineScripts, pagePolicy, restPolicy } from './content-security-policy';
import { deferScripts } from './defer-scripts';

export type Encoding = 'br' | 'gzip' | 'identity';

/** An answer as it is kept and sent: its headers final but for length and encoding. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[]>;
  etag: string;
  body: Buffer;
  /** The body compressed, made when first asked for. */
  compressed: Partial<Record<Encoding, Promise<Buffer>>>;
  compressible: boolean;
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const neverSent = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'refresh',
  'transfer-encoding',
  'vary',
  'x-nextjs-cache',
  'x-nextjs-prerender',
  'x-nextjs-stale-time',
  'x-powered-by',
]);

const textType = /^(text\/|application\/(json|javascript|manifest|xml|[\w.+-]+\+(json|xml))|image\/svg)/;

/** A captured render made ready to keep: nonces turned into hashes, our headers in place of Next's. */
export function toAnswer(captured: CapturedAnswer, nonce: string, cacheControl: string): Answer {
  const headers: Answer['headers'] = {};
  for (const [name, value] of Object.entries(captured.headers)) {
    if (value === undefined || neverSent.has(name)) continue;
    headers[name] = Array.isArray(value) ? value : String(value);
  }
  const type = String(headers['content-type'] ?? '');
  let body = captured.body;
  if (type.startsWith('text/html')) {
    const page = hashInlineScripts(deferScripts(body.toString('utf8'), nonce), nonce);
    body = Buffer.from(page.html, 'utf8');
    headers['content-security-policy'] = pagePolicy(page.hashes);
  } else {
    if (type.startsWith('text/x-component')) body = Buffer.from(body.toString('utf8').replaceAll(nonce, ''));
    headers['content-security-policy'] = restPolicy;
  }
  headers['cache-control'] = captured.status >= 500 ? 'no-store' : cacheControl;
  return {
    status: captured.status,
    headers,
    etag: `W/"${createHash('sha1').update(body).digest('base64url')}"`,
    body,
    compressed: {},
    compressible: textType.test(type) && body.length > 860,
  };
}

/** The best encoding that the request takes; a `q=0` refuses one. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  const accepted = new Map<string, boolean>();
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name, ...parameters] = part.split(';').map((piece) => piece.trim());
    if (name) accepted.set(name, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)));
  }
  const takes = (name: string) => accepted.get(name) ?? accepted.get('*') ?? false;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}

/** The body in an encoding, compressed once and kept with the answer. */
export function encodeBody(answer: Answer, encoding: Encoding): Promise<Buffer> | Buffer {
  if (encoding === 'identity') return answer.body;
  const parameters = {
    [constants.BROTLI_PARAM_QUALITY]: 6,
    [constants.BROTLI_PARAM_SIZE_HINT]: answer.body.length,
  };
  answer.compressed[encoding] ??=
    encoding === 'br' ? brotli(answer.body, { params: parameters }) : gzipped(answer.body, { level: 7 });
  return answer.compressed[encoding];
}

/** Whether an `If-None-Match` names this answer (weak comparison). */
export function matchesEtag(answer: Answer, ifNoneMatch: string | undefined): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const strong = answer.etag.slice(2);
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === strong);
}

/** Whether the reader has this answer already, by its tag or, without one, by its date. */
export function isFresh(answer: Answer, headers: IncomingHttpHeaders): boolean {
  if (headers['if-none-match'] !== undefined) return matchesEtag(answer, headers['if-none-match']);
  const changed = Date.parse(String(answer.headers['last-modified']));
  return changed <= Date.parse(String(headers['if-modified-since']));
}
