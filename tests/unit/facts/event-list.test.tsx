import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { EventList } from '@/components/facts/event-list';
import type { EventView } from '@/lib/queries/view-types';

const event = (edtf: string): EventView => ({
  sourceId: 'paper',
  articleId: 'a-1',
  articleTitle: '某某报道',
  published: { edtf: null, time: null, basis: 'unknown' },
  block: 3,
  spans: [[10, 20]],
  ordinal: 0,
  edtf,
  text: '某日,某局开会。',
});

it.each([
  ['2021-03-05', '3月5日', 'the year goes unsaid under its heading'],
  ['2021-03', '3月', 'a month alone'],
  ['2021-06-19/2021-07-13', '6月19日至7月13日', 'a span within the year'],
  ['2020-12-30/2021-01-02', '2020年12月30日至1月2日', 'a span from the year before keeps that year'],
  ['2021', '2021年', 'a bare year is all there is to say'],
  ['2021~', '约2021年', 'so is an uncertain one'],
])('%s of 2021 is shown as %s: %s', (edtf, shown) => {
  const html = renderToStaticMarkup(<EventList events={[event(edtf)]} year={2021} />);
  expect(/<time[^>]*>([^<]*)</.exec(html)?.[1]).toBe(shown);
  expect(html).toContain('href="/articles/a-1#p3"');
  expect(html).toContain('href="/articles/a-1/source#s10-20"');
  expect(html).toContain('某日，某局开会。');
});
