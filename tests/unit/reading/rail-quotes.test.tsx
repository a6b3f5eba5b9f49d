import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { RailQuotes } from '@/components/reading/rail-quotes';
import type { QuoteView } from '@/lib/queries/view-types';

const quote = (text: string): QuoteView => ({
  articleId: 'a-1',
  sourceId: 'a',
  articleTitle: '题',
  published: { edtf: null, time: null, basis: 'unknown' },
  block: 1,
  spans: [[0, 1]],
  ordinal: 1,
  text,
  speaker: '张三',
  person: null,
});

const shown = (text: string) =>
  />([^<]*)<\/blockquote>/.exec(renderToStaticMarkup(<RailQuotes id="a-1" quotes={[quote(text)]} />))?.[1];

describe('a quote beside the story', () => {
  test('is whole where it is short', () => {
    expect(shown('“我们每天都在。”')).toBe('“我们每天都在。”');
  });

  test('is cut at the end of a clause', () => {
    const clause = '每名民警都深感肩上的责任艰巨而光荣';
    expect(shown(`“${`${clause}，`.repeat(8)}”`)).toBe(`“${Array(5).fill(clause).join('，')}……”`);
  });

  test('is cut in the middle where no clause ends in its last half', () => {
    expect(shown(`“好，${'长'.repeat(200)}”`)).toBe(`“好，${'长'.repeat(88)}……”`);
  });
});
