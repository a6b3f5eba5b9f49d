import { z } from 'zod';
import { toSolid } from '@/lib/text/solid-text';
import {
  BLOCK_KINDS,
  CREDIT_ROLES,
  FURNITURE_KINDS,
  figureSchema,
  oneOf,
  referenceSchema,
} from './correction-values';
import { daySchema, edtfSchema } from './edtf-date';
import { printableSchema } from './printable-schema';

const common = {
  /** Permalink id of the story: <source id>-<ordinal>. */
  article: z.string().min(1),
  /** What the parser gives, white space aside; the correction is refused where it gives something else. */
  expected: z.string(),
  why: z.string().trim().min(1, 'say why'),
  who: z.string().trim().min(1, 'say who decided it'),
  when: daySchema,
};

const text = z.string().trim().min(1);

/** A story's permalink id. */
const storyId = z
  .string()
  .regex(/^[a-z0-9]+(?:[_-][a-z0-9]+)*-[1-9]\d*$/, 'must be a permalink such as nmg-2023-2');

/** What can be corrected, in the order of a story's parts. */
export const CORRECTION_FIELDS = [
  ...(['kicker', 'headline', 'deck', 'publication', 'dateline', 'date', 'author', 'heading'] as const),
  ...(['kind', 'order', 'paragraph', 'caption', 'furniture', 'mention', 'figure'] as const),
  ...(['split-story', 'join-stories', 'doubt'] as const),
] as const;

const notItself: [check: (entry: { article: string; value: string }) => boolean, fault: object] = [
  ({ article, value }) => article !== value,
  { path: ['value'], message: 'must be the permalink of the other story' },
];

const standsOnce: [check: (entry: { expected: string; value: string }) => boolean, fault: object] = [
  ({ expected, value }) => toSolid(expected).split(toSolid(value)).length === 2,
  {
    path: ['value'],
    message: 'must stand once in expected: quote more words around it, or fewer',
  },
];

/**
 * content/corrections/<source id>.yaml: a list of corrections to what the parser took from the source.
 *
 *   - article: nmg-2023-1
 *     field: headline
 *     expected: 汲取百年奋斗历史伟力
 *     value: 汲取百年奋斗历史伟力 做忠诚卫士
 *     why: the dump lost the second half
 *     who: 张三
 *     when: 2026-01-02
 *
 * `date` takes EDTF, and '' as expected where the parser found none. `author` replaces a name in the credits, `as` says
 * its role; with '' as expected it adds one. The others quote their place in `expected`: words that stand once in the
 * story.
 *
 *   kind       the paragraph, caption or heading is a `value`: paragraph, caption, heading or byline
 *   order      it is read behind what `value` quotes; a heading takes its whole section with it
 *   paragraph  the same words with other line breaks: one more splits a paragraph, one less joins two
 *   caption    `value` quotes the paragraph that the caption belongs behind
 *   furniture  the paragraph, caption or heading is the page's, of the kind `value`
 *   split-story   with the words of `expected`, quoted from the source, another story begins, whose permalink is `value`
 *   join-stories  with the words of `expected` no story begins: that of the permalink `value` is part of this one
 *   doubt      the parser doubts the place where the words of `expected`, quoted from the source, begin, by the rule
 *              `value`; somebody has looked, and it is right
 *   mention    `value` is the name inside of the quoted words, `as` what it stands for: { person: 张三, unit: …公安局 }
 *   figure     `value` is the figure inside of the quoted words, `as` what is wrong of it: { number: 1200, what: 案件 }
 */
export const correctionsSchema = z.array(
  z.discriminatedUnion(
    'field',
    [
      z.strictObject({
        ...common,
        field: z.enum(['kicker', 'headline', 'deck', 'publication', 'dateline', 'heading']),
        value: printableSchema,
      }),
      z.strictObject({
        ...common,
        field: z.literal('author'),
        value: printableSchema,
        as: oneOf(CREDIT_ROLES).optional(),
      }),
      z.strictObject({
        ...common,
        field: z.literal('kind'),
        expected: text,
        value: oneOf(BLOCK_KINDS),
      }),
      z.strictObject({
        ...common,
        field: z.literal('doubt'),
        expected: text,
        value: z
          .string()
          .regex(/^[a-z]+(-[a-z]+)*$/, 'must be the rule that doubts, such as paragraph-rejoined'),
      }),
      z.strictObject({ ...common, field: z.literal('order'), expected: text, value: text }),
      z.strictObject({ ...common, field: z.literal('date'), value: edtfSchema }),
      z
        .strictObject({ ...common, field: z.literal('paragraph'), expected: text, value: text })
        .refine(({ expected, value }) => toSolid(expected) === toSolid(value), {
          path: ['value'],
          message: 'must have the words of expected, with other line breaks',
        }),
      z.strictObject({ ...common, field: z.literal('caption'), expected: text, value: text }),
      z
        .strictObject({ ...common, field: z.literal('split-story'), expected: text, value: storyId })
        .refine(...notItself),
      z
        .strictObject({ ...common, field: z.literal('join-stories'), expected: text, value: storyId })
        .refine(...notItself),
      z.strictObject({
        ...common,
        field: z.literal('furniture'),
        expected: text,
        value: oneOf(FURNITURE_KINDS),
      }),
      z
        .strictObject({
          ...common,
          field: z.literal('mention'),
          expected: text,
          value: text,
          as: referenceSchema,
        })
        .refine(...standsOnce),
      z
        .strictObject({
          ...common,
          field: z.literal('figure'),
          expected: text,
          value: text,
          as: figureSchema,
        })
        .refine(...standsOnce),
    ],
    `must be one of ${CORRECTION_FIELDS.join(', ')}`,
  ),
);

export type CorrectionEntry = z.infer<typeof correctionsSchema>[number];

/** An entry and where it stands in its file, 1-based. */
export interface PlacedEntry<Entry extends CorrectionEntry = CorrectionEntry> {
  entry: Entry;
  line: number;
  column: number;
}

export type CorrectionField = CorrectionEntry['field'];

export type MentionCorrection = Extract<CorrectionEntry, { field: 'mention' }>;

export type FigureCorrection = Extract<CorrectionEntry, { field: 'figure' }>;
