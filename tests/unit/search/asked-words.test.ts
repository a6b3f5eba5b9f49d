import { expect, test } from 'vitest';
import { toAskedWords } from '@/lib/search/asked-words';

test.each([
  ['baotoushigonganju-3f2a9c12', 'baotoushigonganju', 'what tells namesakes apart is no word'],
  ['wangqi-b09d80d0', 'wangqi', 'a person'],
  ['Wangqi-B09D80D0', 'Wangqi', 'in capitals'],
  ['wo-wei-qunzhong-ban-shishi', 'wo wei qunzhong ban shishi', 'a topic'],
  ['fanzha', 'fanzha', 'letters alone are no hash'],
  ['beijing-facade', 'beijing facade', 'a word of the letters a to f'],
  ['包头市公安局.html', '包头市公安局', 'an old page’s ending'],
  ['包头+反诈', '包头 反诈', 'as a form writes spaces'],
  ['3f2a9c12', '', 'a hash'],
  ['2023-07', '', 'numbers'],
  ['', '', 'nothing'],
])('%s says “%s”: %s', (part, words) => {
  expect(toAskedWords(part)).toBe(words);
});
