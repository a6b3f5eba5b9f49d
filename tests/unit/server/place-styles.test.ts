import { expect, test } from 'vitest';
import { placeStyles } from '@/lib/server/place-styles';

const sheet = (name: string) =>
  `<link rel="stylesheet" href="/_next/static/${name}.css" data-precedence="next"/>`;
const script = '<script>go()</script>';
const body = `<body>${sheet('text-of-a-page')}</body></html>`;

test('style sheets stand after the scripts of the head, in their order, and are asked for by header', () => {
  const { html, link } = placeStyles(
    `<html><head>${sheet('a')}${sheet('b')}<title>报道</title>${script}</head>${body}`,
  );
  expect(html).toBe(`<html><head><title>报道</title>${script}${sheet('a')}${sheet('b')}</head>${body}`);
  expect(link).toBe(
    '</_next/static/a.css>; rel=preload; as=style, </_next/static/b.css>; rel=preload; as=style',
  );
});

test.each([`<html><head>${script}</head>${body}`, '<p>no head</p>', ''])('%j stays as it is', (html) => {
  expect(placeStyles(html)).toEqual({ html, link: '' });
});
