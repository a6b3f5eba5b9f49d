import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { expect, it } from 'vitest';
import { element, xmlDocument } from '@/lib/xml/xml-element';

it('leaves out null content and undefined attributes', () => {
  expect(element('a', { b: undefined, c: 1 }, null, element('d', {}, null)).source).toBe('<a c="1"><d/></a>');
});

it('escapes markup in text and attributes', () => {
  expect(element('a', { b: '"<&\'>' }, '<script>&]]>').source).toBe(
    '<a b="&quot;&lt;&amp;&apos;&gt;">&lt;script&gt;&amp;]]&gt;</a>',
  );
});

it('is well-formed whatever the text, and reads back as the text but for what XML cannot carry', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      using document = XmlDocument.fromString(xmlDocument(element('a', { b: text }, text)));
      const carried = text
        .replace(/[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu, '')
        .replace(/\p{Surrogate}/gu, '\ufffd');
      return document.root.content === carried;
    }),
  );
});
