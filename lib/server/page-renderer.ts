import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { normalUrl } from '../filters/normal-url';
import { type Galley, galleyHeader, withGalley } from '../typeset/galleys';
import { type Answer, PayloadStays, toAnswer } from './answer';
import type { AnswerCache } from './answer-cache';
import type { ArchiveWatch, RecordKind } from './archive-state';
import { AnswerTooLarge, type CapturedAnswer, captureAnswer, type RequestHandler } from './captured-response';
import { payloadPage } from './page-payload';
import { isRouterState } from './router-state';

/** Answers above this are not kept: each would drive hundreds of others out. */
const largestKept = 4 * 1024 * 1024;

/** Answers above this are streamed, their scripts forbidden: a policy by hash needs the whole page first. */
const largestAnswer = 32 * 1024 * 1024;

/** Browsers revalidate every time; a shared proxy may answer by itself for two seconds. */
const pageCacheControl = 'public, max-age=0, s-maxage=2, must-revalidate';

/** What Next's client sends when it asks for a part of a page; nothing else of a request reaches a page. */
const partHeaders = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
];

/** `/articles/<id>` and the like, with what stands below them. */
const recordPath = /^\/(articles|units|topics|people|sources)\/([^/]+)(?:\/|$)/;

/** What components/answer-status.tsx writes; never in a text, where quotation marks are escaped. */
const ANSWER_STATUS = /<span hidden="" data-answer-status="(4\d\d)"/;

/** The answer with the status that the page itself says, in its body or in a part set aside. */
function withOwnStatus(captured: CapturedAnswer, galley: Galley | null): CapturedAnswer {
  if (captured.status !== 200) return captured;
  const said = captured.body.includes('data-answer-status="')
    ? ANSWER_STATUS.exec(captured.body.toString('utf8'))
    : galley?.search(ANSWER_STATUS);
  return said?.[1] === undefined ? captured : { ...captured, status: Number(said[1]) };
}

/** Next's answer to `notFound()`: a page without content, to be filled by script. */
const emptyPage = '<html id="__next_error__"';

function pickPartHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const picked: Record<string, string> = {};
  if (headers.rsc === undefined) return picked;
  for (const name of partHeaders) {
    const value = headers[name];
    if (typeof value !== 'string') continue;
    if (name === 'next-router-state-tree' && !isRouterState(value)) continue;
    picked[name] = value;
  }
  return picked;
}

/**
 * Whether an answer holds until the archive changes. A route's own `no-store` says that it does not (it names the
 * day, as citations do); the exports are written after the change that they follow. Refusals are cheap, and as many
 * as there are misspelt addresses.
 */
function isKept(answer: Answer, url: string): boolean {
  const { status, headers, body } = answer;
  if (status >= 500 || status === 400 || headers['cache-control'] === 'no-store') return false;
  return body.length <= largestKept && !/^\/exports(?:[/?]|$)/.test(url);
}

/** Renders pages through Next, each once for an archive version. */
export class PageRenderer {
  readonly #next: RequestHandler;
  readonly #archive: ArchiveWatch;
  readonly #cache: AnswerCache;
  readonly #host: string;
  readonly #underway = new Map<string, Promise<Answer>>();

  constructor(next: RequestHandler, archive: ArchiveWatch, cache: AnswerCache, host: string) {
    this.#next = next;
    this.#archive = archive;
    this.#cache = cache;
    this.#host = host;
  }

  /** The answer to a GET of this URL under this archive version; rejects with AnswerTooLarge. */
  answer(asked: string, headers: IncomingHttpHeaders, version: string): Promise<Answer> | Answer {
    const parts = pickPartHeaders(headers);
    const url = normalUrl(asked, parts.rsc !== undefined);
    const key = JSON.stringify([url, parts]);
    const kept = this.#cache.get(version, key);
    if (kept) return kept;
    const turn = `${version} ${key}`;
    let underway = this.#underway.get(turn);
    if (!underway) {
      underway = this.#render(url, parts, version, key).finally(() => this.#underway.delete(turn));
      this.#underway.set(turn, underway);
    }
    return underway;
  }

  /**
   * What a page's script wakes it from; null where no page at hand has that payload.
   *
   * A page loaded just before a seed asks just after it: what the last archive's kept pages need is kept one turn longer.
   *
   * @param path as it stands in the page
   */
  async payload(path: string, version: string): Promise<Answer | null> {
    const page = payloadPage(path);
    if (page === null) return null;
    const earlier = this.#cache.earlierPayload(version, path);
    if (earlier) return earlier;
    const { payload } = await this.answer(page, {}, version);
    if (payload?.path === path) return payload.answer;
    // Another process may have made the page of an archive that this one has not seen yet.
    const now = await this.#archive.latest();
    return now.ready && now.version !== version ? this.payload(path, now.version) : null;
  }

  /** Renders until the archive was the same before and after: no page is mixed of two. */
  async #render(url: string, parts: Record<string, string>, version: string, key: string): Promise<Answer> {
    let before = version;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#renderOnce(url, parts);
      const after = await this.#archive.latest();
      const same = after.ready && after.version === before;
      if (same && isKept(answer, url)) this.#cache.set(before, key, answer);
      if (same || attempt === 3 || !after.ready) return answer;
      before = after.version;
    }
  }

  async #renderOnce(url: string, parts: Record<string, string>): Promise<Answer> {
    try {
      return await withGalley((galley) => this.#renderWith(galley, url, parts));
    } catch (error) {
      if (error instanceof PayloadStays) return this.#renderWith(null, url, parts);
      throw error;
    }
  }

  async #renderWith(galley: Galley | null, url: string, parts: Record<string, string>): Promise<Answer> {
    const nonce = randomBytes(18).toString('base64url');
    const headers = {
      host: this.#host,
      ...parts,
      'x-nonce': nonce,
      'content-security-policy': `script-src 'nonce-${nonce}'`,
      ...(galley && { [galleyHeader]: galley.name }),
    };
    const captured = await this.#capture(url, headers, galley);
    if (galley !== null && galley.size > largestAnswer) throw new AnswerTooLarge(url);
    const asset = captured.status === 200 && url.startsWith('/_next/static/');
    const cacheControl =
      String(captured.headers['cache-control']) === 'no-store' ? 'no-store' : pageCacheControl;
    return toAnswer(captured, nonce, url, asset ? null : cacheControl, galley);
  }

  /** What Next answers; for a record that is gone or was never there, the page that says so. */
  async #capture(
    url: string,
    headers: Record<string, string>,
    galley: Galley | null,
  ): Promise<CapturedAnswer> {
    const path = url.split('?', 1)[0] ?? '';
    const captured = await captureAnswer(this.#next, url, headers, largestAnswer);
    if (path === '/gone') return { ...captured, status: 410 };
    if (path.startsWith('/missing/')) return { ...captured, status: 404 };
    if (captured.status !== 404) return withOwnStatus(captured, galley);
    // A route that has words for it has looked for itself.
    if (String(captured.headers['content-type']).startsWith('text/plain')) return captured;
    const [, kind, slug] = recordPath.exec(path) ?? [];
    if (kind && slug && (await this.#archive.isGone(kind as RecordKind, decodeURIComponent(slug)))) {
      return { ...(await captureAnswer(this.#next, '/gone', headers, largestAnswer)), status: 410 };
    }
    if (!captured.body.includes(emptyPage)) return captured;
    const page = await captureAnswer(this.#next, `/missing/${kind ?? 'page'}`, headers, largestAnswer);
    return { ...page, status: 404 };
  }
}
