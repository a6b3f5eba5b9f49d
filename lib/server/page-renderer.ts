import type { IncomingHttpHeaders } from 'node:http';
import { normalUrl } from '@/lib/filters/normal-url';
import { Turnstile } from '@/lib/turnstile';
import type { AnswerCache } from './answer-cache';
import { collectGarbage } from './collect-garbage';
import { type AnyAnswer, giveUp, isLarge } from './large-answer';
import { LargeAnswers } from './large-answers';
import { payloadPage } from './page-payload';
import { largestInMemory, PageRender, type RenderParts } from './page-render';
import { isRouterState } from './router-state';

/** Bytes of disk for answers that are too large for memory. */
const diskLimit = 512 * 1024 * 1024;

/** What Next's client sends when it asks for a part of a page; nothing else of a request reaches a page. */
const partHeaders = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
];

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
function isKept({ status, headers }: AnyAnswer, url: string): boolean {
  if (status >= 500 || status === 400 || headers['cache-control'] === 'no-store') return false;
  return !/^\/exports(?:[/?]|$)/.test(url);
}

interface Underway {
  answer: Promise<AnyAnswer>;
  /** Whether each of those who asked still waits. */
  wanted: (() => boolean)[];
}

/** What was asked for, and under which archive version. */
interface Asked {
  url: string;
  parts: Record<string, string>;
  version: string;
  key: string;
}

/** Renders pages through Next, each once for an archive version; those that take much memory one at a time. */
export class PageRenderer {
  readonly #parts: RenderParts;
  readonly #cache: AnswerCache;
  readonly #large = new LargeAnswers(diskLimit);
  readonly #underway = new Map<string, Underway>();
  readonly #turnstile = new Turnstile();

  constructor(parts: RenderParts, cache: AnswerCache) {
    this.#parts = parts;
    this.#cache = cache;
  }

  /** Whether somebody waits for a page. */
  get isRendering(): boolean {
    return this.#underway.size > 0;
  }

  /**
   * The answer to a GET of this URL under this archive version. Rejects with AnswerTooLarge where neither memory nor
   * disk takes it, with NobodyWaits where by `isWanted` nobody did when its turn came.
   */
  answer(
    asked: string,
    headers: IncomingHttpHeaders,
    version: string,
    isWanted: () => boolean = () => true,
  ): Promise<AnyAnswer> | AnyAnswer {
    const parts = pickPartHeaders(headers);
    const url = normalUrl(asked, parts.rsc !== undefined);
    const key = JSON.stringify([url, parts]);
    const kept = this.#cache.get(version, key) ?? this.#large.get(version, key);
    if (kept) return kept;
    const turn = `${version} ${key}`;
    const underway = this.#underway.get(turn);
    if (underway) {
      underway.wanted.push(isWanted);
      return underway.answer;
    }
    const wanted = [isWanted];
    const answer = this.#inTurn({ url, parts, version, key }, () => {
      const waits = wanted.some((isOne) => isOne());
      // Who asks from here on begins anew.
      if (!waits) this.#underway.delete(turn);
      return waits;
    }).finally(() => {
      if (this.#underway.get(turn)?.wanted === wanted) this.#underway.delete(turn);
    });
    this.#underway.set(turn, { answer, wanted });
    return answer;
  }

  /** Runs what holds much memory when its turn has come. */
  inTurn<Result>(isWanted: () => boolean, work: () => Promise<Result>): Promise<Result> {
    return this.#turnstile.pass(isWanted, () => work().finally(collectGarbage));
  }

  /**
   * What a page's script wakes it from; null where no page at hand has that payload.
   *
   * A page loaded just before a seed asks just after it: what the last archive's kept pages need is kept one turn longer.
   *
   * @param path as it stands in the page
   */
  async payload(path: string, version: string): Promise<AnyAnswer | null> {
    const page = payloadPage(path);
    if (page === null) return null;
    const earlier = this.#cache.earlierPayload(version, path);
    if (earlier) return earlier;
    const { payload } = await this.answer(page, {}, version);
    if (payload?.path === path) return payload.answer;
    // Another process may have made the page of an archive that this one has not seen yet.
    const now = await this.#parts.archive.latest();
    return now.ready && now.version !== version ? this.payload(path, now.version) : null;
  }

  /** What takes much memory waits for its turn; all else begins at once. */
  #inTurn(asked: Asked, isWanted: () => boolean): Promise<AnyAnswer> {
    const { url, version, key } = asked;
    const isHeavy = this.#parts.archive.isHeavy(url) || this.#large.isKnown(version, key);
    return isHeavy ? this.inTurn(isWanted, () => this.#render(asked)) : this.#render(asked);
  }

  /** Renders until the archive was the same before and after: no page is mixed of two. */
  async #render({ url, parts, version, key }: Asked): Promise<AnyAnswer> {
    let before = version;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await new PageRender(this.#parts, url, parts).run();
      const after = await this.#parts.archive.latest();
      const same = after.ready && after.version === before;
      const last = same || attempt === 3 || !after.ready;
      this.#keep(answer, before, key, same && isKept(answer, url));
      if (last) return answer;
      before = after.version;
    }
  }

  #keep(answer: AnyAnswer, version: string, key: string, isToKeep: boolean): void {
    if (isLarge(answer)) this.#large.note(version, key);
    if (isLarge(answer) && isToKeep) this.#large.set(version, key, answer);
    else if (isLarge(answer)) giveUp(answer);
    else if (isToKeep && answer.body.length <= largestInMemory) this.#cache.set(version, key, answer);
  }
}
