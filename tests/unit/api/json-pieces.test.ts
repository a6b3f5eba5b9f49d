import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '@/lib/api/json-pieces';
import { withoutPrivatePeople } from '@/lib/api/private-people';

const whole = (data: unknown) => JSON.stringify(withoutPrivatePeople(data)) ?? 'null';
const joined = (data: unknown) => [...jsonPieces(data)].join('');

/** Arrays stand in arrays four deep: together they stay below so many characters of JSON. */
const MOST_CHARACTERS = 50_000;
const repeat = (item: unknown, count: number): unknown[] => {
  const size = JSON.stringify(item)?.length ?? 1;
  return Array<unknown>(Math.min(count, Math.floor(MOST_CHARACTERS / size))).fill(item);
};

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 1 }),
    fc.constant(undefined),
    fc.constant({ slug: null, name: '张某' }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.tuple(tie('value'), fc.nat(120)).map(([item, count]) => repeat(item, count)),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 6 }),
  ),
}));

test('the pieces of any data are its JSON', () => {
  fc.assert(
    fc.property(value, (data) => joined(data) === whole(data)),
    { numRuns: 300 },
  );
});

test('long arrays, at any depth, come in many pieces, without those who have no page', () => {
  const mention = (at: number) => ({
    start: at,
    name: '民警',
    slug: at % 7 === 0 ? null : 'a',
    spans: [[at, at + 2]],
  });
  const story = {
    id: 'long-1',
    sections: [
      {
        blocks: [
          { text: '夜巡'.repeat(40_000), mentions: Array.from({ length: 20_000 }, (_, at) => mention(at)) },
        ],
      },
    ],
    people: Array.from({ length: 60 }, () => ({ slug: null })),
    lead: { slug: null },
    none: undefined,
  };
  const pieces = [...jsonPieces(story)];
  expect(pieces.join('')).toBe(whole(story));
  expect(pieces.length).toBeGreaterThan(10);
  expect(Math.max(...pieces.slice(1).map((piece) => piece.length))).toBeLessThan(130_000);
});
