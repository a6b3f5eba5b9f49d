import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHeadlineStories } from '@/lib/search/headline-stories';
import { matchTerms } from '@/lib/search/match-terms';
import { FIELD_WEIGHTS, type SearchableText } from '@/lib/search/part-builder';
import { rankHits } from '@/lib/search/rank-hits';
import { buildMemoryIndex } from './memory-index';

const ALL = 1_000;
const words = fc.string({ unit: fc.constantFrom(...'公安局民警'), maxLength: 8 });
const texts: fc.Arbitrary<SearchableText[]> = fc.array(
  fc.record({
    headline: fc.option(words),
    heads: fc.array(words, { maxLength: 2 }),
    body: fc.array(words, { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);
const formOf = (lengths: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...'公安局民警'), ...lengths });

const withHeadline = (stories: readonly SearchableText[], form: string) =>
  stories.flatMap(({ headline }, number) => (headline?.includes(form) ? [`t-${number}`] : []));

/** How often a text has a form, where it overlaps itself too. */
const countOf = (text: string, form: string) =>
  Array.from(text, (_, at) => text.startsWith(form, at)).filter(Boolean).length;

/** Stories in which the form weighs as much as in a headline, five times in the heads instead, say. */
const weighty = (stories: readonly SearchableText[], form: string) =>
  stories.flatMap(({ headline, heads, body }, number) => {
    const [first, other, last] = [[headline ?? ''], heads, body].map((texts) =>
      texts.reduce((sum, text) => sum + countOf(text, form), 0),
    );
    const { headline: most, heads: less, body: least } = FIELD_WEIGHTS;
    return most * (first ?? 0) + less * (other ?? 0) + least * (last ?? 0) >= most ? [`t-${number}`] : [];
  });

test('of one and two characters: the stories whose headline may have them, in the order of a search', () =>
  fc.assert(
    fc.asyncProperty(texts, formOf({ minLength: 1, maxLength: 2 }), async (stories, form) => {
      const { columns, reader } = buildMemoryIndex(stories);
      const found = await findHeadlineStories(form, columns, reader, ALL);
      expect(found).toEqual(expect.arrayContaining(withHeadline(stories, form)));
      expect([...found].sort()).toEqual(weighty(stories, form).sort());
      const hits = await matchTerms([{ text: form, forms: [form] }], [], columns, reader);
      const order = rankHits(hits, columns, 'relevance', 0, ALL).map((document) => columns.ids[document]);
      expect(found).toEqual(order.filter((id) => found.includes(id ?? '')));
      expect(await findHeadlineStories(form, columns, reader, 2)).toEqual(found.slice(0, 2));
    }),
    { examples: [[[{ headline: null, heads: ['民', '民民民民'], body: [] }], '民']] },
  ));

test('of more characters: no such story is missed', () =>
  fc.assert(
    fc.asyncProperty(texts, formOf({ minLength: 3, maxLength: 5 }), async (stories, form) => {
      const { columns, reader } = buildMemoryIndex(stories);
      const found = await findHeadlineStories(form, columns, reader, ALL);
      expect(found).toEqual(expect.arrayContaining(withHeadline(stories, form)));
    }),
  ));

test('stories that are no longer there are not found', async () => {
  const { columns, reader } = buildMemoryIndex(
    ['公安局', '公安'].map((headline) => ({ headline, heads: [], body: [] })),
  );
  columns.isLive[0] = 0;
  expect(await findHeadlineStories('公安', columns, reader, ALL)).toEqual(['t-1']);
});
