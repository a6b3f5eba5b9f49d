import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { findGalley, type Galley, withGalley } from '@/lib/typeset/galleys';
import { typeset } from '@/lib/typeset/typeset';

const fill = (galley: Galley, markup: string) =>
  galley.fillMarkup(Buffer.from(markup).toString('latin1')).toString();

const long = '一段长文，'.repeat(60);
const tree = (
  <div>
    <p>
      {long}
      <b>{`"甲" & <乙>`}</b>
    </p>
  </div>
);

test('parts come back to their places, as they were set', () =>
  withGalley(async (galley) => {
    const marked = renderToStaticMarkup(typeset(tree, (markup) => galley.add(markup)));
    expect(marked).not.toContain('长文');
    expect(fill(galley, marked)).toBe(renderToStaticMarkup(tree));
  }));

test('a long text alone is a part too, in an element or in data for machines', () =>
  withGalley(async (galley) => {
    const data = JSON.stringify({ articleBody: long });
    const texts = [
      <p key="p">{`${long}&`}</p>,
      createElement('script', { type: 'application/ld+json' }, data),
    ];
    for (const text of texts) {
      const marked = renderToStaticMarkup(typeset(text, (markup) => galley.add(markup)));
      expect(marked).not.toContain('长文');
      expect(fill(galley, marked)).toBe(renderToStaticMarkup(text));
    }
  }));

test('in rows they are texts of JSON; one that begins with $ means itself', () =>
  withGalley(async (galley) => {
    const parts = ['<b title="甲">\n乙</b>', `$1 ${long}`].map((markup) => ({ __html: galley.add(markup) }));
    const [first, second] = JSON.parse(galley.fillRows(JSON.stringify(parts)));
    expect(first).toEqual({ __html: '<b title="甲">\n乙</b>' });
    expect(second).toEqual({ __html: `$$1 ${long}` });
  }));

test('a part that holds what a pattern would replace comes back whole', () =>
  withGalley(async (galley) => {
    expect(fill(galley, galley.add("$& $1 $' $$"))).toBe("$& $1 $' $$");
  }));

test('a galley knows what its parts will weigh in the page', () =>
  withGalley(async (galley) => {
    for (const part of ['<b>字</b>', 'a']) galley.add(part);
    expect(galley.size).toBe(11);
  }));

test('what a part says to the server is found in it', () =>
  withGalley(async (galley) => {
    for (const part of ['<p>一</p>', '<p>二<i data-said="404"></i></p>']) galley.add(part);
    expect(galley.find('data-said="')).toBe('<p>二<i data-said="404"></i></p>');
    expect(galley.find('data-heard')).toBeNull();
  }));

test('marks of another galley, or a text that looks like one, are left alone', () =>
  withGalley(async (one) => {
    await withGalley(async (other) => {
      const mark = one.add('甲');
      expect(fill(other, `${mark} 0:0;`)).toBe(`${mark} 0:0;`);
    });
  }));

test('a galley is found while its render runs, and not after, failed or not', async () => {
  const names: string[] = [];
  const run = withGalley(async ({ name }) => {
    names.push(name);
    expect(findGalley(name)?.name).toBe(name);
    throw new Error('broken');
  });
  await expect(run).rejects.toThrow('broken');
  expect(findGalley(names[0] ?? '')).toBeUndefined();
  expect(findGalley(null)).toBeUndefined();
});

test('what belongs into the head stands at its end, and nothing of it is left to React', () =>
  withGalley(async (galley) => {
    const page = (
      <main>
        <meta name="description" content={'"甲" & <乙>'} />
        <link rel="canonical" href="/articles/1" />
        <p>{long}</p>
      </main>
    );
    const marked = renderToStaticMarkup(
      typeset(
        page,
        (markup) => galley.add(markup),
        (markup) => galley.addToHead(markup),
      ),
    );
    expect(marked).toMatch(/^<main>[^<]+<\/main>$/);
    expect(galley.fillMarkup(`<head><title></title></head>${marked}`).toString()).toBe(
      `<head><title></title><meta name="description" content="&quot;甲&quot; &amp; &lt;乙&gt;"/><link rel="canonical" href="/articles/1"/></head><main><p>${long}</p></main>`,
    );
    galley.clear();
    expect([galley.size, galley.fillMarkup('<head></head>').toString()]).toEqual([0, '<head></head>']);
  }));

test('what loads something, or is part of an item, is left to React', () =>
  withGalley(async (galley) => {
    const page = (
      <div>
        <link rel="expect" href="#end" />
        <link rel="preload" as="style" href="/a.css" />
        <meta itemProp="name" content="甲" />
      </div>
    );
    const set = JSON.stringify(typeset(page, undefined, (markup) => galley.addToHead(markup)));
    for (const word of ['expect', 'preload', 'itemProp']) expect(set).toContain(word);
    expect(galley.size).toBe(0);
  }));
