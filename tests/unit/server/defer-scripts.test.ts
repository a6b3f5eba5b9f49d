import { expect, test } from 'vitest';
import { deferScripts } from '@/lib/server/defer-scripts';

const page = (head: string, body = '') => `<html><head>${head}</head><body>${body}</body></html>`;

test('hands the marked external scripts to one loader, each once, and drops their preloads', () => {
  const html = page(
    '<link rel="preload" as="script" href="/_next/static/b.js" nonce="N"/><script src="/_next/static/a.js" async="" nonce="N"></script>',
    '<script src="/_next/static/b.js" id="_R_" async="" nonce="N"></script><script src="/_next/static/a.js" async="" nonce="N"></script>',
  );
  const deferred = deferScripts(html, 'N', null);
  expect(deferred.match(/<script/g)).toHaveLength(1);
  expect(deferred).toContain('<script nonce="N">');
  expect(deferred).toContain('["/_next/static/a.js","/_next/static/b.js"]');
  expect(deferred).not.toContain('preload');
});

test.each([
  ['no scripts', page('', 'text')],
  ['a script without the mark', page('', '<script src="/_next/static/a.js"></script>')],
  ['a script for old browsers', page('<script src="/_next/static/p.js" noModule="" nonce="N"></script>')],
  ['an inline script', page('<script nonce="N">run()</script>')],
  ['a script of another place', page('', '<script src="/other.js" nonce="N"></script>')],
])('leaves %s alone', (_name, html) => {
  expect(deferScripts(html, 'N', null)).toBe(html);
});

test('with a payload apart, no script runs before it', () => {
  const html = page('', '<script src="/_next/static/a.js" async="" nonce="N"></script>');
  const deferred = deferScripts(html, 'N', '/_payload/x/search?q=</script>');
  expect(deferred).toContain('fetch("/_payload/x/search?q=\\u003c/script>")');
  expect(deferred.indexOf('self.__next_f=[[0],[1,t]]')).toBeLessThan(
    deferred.indexOf('createElement("script")'),
  );
  expect(deferred.match(/<\/script>/g)).toHaveLength(1);
});
