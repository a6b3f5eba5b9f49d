/** What the `value` and the `as` of a correction may be. */
import { z } from 'zod';
import { printableSchema } from './printable-schema';

export const FURNITURE_KINDS = [
  ...(['navigation', 'breadcrumb', 'share', 'tool', 'comment', 'related', 'rights', 'registration'] as const),
  ...(['advert', 'markup', 'metadata', 'teaser', 'orphan', 'other'] as const),
];

/** What a block or a heading can be made. */
export const BLOCK_KINDS = ['paragraph', 'caption', 'heading', 'byline'] as const;

/** What the author's name in a credit did; `nothing` where it is no author's. */
export const CREDIT_ROLES = [
  ...(['reporter', 'correspondent', 'editor', 'photographer', 'author', 'nothing'] as const),
] as const;

/** Says what can be chosen; zod's own words are for programmers. */
export const oneOf = <const Value extends string>(values: readonly Value[]) =>
  z.enum(values, `must be one of ${values.join(', ')}`);

/** What a figure says, where the parser has it otherwise; `nothing` where it is none. */
export const figureSchema = z.union(
  [
    z.literal('nothing'),
    z.strictObject({
      number: z.number().optional(),
      measure: printableSchema.optional(),
      what: printableSchema.optional(),
      unit: printableSchema.optional(),
    }),
  ],
  'must be nothing, or { number: 1200, measure: 起, what: 案件, unit: NAME } with what is wrong of these',
);

/** What a mention stands for; `nothing` takes it away. */
export const referenceSchema = z.union(
  [
    z.literal('nothing'),
    z.strictObject({
      person: printableSchema,
      unit: printableSchema.optional(),
      title: printableSchema.optional(),
    }),
    z.strictObject({ unit: printableSchema }),
    z.strictObject({ topic: printableSchema }),
  ],
  'must be nothing, { person: NAME, unit: …, title: … }, { unit: NAME } or { topic: NAME }',
);
