import { expect, test } from 'vitest';
import { isInstalled, isUnpacked } from '@/lib/commands/installed-packages.mjs';

const wanted = {
  '': { name: 'archive' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/a-win32': { version: '1.0.0', integrity: 'sha512-w', optional: true },
};
const a = wanted['node_modules/a'];

test.each([
  ['everything, another system aside', { 'node_modules/a': a }, true],
  ['nothing', null, false],
  ['another version', { 'node_modules/a': { ...a, version: '0.9.0' } }, false],
  ['other bytes', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }, false],
  ['one missing', {}, false],
  ['one too many', { 'node_modules/a': a, 'node_modules/b': a }, false],
])('%s', (_case, installed, expected) => {
  expect(isInstalled(wanted, installed)).toBe(expected);
});

test.each([
  ['the version of the list', '1.0.0', true],
  ['an older one, copied over it', '0.9.0', false],
  ['nothing, since it was deleted', null, false],
])('a folder with %s', (_case, version, expected) => {
  expect(isUnpacked({ 'node_modules/a': a }, () => version)).toBe(expected);
});
