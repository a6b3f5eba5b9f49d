import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Galley } from '@/lib/typeset/galleys';
import { compress, type Encoding } from './body-encoding';
import type { CapturedAnswer } from './captured-response';
import { hashInlineScripts, pagePolicy, restPolicy } from './content-security-policy';
import { deferScripts } from './defer-scripts';
import { inOwnMemory } from './own-memory';
import { type PagePayload, takePayload } from './page-payload';
import { placeStyles } from './place-styles';

/** An answer as it is kept and sent: its headers final but for length and encoding. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[]>;
  etag: string;
  body: Buffer;
  /** The body compressed well, made when first asked for; null where it was made quickly once, while others waited. */
  compressed: Partial<Record<Encoding, Promise<Buffer> | null>>;
  compressible: boolean;
  /** Part of the build. */
  isAsset: boolean;
  /** Of a page: what its script wakes it from, under which path, and what that takes in memory, in bytes. */
  payload?: { path: string; answer: Answer; size: number };
}

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

const assetCacheControl = 'public, max-age=31536000, immutable';

/** For good in the reader's browser, but not in what many readers share: a name in it may be withheld tomorrow. */
const payloadCacheControl = 'public, max-age=31536000, s-maxage=2, immutable';

function toEtag(body: Buffer): string {
  return `W/"${createHash('sha1').update(body).digest('base64url')}"`;
}

/** Whether a body of that type and length is worth compressing. */
export const isCompressible = (type: string, length: number) => textType.test(type) && length > 860;

/** The headers of a render that are sent; ours replace the others. */
export function pickHeaders(given: CapturedAnswer['headers']): Answer['headers'] {
  const headers: Answer['headers'] = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || neverSent.has(name)) continue;
    headers[name] = Array.isArray(value) ? value : String(value);
  }
  return headers;
}

/** Lets a body be made when it is first asked for; what it is made of is let go then. */
function onceAsked(toBody: () => Buffer): () => Buffer {
  let body = toBody;
  return () => {
    const made = body();
    body = () => made;
    return made;
  };
}

/** What a page's script reads, as an answer of its own; its path holds its hash, so that it never changes. */
function toPayload({ path, toBody, size, hash }: PagePayload): NonNullable<Answer['payload']> {
  const type = 'text/x-component';
  const read = onceAsked(() => inOwnMemory(toBody()));
  const answer = {
    status: 200,
    headers: {
      'content-type': type,
      'content-security-policy': restPolicy,
      'cache-control': payloadCacheControl,
      'x-robots-tag': 'noindex',
    },
    etag: `W/"${hash}"`,
    get body() {
      return read();
    },
    compressed: {},
    compressible: isCompressible(type, size),
    isAsset: false,
  };
  // With what JSON escapes, and with room for the compressed form.
  return { path, answer, size: size * 1.6 + 2_000 };
}

/** The page's payload must stay in it, in scripts, where no still part can be put: it must be rendered without a galley. */
export class PayloadStays extends Error {}

/**
 * A page for the reader first: without nonces, its scripts after its first paint, their payload apart.
 *
 * @param html its bytes read as Latin-1, each a character: all that is looked for is ASCII, and the rest goes on as it came
 */
function toPage(html: string, nonce: string, url: string, galley: Galley | null) {
  const { html: rest, payload } = takePayload(html, nonce, url, galley);
  if (galley !== null && payload === null && rest.includes('self.__next_f')) throw new PayloadStays(url);
  const styled = placeStyles(deferScripts(rest, nonce, payload?.path ?? null));
  const page = hashInlineScripts(styled.html, nonce);
  return {
    // Last, since all that goes before looks through the page.
    body: galley?.fillMarkup(page.html) ?? Buffer.from(page.html, 'latin1'),
    policy: pagePolicy(page.hashes),
    link: styled.link,
    payload: payload ? toPayload(payload) : undefined,
  };
}

/**
 * A captured render made ready to keep: nonces turned into hashes, our headers in place of Next's.
 *
 * @param url of the page that the reader asked for
 * @param cacheControl null for an asset of the build, which never changes
 * @param galley with the parts that the render set aside; throws a PayloadStays where they cannot be put in
 */
export function toAnswer(
  captured: CapturedAnswer,
  nonce: string,
  url: string,
  cacheControl: string | null,
  galley: Galley | null = null,
): Answer {
  const headers = pickHeaders(captured.headers);
  const type = String(headers['content-type'] ?? '');
  const isPage = type.startsWith('text/html');
  const page = isPage ? toPage(captured.body.toString('latin1'), nonce, url, galley) : null;
  const rows = type.startsWith('text/x-component') ? captured.body.toString().replaceAll(nonce, '') : null;
  const body = inOwnMemory(page?.body ?? (rows === null ? captured.body : Buffer.from(rows)));
  headers['content-security-policy'] = page?.policy ?? restPolicy;
  if (page?.link) headers.link = [headers.link ?? [], page.link].flat();
  headers['cache-control'] = captured.status >= 500 ? 'no-store' : (cacheControl ?? assetCacheControl);
  return {
    status: captured.status,
    headers,
    etag: toEtag(body),
    body,
    compressed: {},
    compressible: isCompressible(type, body.length),
    isAsset: cacheControl === null,
    payload: page?.payload,
  };
}

/**
 * The body in an encoding, compressed once and kept with the answer; quickly, and not to keep, for who asks first while
 * others wait.
 */
export function encodeBody(
  answer: Answer,
  encoding: Encoding,
  othersWait: boolean,
): Promise<Buffer> | Buffer {
  const { body, compressed, isAsset } = answer;
  if (encoding === 'identity') return body;
  if (othersWait && !isAsset && compressed[encoding] === undefined) {
    compressed[encoding] = null;
    return compress(body, encoding, 'quick');
  }
  compressed[encoding] ??= compress(body, encoding, isAsset ? 'best' : 'good').then(inOwnMemory);
  return compressed[encoding];
}

/** Whether an `If-None-Match` names this answer (weak comparison). */
export function matchesEtag(answer: Pick<Answer, 'etag'>, ifNoneMatch: string | undefined): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const strong = answer.etag.slice(2);
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === strong);
}

/** Whether the reader has this answer already, by its tag or, without one, by its date. */
export function isFresh(answer: Pick<Answer, 'etag' | 'headers'>, headers: IncomingHttpHeaders): boolean {
  if (headers['if-none-match'] !== undefined) return matchesEtag(answer, headers['if-none-match']);
  const changed = Date.parse(String(answer.headers['last-modified']));
  return changed <= Date.parse(String(headers['if-modified-since']));
}
