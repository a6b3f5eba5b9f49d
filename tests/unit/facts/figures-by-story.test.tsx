import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FiguresByStory } from '@/components/facts/figures-by-story';
import type { FigureView } from '@/lib/queries/view-types';

const figure = (
  story: string,
  ordinal: number,
  what: string | null,
  block: number | null = 2,
): FigureView => ({
  ...{ sourceId: 'paper', articleId: story, articleTitle: `${story}的标题` },
  published: { edtf: '2021-03', time: null, basis: 'stated' },
  ...{ block, spans: [[10, 20]], ordinal, text: `${ordinal}名`, value: ordinal },
  ...{ qualifier: 'exact', measure: '名', what, unit: null },
});

const show = (figures: FigureView[]) => renderToStaticMarkup(<FiguresByStory figures={figures} />);
const numbers = (html: string) => [...html.matchAll(/(\d)名/g)].map(([, number]) => Number(number));

test('a story is named once above its figures, those of which is said what they count first', () => {
  const html = show([
    figure('first', 1, null),
    figure('first', 2, '民警'),
    figure('first', 3, '辅警'),
    figure('second', 4, '群众'),
  ]);
  expect(html.split('first的标题')).toHaveLength(2);
  expect(html.split('second的标题')).toHaveLength(2);
  expect(numbers(html)).toEqual([2, 3, 1, 4]);
});

test('on a unit’s own page its name goes unsaid, those of units below it do not', () => {
  const unit = (slug: string) => ({ slug, name: `${slug}派出所`, shortName: slug });
  const figures = ['own', 'below'].map((slug, at) => ({ ...figure('first', at, '民警'), unit: unit(slug) }));
  const html = renderToStaticMarkup(<FiguresByStory figures={figures} ownUnit="own" />);
  expect(html).not.toContain('own派出所');
  expect(html).toContain('below派出所');
  expect(show(figures)).toContain('own派出所');
});

test('a figure leads to its paragraph and to its place in the source, one of a head to the source alone', () => {
  const html = show([figure('first', 1, '民警'), figure('first', 2, '辅警', null)]);
  expect(html.replaceAll(/<[^>]*>/g, '')).toContain('民警 第2段');
  expect(html.match(/href="\/articles\/first#p2"/g)).toHaveLength(1);
  expect(html.match(/href="\/articles\/first\/source#s10-20"/g)).toHaveLength(2);
});
