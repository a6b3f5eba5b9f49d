import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CutNote } from '@/components/filters/cut-note';
import { facetIndexes } from '@/components/filters/facet-indexes';
import { FacetLinks } from '@/components/filters/facet-links';

const values = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `u${index}`, label: `单位${index}`, count: 1 }));

const linksOf = (count: number) =>
  renderToStaticMarkup(
    <FacetLinks
      label="单位"
      values={values(count)}
      chosen={undefined}
      hrefFor={(value) => `/figures?unit=${value}`}
      most={30}
      by="数字"
      all={facetIndexes.units}
    />,
  );

test('of more values than a menu offers the rest is said to be left out, with a way to it', () => {
  const html = linksOf(31);
  expect(html.match(/<li>/g)).toHaveLength(30);
  expect(html).toContain('只列数字最多的30项');
  expect(html).toMatch(/href="\/units"[^>]*>全部单位/);
});

test('where all are offered nothing is said', () => {
  expect(linksOf(30)).not.toContain('只列');
});

test('a form says the same of its menus', () => {
  const html = renderToStaticMarkup(
    <CutNote most={30} by="引语" indexes={[facetIndexes.people ?? { href: '', label: '' }]} />,
  );
  expect(html).toContain('每项只列引语最多的30个，其余见');
  expect(html).toMatch(/href="\/people"[^>]*>全部人物/);
});
