import { expect, test } from 'vitest';
import { explainOldNode } from '@/lib/commands/node-version.mjs';

test.each([
  ['v20.19.0', true],
  ['v20.20.2', true],
  ['v22.12.0', true],
  ['v24.1.0', true],
  ['v20.18.3', false],
  ['v18.20.0', false],
  ['v22.11.0', false],
  ['v21.7.0', false],
])('Node %s will do: %s', (version, fits) => {
  expect(explainOldNode(version) === null).toBe(fits);
});

test('a Node too old is told which one is needed', () => {
  expect(explainOldNode('v18.20.0')).toContain('needs Node 20.19 or newer');
});
