import { expect, test } from 'vitest';
import { payloadPage, takePayload } from '@/lib/server/page-payload';
import { withGalley } from '@/lib/typeset/galleys';

/** As the server reads a page. */
const asLatin1 = (html: string) => Buffer.from(html).toString('latin1');

const piece = (text: string, nonce = 'N') =>
  `<script nonce="${nonce}">self.__next_f.push(${JSON.stringify([1, text]).replaceAll('<', '\\u003c')})</script>`;
const start = '<script nonce="N">(self.__next_f=self.__next_f||[]).push([0])</script>';
const other = '<script nonce="N">go()</script>';

test('the pieces leave the page, in their order, without the nonce', () => {
  const html = `<p>报道</p>${other}${start}${piece('0:"报道</p>\n')}${piece('1:{"nonce":"N"}\n')}<p>尾</p>`;
  const taken = takePayload(asLatin1(html), 'N', '/articles/a-1?x=1');
  expect(taken.html).toBe(asLatin1(`<p>报道</p>${other}<p>尾</p>`));
  expect(taken.payload?.toBody().toString()).toBe('0:"报道</p>\n1:{"nonce":""}\n');
  expect(taken.payload?.path).toMatch(/^\/_payload\/[\w-]{22}\/articles\/a-1\?x=1$/);
});

test('the path tells payloads apart, not the nonces of two renders', () => {
  const path = (text: string, nonce: string) =>
    takePayload(asLatin1(piece(text, nonce)), nonce, '/').payload?.path;
  expect(path('0:["N1"]', 'N1')).toBe(path('0:["N2"]', 'N2'));
  expect(path('0:["v1"]', 'N1')).not.toBe(path('0:["v2"]', 'N1'));
});

test('nor the names of two galleys, nor the order in which their parts were set aside; the parts do', async () => {
  const pathOf = (...parts: [string, string]) =>
    withGalley(async (galley) => {
      const marks = parts.map((part) => [part, galley.add(part)] as const);
      const inOrder = marks.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, mark]) => mark);
      const { payload } = takePayload(asLatin1(piece(`0:${JSON.stringify(inOrder)}\n`)), 'N', '/', galley);
      expect(payload?.toBody().toString()).toBe(`0:${JSON.stringify(parts.toSorted())}\n`);
      return payload?.path;
    });
  expect(await pathOf('<b>甲</b>', '<i>乙</i>')).toBe(await pathOf('<i>乙</i>', '<b>甲</b>'));
  expect(await pathOf('<b>甲</b>', '<i>乙</i>')).not.toBe(await pathOf('<b>甲</b>', '<i>丙</i>'));
});

test.each([
  ['without scripts', '<p>报道</p>'],
  ['with a script of a text that looks like one', piece('0:"x"', 'other')],
  [
    'with a form’s state',
    `${start}${piece('0:"x"')}<script nonce="N">self.__next_f.push([2,{"a":1}])</script>`,
  ],
  ['with binary rows', `${start}<script nonce="N">self.__next_f.push([3,"AAEC"])</script>`],
])('a page %s stays whole', (_name, html) => {
  expect(takePayload(html, 'N', '/')).toEqual({ html, payload: null });
});

test.each([
  ['/_payload/0123456789012345678_-A/articles/a-1?x=1', '/articles/a-1?x=1'],
  ['/_payload/0123456789012345678_-A/', '/'],
  ['/_payload/0123456789012345678_-A', null],
  ['/_payload/short/articles/a-1', null],
  ['/articles/a-1', null],
])('%s is of the page %s', (path, page) => {
  expect(payloadPage(path)).toBe(page);
});
