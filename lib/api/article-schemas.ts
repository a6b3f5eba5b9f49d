import { z } from 'zod';
import { CORRECTION_FIELDS } from '@/lib/content/correction-schema';
import type { ArticleView } from '@/lib/queries/article';
import {
  dateBasisSchema,
  eventSchema,
  figureSchema,
  publishedSchema,
  quoteSchema,
  sourceFields,
  spansSchema,
  storyCardSchema,
  topicLinkSchema,
  unitBasisSchema,
  unitLinkSchema,
} from './shared-schemas';

const correctionSchema = z
  .object({
    key: z.string(),
    sourceId: z.string(),
    articleId: z.string().nullable(),
    title: z.string().nullable(),
    field: z.enum(CORRECTION_FIELDS),
    printed: z.string().describe('原印'),
    value: z.string().describe('改作'),
    why: z.string(),
    who: z.string(),
    date: z.string(),
    applied: z.boolean(),
    found: z.string().nullable(),
  })
  .meta({ id: 'Correction' });

const mentionPlace = {
  start: z.int().describe('在该段文字中的起，以 UTF-16 码元计；end 不含'),
  end: z.int(),
  name: z.string(),
  spans: spansSchema,
};

const mentionSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('unit'),
      slug: z.string(),
      form: z.enum(['full', 'short', 'back-reference']),
      ...mentionPlace,
    }),
    z.object({ kind: z.literal('topic'), slug: z.string(), ...mentionPlace }),
    z.object({ kind: z.literal('person'), slug: z.string().nullable(), ...mentionPlace }),
  ])
  .meta({ id: 'Mention' });

const markedTextSchema = z.object({
  text: z.string().describe('文字，标点如原刊'),
  mentions: z.array(mentionSchema),
  spans: spansSchema,
  printed: z.string().nullable().describe('经更正的，原来印出的文字'),
  corrected: z.enum(CORRECTION_FIELDS).nullable().describe('更正了什么'),
});

const pieceSchema = z.object({ text: z.string(), spans: spansSchema });

const evidenceSchema = z.object({
  text: z.string(),
  spans: spansSchema,
  line: z.int(),
  story: z
    .object({ id: z.string(), title: z.string(), titleFrom: z.enum(['headline', 'opening']) })
    .nullable()
    .describe('依据所在的同版另一篇；在本篇之内的为空'),
});

const place = { mentions: z.int(), block: z.int().nullable(), spans: spansSchema };

/** One story whole, as `/api/v1/articles/<id>` answers. */
export const articleSchema = z
  .object({
    id: z.string(),
    sourceId: z.string(),
    ordinal: z.int(),
    title: z.string(),
    titleFrom: z.enum(['headline', 'opening']),
    kicker: markedTextSchema.nullable(),
    headline: markedTextSchema.nullable(),
    deck: markedTextSchema.nullable(),
    publication: pieceSchema.nullable(),
    published: publishedSchema.extend({
      basis: dateBasisSchema,
      evidence: z.array(evidenceSchema).describe('日期的依据'),
      printed: z.string().nullable(),
    }),
    dateline: pieceSchema.nullable(),
    credits: z.array(
      z.object({
        name: z.string(),
        role: z.enum(['reporter', 'correspondent', 'editor', 'photographer', 'author']),
        spans: spansSchema,
      }),
    ),
    sections: z.array(
      z.object({
        ordinal: z.int(),
        number: z.string().nullable(),
        heading: markedTextSchema.nullable(),
        blocks: z.array(
          markedTextSchema.extend({ ordinal: z.int(), type: z.enum(['paragraph', 'caption']) }),
        ),
      }),
    ),
    characters: z.int(),
    people: z.array(
      z.object({
        slug: z.string().nullable(),
        name: z.string(),
        titles: z.array(z.string()),
        unit: unitLinkSchema.nullable(),
        organisation: z.string().nullable(),
        unitBasis: unitBasisSchema,
        ...place,
      }),
    ),
    units: z.array(unitLinkSchema.extend({ level: z.string(), resolved: z.boolean(), ...place })),
    topics: z.array(topicLinkSchema.extend({ count: z.int(), ...place })),
    quotes: z.array(quoteSchema),
    figures: z.array(figureSchema),
    events: z.array(eventSchema),
    previous: storyCardSchema.nullable(),
    next: storyCardSchema.nullable(),
    related: z.array(storyCardSchema),
    versions: z
      .array(
        z.object({
          story: storyCardSchema,
          likeness: z.number().describe('两篇共有的文字所占的份额，0至1'),
          changes: z
            .array(z.object({ kind: z.enum(['same', 'here', 'there']), text: z.string() }))
            .nullable()
            .describe('改动：here 只见于本篇，there 只见于另一篇；长段相同处略去。未比对的为 null'),
        }),
      )
      .describe('同一通稿的其他版本'),
    corrections: z.array(correctionSchema),
    source: z.object({
      ...sourceFields,
      rights: z.string().nullable(),
      note: z.string().nullable(),
      articles: z.int(),
      firstLine: z.int(),
      lastLine: z.int(),
    }),
    dateAdded: z.string(),
    dateChanged: z.string(),
  })
  .meta({ id: 'Article' }) satisfies z.ZodType<ArticleView>;
