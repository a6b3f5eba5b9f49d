import { randomUUID } from 'node:crypto';
import { type Galley, galleyHeader, withGalley } from '@/lib/typeset/galleys';
import { type Answer, PayloadStays, toAnswer } from './answer';
import type { ArchiveWatch, RecordKind } from './archive-state';
import {
  AnswerTooLarge,
  type CapturedAnswer,
  type CaptureLimits,
  captureAnswer,
  type RequestHandler,
} from './captured-response';
import { type AnyAnswer, toDisk, toLargeAnswer } from './large-answer';

/** Bytes from which on an answer lies on the disk: in memory it would drive hundreds of others out. */
export const largestInMemory = 4 * 1024 * 1024;

/** Pages above this have all scripts forbidden: a policy by hash needs the whole page first, in memory. */
const largestPage = 32 * 1024 * 1024;

const inMemory: CaptureLimits = { page: largestPage, other: largestInMemory };
const onDisk: CaptureLimits = { page: 0, other: 0 };

/** Browsers revalidate every time; a shared proxy may answer by itself for two seconds. */
const pageCacheControl = 'public, max-age=0, s-maxage=2, must-revalidate';

/** `/articles/<id>` and the like, with what stands below them. */
const recordPath = /^\/(articles|units|topics|people|sources)\/([^/]+)(?:\/|$)/;

/** What components/answer-status.tsx writes; never in a text, where quotation marks are escaped. */
const ANSWER_STATUS = '<span hidden="" data-answer-status="';
const saidStatus = /<span hidden="" data-answer-status="(4\d\d)"/;

const lastPart = (path: string) => path.split('/').filter(Boolean).at(-1) ?? '';

/** The answer with the status that the page itself says, in its body or in a part set aside. */
function withOwnStatus(captured: CapturedAnswer, galley: Galley | null): CapturedAnswer {
  if (captured.status !== 200) return captured;
  const saying = captured.body.includes(ANSWER_STATUS)
    ? captured.body.toString()
    : galley?.find(ANSWER_STATUS);
  const status = saying && saidStatus.exec(saying)?.[1];
  return status ? { ...captured, status: Number(status) } : captured;
}

function onDiskIfPossible(answer: Answer): AnyAnswer {
  try {
    return toDisk(answer);
  } catch {
    // A full disk costs the next reader another render, this one nothing.
    return answer;
  }
}

export interface RenderParts {
  next: RequestHandler;
  archive: ArchiveWatch;
  /** The site's own name and port. */
  host: string;
}

/** One answer made through Next: for a URL, and for what Next's client says of the part that it wants. */
export class PageRender {
  readonly #parts: RenderParts;
  readonly #url: string;
  readonly #partHeaders: Record<string, string>;

  constructor(parts: RenderParts, url: string, partHeaders: Record<string, string>) {
    this.#parts = parts;
    this.#url = url;
    this.#partHeaders = partHeaders;
  }

  /** The answer, a large one on the disk; rejects with AnswerTooLarge where the disk does not take it. */
  async run(): Promise<AnyAnswer> {
    try {
      // Rows that Next's client asks for hold all: it writes the head by itself.
      if (this.#partHeaders.rsc !== undefined) return await this.#make(null, inMemory);
      return await withGalley((galley) => this.#make(galley, inMemory));
    } catch (error) {
      if (error instanceof PayloadStays) return this.#make(null, inMemory);
      if (error instanceof AnswerTooLarge) return this.#make(null, onDisk);
      throw error;
    }
  }

  async #make(galley: Galley | null, limits: CaptureLimits): Promise<AnyAnswer> {
    const nonce = randomUUID();
    const headers = {
      host: this.#parts.host,
      ...this.#partHeaders,
      'x-nonce': nonce,
      'content-security-policy': `script-src 'nonce-${nonce}'`,
      ...(galley && { [galleyHeader]: galley.name }),
    };
    const captured = await this.#capture(headers, galley, limits);
    const asset = captured.status === 200 && this.#url.startsWith('/_next/static/');
    const cacheControl =
      String(captured.headers['cache-control']) === 'no-store' ? 'no-store' : pageCacheControl;
    const { file } = captured;
    if (file !== undefined) return toLargeAnswer({ ...captured, file }, cacheControl);
    if (galley !== null && galley.size > largestPage) throw new AnswerTooLarge(this.#url);
    const answer = toAnswer(captured, nonce, this.#url, asset ? null : cacheControl, galley);
    return answer.body.length > largestInMemory ? onDiskIfPossible(answer) : answer;
  }

  /** What Next answers; for a record that is gone or was never there, the page that says so. */
  async #capture(
    headers: Record<string, string>,
    galley: Galley | null,
    limits: CaptureLimits,
  ): Promise<CapturedAnswer> {
    const { next, archive } = this.#parts;
    const path = this.#url.split('?', 1)[0] ?? '';
    const captured = await captureAnswer(next, this.#url, headers, limits);
    if (captured.file !== undefined) return captured;
    if (path === '/gone') return { ...captured, status: 410 };
    if (path.startsWith('/missing/')) return { ...captured, status: 404 };
    if (captured.status !== 404) return withOwnStatus(captured, galley);
    // A route that has words for it has looked for itself.
    if (String(captured.headers['content-type']).startsWith('text/plain')) return captured;
    const [, kind, slug] = recordPath.exec(path) ?? [];
    if (kind && slug && (await archive.isGone(kind as RecordKind, decodeURIComponent(slug)))) {
      galley?.clear();
      return { ...(await captureAnswer(next, '/gone', headers, inMemory)), status: 410 };
    }
    if (!String(captured.headers['content-type']).startsWith('text/html')) return captured;
    galley?.clear();
    const asked = new URLSearchParams({ asked: decodeURIComponent(slug ?? lastPart(path)) });
    const page = await captureAnswer(next, `/missing/${kind ?? 'page'}?${asked}`, headers, inMemory);
    return { ...page, status: 404 };
  }
}
