import { expect, test } from 'vitest';
import { isRouterState } from '@/lib/server/router-state';

const sent = (value: unknown) => encodeURIComponent(JSON.stringify(value));

test.each([
  ['of the front page', sent(['', { children: ['__PAGE__', {}] }, null, null, 1]), true],
  ['of a story', sent(['', { children: ['articles', { children: [['id', 'a-1', 'd', null], {}] }] }]), true],
  ['that is refetched', sent(['', {}, ['/articles', '?a=1'], 'refetch']), true],
  ['an object', '{"a":1}', false],
  ['an empty list', '[]', false],
  ['with a number for a name', sent([1, {}]), false],
  ['with a word that Next does not know', sent(['', {}, null, 'everything']), false],
  ['cut off', '%5B%22', false],
  ['badly encoded', '%', false],
  ['too long', sent(['x'.repeat(9_000), {}]), false],
  ['nested without end', '['.repeat(7_000), false],
])('a place %s', (_what, header, readable) => {
  expect(isRouterState(header)).toBe(readable);
});
