import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashInlineScripts } from '@/lib/server/content-security-policy';

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

test('scripts that the render marked enter the policy by hash, without their nonce', () => {
  const page = hashInlineScripts('<head><script nonce="N1" id="x">run("N1")</script></head>', 'N1');
  expect(page).toEqual({ html: '<head><script id="x">run("")</script></head>', hashes: [hashOf('run("")')] });
});

test('a script that came in with a text bears no nonce and gets no hash', () => {
  const html = '<p>正文</p><script>steal()</script><script nonce="guess">steal()</script>';
  expect(hashInlineScripts(html, 'N1')).toEqual({ html, hashes: [] });
});

test('scripts with an address need no hash', () => {
  const page = hashInlineScripts('<script src="/a.js" async="" nonce="N1"></script>', 'N1');
  expect(page).toEqual({ html: '<script src="/a.js" async=""></script>', hashes: [] });
});

test('other elements lose the nonce too', () => {
  const page = hashInlineScripts('<link rel="preload" nonce="N1" href="/a.js">', 'N1');
  expect(page.html).toBe('<link rel="preload" href="/a.js">');
});
