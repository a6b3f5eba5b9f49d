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

test('an answer larger than the whole cache is not kept', () => {
  const cache = new AnswerCache(10_000);
  cache.get('v1', '/');
  cache.set('v1', '/', answer(20_000));
  expect(cache.size).toBe(0);
});

test('payloads of the last version stay for one turn: a page on its way to a reader still needs them', () => {
  const cache = new AnswerCache(100_000);
  const payload = { path: '/_payload/hash/', answer: answer(100) };
  cache.get('v1', '/');
  cache.set('v1', '/', { ...answer(10), payload });
  expect(cache.earlierPayload('v1', payload.path)).toBeUndefined();
  expect(cache.earlierPayload('v2', payload.path)).toBe(payload.answer);
  expect(cache.earlierPayload('v3', payload.path)).toBeUndefined();
});

test('a payload of the archive before is served for some seconds only: it may hold a name withheld since', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    const cache = new AnswerCache(1_000_000);
    const payload = { path: '/_payload/x/articles/a-1', answer: answer(10) };
    cache.get('v1', '/articles/a-1');
    cache.set('v1', '/articles/a-1', { ...answer(10), payload });
    expect(cache.earlierPayload('v2', payload.path)).toBe(payload.answer);
    vi.advanceTimersByTime(4_500);
    expect(cache.earlierPayload('v2', payload.path)).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});
