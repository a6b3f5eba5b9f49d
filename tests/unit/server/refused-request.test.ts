import { expect, test } from 'vitest';
import { refuseRequest, toOriginForm } from '@/lib/server/refused-request';

test.each([
  ['GET', '/articles/x-1', null, 'a page'],
  ['HEAD', '/', null, 'its headers'],
  ['GET', '/search?q=%ff', null, 'a query is decoded leniently'],
  ['GET', '/search?q=%E5%8C%85%E5%A4%B4', null, 'an encoded query'],
  ['POST', '/', 405, 'nothing is written here'],
  ['OPTIONS', '/api/v1/articles', 405, 'no preflight is needed'],
  ['TRACE', '/', 405, 'unusual'],
  ['GET', '/articles/%ff', 400, 'no UTF-8'],
  ['GET', '/articles/%', 400, 'cut off'],
  ['GET', '/articles/%00', 400, 'a null character'],
  ['GET', '//other.example/', 400, 'another host, to a careless redirect'],
  ['GET', '/\\other.example', 400, 'the same with a backslash'],
  ['GET', 'ftp://other.example/', 400, 'what no web server has'],
  ['GET', `/search?q=${'x'.repeat(7_000)}`, 414, 'overlong'],
])('%s %s: %s (%s)', (method, url, status, _reason) => {
  expect(refuseRequest({ method, url })?.status ?? null).toBe(status);
});

test.each([
  ['/articles?q=http://a/', '/articles?q=http://a/', 'the usual form'],
  ['http://archive.test/articles?q=1', '/articles?q=1', 'as to a proxy'],
  ['HTTPS://reader@archive.test:8443', '/', 'nothing behind the name'],
  ['http://archive.test?q=1', '/?q=1', 'a query alone'],
  ['http://archive.test//other.example/', '//other.example/', 'what is refused stays so'],
  ['ftp://archive.test/', 'ftp://archive.test/', 'another protocol'],
  ['*', '*', 'every address'],
])('%s is asked for as %s (%s)', (url, target, _reason) => {
  expect(toOriginForm(url)).toBe(target);
});
