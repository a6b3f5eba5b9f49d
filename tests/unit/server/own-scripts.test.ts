import { expect, test } from 'vitest';
import { replaceOwnScripts } from '@/lib/server/own-scripts';

const take = (html: string) => {
  const seen: [string, string][] = [];
  const rest = replaceOwnScripts(html, 'N', (_, attributes, script) => {
    seen.push([attributes, script]);
    return '¶';
  });
  return { rest, seen };
};

test('scripts that bear the nonce are told with what they hold, and replaced', () => {
  expect(
    take('<p>甲</p><script nonce="N" id="x">a<b</script>乙<script src="/a.js" nonce="N"></script>'),
  ).toEqual({
    rest: '<p>甲</p>¶乙¶',
    seen: [
      [' nonce="N" id="x"', 'a<b'],
      [' src="/a.js" nonce="N"', ''],
    ],
  });
});

test.each([
  ['without scripts', '<p>报道</p>'],
  ['with a script of another nonce', '<script nonce="M">a</script>'],
  ['with a script that holds one of ours as text', '<script type="x">"<script nonce="N">a"</script>'],
  ['with an element whose name begins alike', '<scripture nonce="N">a</scripture></script>'],
  ['with a script that never ends', '<script nonce="N">a'],
  ['cut in the middle of a tag', '<p>甲</p><script nonce="N"'],
])('a page %s stays as it is', (_, html) => {
  expect(take(html)).toEqual({ rest: html, seen: [] });
});
