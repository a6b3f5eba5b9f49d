import { expect, test, vi } from 'vitest';
import { toAnswer } from '@/lib/server/answer';
import { AnswerCache } from '@/lib/server/answer-cache';

const answer = (size: number) =>
  toAnswer({ status: 200, headers: {}, body: Buffer.alloc(size) }, 'N1', '/', 'public');

test('an answer is kept for its version alone', () => {
  const cache = new AnswerCache(100_000);
  const first = answer(10);
  expect(cache.get('v1', '/')).toBeUndefined();
  cache.set('v1', '/', first);
  expect(cache.get('v1', '/')).toBe(first);
  expect(cache.get('v2', '/')).toBeUndefined();
  expect(cache.get('v1', '/')).toBeUndefined();
});

test('an answer that comes after the archive changed is not kept', () => {
  const cache = new AnswerCache(100_000);
  cache.get('v1', '/');
  cache.get('v2', '/');
  cache.set('v1', '/', answer(10));
  expect(cache.get('v2', '/')).toBeUndefined();
});

test('the limit holds, and what was asked for last stays', () => {
  const cache = new AnswerCache(50_000);
  cache.get('v1', '/');
  for (let page = 0; page < 100; page += 1) {
    cache.set('v1', `/${page}`, answer(5_000));
    cache.get('v1', '/0');
  }
  expect(cache.size).toBeLessThanOrEqual(50_000);
  expect(cache.get('v1', '/0')).toBeDefined();
  expect(cache.get('v1', '/99')).toBeDefined();
  expect(cache.get('v1', '/50')).toBeUndefined();
});

const keyOf = (url: string) => JSON.stringify([url, {}]);

test.each([
  ['paths that do not exist', 404, (at: number) => `/no-such-page-${at}`],
  ['letters as they are typed', 200, (at: number) => `/api/v1/suggest?q=${at}`],
  ['letters that a browser hands on', 200, (at: number) => `/opensearch-suggestions?q=${at}`],
])('%s, ten thousand of them, drive no page out and take a sixteenth', (_, status, urlOf) => {
  const cache = new AnswerCache(1_600_000);
  cache.get('v1', '/');
  for (let page = 0; page < 100; page += 1) cache.set('v1', keyOf(`/articles/a-${page}`), answer(5_000));
  const pages = cache.size;
  for (let at = 0; at < 10_000; at += 1) cache.set('v1', keyOf(urlOf(at)), { ...answer(5_000), status });
  for (let page = 0; page < 100; page += 1) {
    expect(cache.get('v1', keyOf(`/articles/a-${page}`))).toBeDefined();
  }
  expect(cache.size - pages).toBeLessThanOrEqual(100_000);
  expect(cache.get('v1', keyOf(urlOf(9_999)))).toBeDefined();
  expect(cache.get('v1', keyOf(urlOf(0)))).toBeUndefined();
});

test('of what passes, what was asked for last stays, and nothing of the version before', () => {
  const cache = new AnswerCache(1_600_000);
  cache.get('v1', '/');
  const lost = { ...answer(5_000), status: 404 };
  for (let at = 0; at < 100; at += 1) {
    cache.set('v1', keyOf(`/no-${at}`), lost);
    cache.get('v1', keyOf('/no-0'));
  }
  expect(cache.get('v1', keyOf('/no-0'))).toBeDefined();
  expect(cache.get('v2', keyOf('/no-0'))).toBeUndefined();
  expect(cache.size).toBe(0);
  for (let at = 0; at < 5; at += 1) cache.set('v2', keyOf(`/no-${at}`), lost);
  expect(cache.get('v2', keyOf('/no-0'))).toBeDefined();
});

test('an answer larger than the whole cache is not kept', () => {
  const cache = new AnswerCache(10_000);
  cache.get('v1', '/');
  cache.set('v1', '/', answer(20_000));
  expect(cache.size).toBe(0);
});

test('payloads of the last version stay for one turn: a page on its way to a reader still needs them', () => {
  const cache = new AnswerCache(100_000);
  const payload = { path: '/_payload/hash/', answer: answer(100), size: 100 };
  cache.get('v1', '/');
  cache.set('v1', '/', { ...answer(10), payload });
  expect(cache.earlierPayload('v1', payload.path)).toBeUndefined();
  expect(cache.earlierPayload('v2', payload.path)).toBe(payload.answer);
  expect(cache.earlierPayload('v3', payload.path)).toBeUndefined();
});

const payload = { path: '/_payload/x/articles/a-1', answer: answer(10), size: 10 };

test.each([
  ['three seconds after, it is there', 0, [3_900], true],
  ['more than four seconds after, it is not', 0, [4_100], false],
  ['asking for it does not make it stay', 0, [2_000, 1_500, 1_000], false],
  ['a change that nobody asked to see for a night is no beginning', 28_800_000, [0], false],
  ['the page was loaded a second before the change', 1_000, [2_900], true],
])('a payload of the archive before may hold a name withheld since: %s', (_, quiet, waits, there) => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    const cache = new AnswerCache(1_000_000);
    cache.get('v1', '/articles/a-1');
    cache.set('v1', '/articles/a-1', { ...answer(10), payload });
    vi.advanceTimersByTime(quiet);
    let found: unknown;
    for (const wait of waits) {
      // What else is asked for under the new version does not make it stay either.
      cache.get('v2', '/');
      vi.advanceTimersByTime(wait);
      found = cache.earlierPayload('v2', payload.path);
    }
    expect(found).toBe(there ? payload.answer : undefined);
  } finally {
    vi.useRealTimers();
  }
});
