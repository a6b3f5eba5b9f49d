import { expect, it } from 'vitest';
import type { CitedArticle } from '@/lib/citations/cited-article';
import { dateParts, plainDate } from '@/lib/citations/cited-article';
import { formatCoins } from '@/lib/citations/coins';

const article: CitedArticle = {
  id: 'paper-1',
  title: '夜巡 & 护平安',
  authors: ['甲一', '乙二'],
  publication: '北方日报',
  published: '2023-07~',
  dateBasis: 'inferred',
  url: 'https://archive.example/articles/paper-1',
};

it('names a newspaper article in the words that Zotero reads', () => {
  const read = new URLSearchParams(formatCoins(article));
  expect(Object.fromEntries(read)).toMatchObject({
    ctx_ver: 'Z39.88-2004',
    rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc',
    'rft.type': 'newspaperArticle',
    'rft.title': '夜巡 & 护平安',
    'rft.source': '北方日报',
    'rft.date': '2023-07',
    'rft.identifier': 'https://archive.example/articles/paper-1',
  });
  expect(read.getAll('rft.creator')).toEqual(['甲一', '乙二']);
});

it('leaves out what is not known, and survives a broken character', () => {
  const read = new URLSearchParams(
    formatCoins({ ...article, title: '甲\ud800', publication: null, published: null, authors: [] }),
  );
  expect(read.get('rft.title')).toBe('甲\ufffd');
  expect([read.has('rft.source'), read.has('rft.date'), read.get('rft.type')]).toEqual([
    false,
    false,
    'webpage',
  ]);
});

it.each([
  ['2022-02-22', '2022-02-22', [2022, 2, 22]],
  ['2023-07~', '2023-07', [2023, 7]],
  ['2021-21', '2021', [2021]],
  ['2021-05/2021-06', '2021', [2021]],
  ['2021-05-01/2021-05-09', '2021-05', [2021, 5]],
  ['2021-05/2022-05', null, []],
  ['202X', null, []],
  [null, null, []],
])('is sure of %s as far as %s', (edtf, plain, parts) => {
  expect(plainDate(edtf)).toBe(plain);
  expect(dateParts(edtf)).toEqual(parts);
});
