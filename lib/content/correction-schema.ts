import { z } from 'zod';
import { daySchema, edtfSchema } from './edtf-date';

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

const solid = (value: string) => value.replace(/\s+/g, '');

/** What can be corrected, in the order of a story's parts. */
export const CORRECTION_FIELDS = [
  ...(['kicker', 'headline', 'deck', 'publication', 'dateline', 'date', 'author', 'heading'] as const),
  ...(['paragraph', 'caption', 'furniture', 'mention', 'split-story', 'join-stories'] as const),
] as const;

const notItself: [check: (entry: { article: string; value: string }) => boolean, fault: object] = [
  ({ article, value }) => article !== value,
  { path: ['value'], message: 'must be the permalink of the other story' },
];

const FURNITURE_KINDS = [
  ...(['navigation', 'breadcrumb', 'share', 'tool', 'comment', 'related', 'rights', 'registration'] as const),
  ...(['advert', 'markup', 'metadata', 'teaser', 'orphan', 'other'] as const),
];

/** What a mention stands for; `nothing` takes it away. */
const referenceSchema = z.union(
  [
    z.literal('nothing'),
    z.strictObject({ person: text, unit: text.optional(), title: text.optional() }),
    z.strictObject({ unit: text }),
    z.strictObject({ topic: text }),
  ],
  'must be nothing, { person: NAME, unit: …, title: … }, { unit: NAME } or { topic: NAME }',
);

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
 * `date` takes EDTF, and '' as expected where the parser found none. `author` replaces one credit's name. The others
 * quote their place in `expected`: words that stand once in the story.
 *
 *   paragraph  the same words with other line breaks: one more splits a paragraph, one less joins two
 *   caption    `value` quotes the paragraph that the caption belongs behind
 *   furniture  the paragraph, caption or heading is the page's, of the kind `value`
 *   split-story   with the words of `expected`, quoted from the source, another story begins, whose permalink is `value`
 *   join-stories  with the words of `expected` no story begins: that of the permalink `value` is part of this one
 *   mention    `value` is the name inside of the quoted words, `as` what it stands for: { person: 张三, unit: …公安局 }
 */
export const correctionsSchema = z.array(
  z.discriminatedUnion(
    'field',
    [
      z.strictObject({
        ...common,
        field: z.enum(['kicker', 'headline', 'deck', 'publication', 'dateline', 'heading', 'author']),
        value: text,
      }),
      z.strictObject({ ...common, field: z.literal('date'), value: edtfSchema }),
      z
        .strictObject({ ...common, field: z.literal('paragraph'), expected: text, value: text })
        .refine(({ expected, value }) => solid(expected) === solid(value), {
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
        value: z.enum(FURNITURE_KINDS),
      }),
      z
        .strictObject({
          ...common,
          field: z.literal('mention'),
          expected: text,
          value: text,
          as: referenceSchema,
        })
        .refine(({ expected, value }) => solid(expected).split(solid(value)).length === 2, {
          path: ['value'],
          message: 'must stand once in expected: quote more words around the name, or fewer',
        }),
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

/** The new value in words, for pages and reports. */
export function describeValue(entry: CorrectionEntry): string {
  if (entry.field !== 'mention') return entry.value;
  if (entry.as === 'nothing') return `${entry.value}：不是名称`;
  if ('person' in entry.as)
    return `${entry.value}：${[entry.as.person, entry.as.unit].filter(Boolean).join('，')}`;
  return `${entry.value}：${'unit' in entry.as ? entry.as.unit : entry.as.topic}`;
}
