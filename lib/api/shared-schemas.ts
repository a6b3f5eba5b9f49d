import { z } from 'zod';

/**
 * Shapes that several answers of the JSON interface share. Their descriptions are the field documentation of
 * `/api/v1/openapi.json`.
 */

export const spanSchema = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .describe('[start, end) in UTF-16 code units of the source text, end exclusive');

export const spansSchema = z
  .array(spanSchema)
  .describe('Where the text stands in the source; several spans where the print broke it');

export const unitLinkSchema = z
  .object({
    slug: z.string(),
    name: z.string().describe('Full name, from the top police body of the place down'),
    shortName: z.string().describe('What it is called beside its parent'),
  })
  .meta({ id: 'UnitLink' });

export const topicLinkSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    status: z.enum(['catalogued', 'candidate']),
  })
  .meta({ id: 'TopicLink' });

export const personLinkSchema = z
  .object({
    slug: z.string().nullable().describe('null for a private person, who has no page'),
    name: z.string(),
  })
  .meta({ id: 'PersonLink' });

export const dateBasisSchema = z
  .enum(['stated', 'inferred', 'unknown'])
  .describe('Whether the source prints the date, the archive inferred it, or nobody knows it');

export const publishedSchema = z
  .object({
    edtf: z.string().nullable().describe('Extended Date/Time Format (ISO 8601-2), without time of day'),
    time: z.string().nullable().describe('HH:MM as printed, China time (UTC+8)'),
    basis: dateBasisSchema,
  })
  .meta({ id: 'Published' });

export const storyCardSchema = z
  .object({
    id: z.string().describe('Permalink id: <source id>-<ordinal>'),
    sourceId: z.string(),
    kicker: z.string().nullable(),
    title: z.string(),
    titleFrom: z.enum(['headline', 'opening']).describe('opening: the source prints no headline'),
    deck: z.string().nullable(),
    publication: z.string().nullable(),
    published: publishedSchema,
    dateline: z.string().nullable(),
    opening: z.string(),
    characters: z.int(),
    unit: unitLinkSchema.nullable(),
    topic: topicLinkSchema.nullable(),
    dateAdded: z.string(),
    dateChanged: z.string(),
  })
  .meta({ id: 'Story' });

const factPlace = {
  articleId: z.string(),
  articleTitle: z.string(),
  published: publishedSchema,
  block: z.int().nullable().describe('Paragraph anchor #p<block>; null where it stands in a head'),
  spans: spansSchema,
};

export const quoteSchema = z
  .object({
    ...factPlace,
    ordinal: z.int(),
    text: z.string(),
    speaker: z.string().nullable(),
    person: personLinkSchema.nullable(),
  })
  .meta({ id: 'Quote' });

export const figureSchema = z
  .object({
    ...factPlace,
    ordinal: z.int(),
    text: z.string().describe('As printed: 7.9亿余元'),
    value: z.number().nullable(),
    qualifier: z.enum(['exact', 'at-least', 'about', 'at-most']),
    measure: z.string().nullable(),
    what: z.string().nullable().describe('What is counted'),
    unit: unitLinkSchema.nullable().describe('The unit that reports it'),
  })
  .meta({ id: 'Figure' });

export const eventSchema = z
  .object({ ...factPlace, ordinal: z.int(), edtf: z.string(), text: z.string() })
  .meta({ id: 'Event' });

export const yearCountSchema = z.object({ year: z.int(), count: z.int() });

export const seriesSchema = z
  .object({
    years: z.array(yearCountSchema),
    months: z.array(z.object({ month: z.string(), count: z.int() })),
    undated: z.int(),
  })
  .meta({ id: 'Series' });

export const appointmentSchema = z
  .object({
    person: personLinkSchema,
    titles: z.array(z.string()),
    unit: unitLinkSchema.nullable(),
    organisation: z.string().nullable(),
    articleId: z.string(),
    articleTitle: z.string(),
    published: publishedSchema,
    spans: spansSchema,
  })
  .meta({ id: 'Appointment' });

export const unitSummarySchema = unitLinkSchema
  .extend({
    level: z.string(),
    region: z.string().nullable(),
    pinyin: z.string(),
    derived: z.boolean().describe('No text names it; it stands in the tree as a parent'),
    resolved: z.boolean().describe('false: its parent is not known'),
    count: z.int().describe('Stories that name it'),
    countDeep: z.int().describe('Stories that name it or a sub-unit'),
  })
  .meta({ id: 'UnitSummary' });

export const topicSummarySchema = topicLinkSchema
  .extend({
    first: z.string().nullable(),
    last: z.string().nullable(),
    kind: z.string(),
    count: z.int(),
    series: seriesSchema,
  })
  .meta({ id: 'TopicSummary' });

export const personSummarySchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    pinyin: z.string(),
    initial: z.string(),
    unit: unitLinkSchema.nullable(),
    organisation: z.string().nullable(),
    titles: z.array(z.string()),
    count: z.int(),
  })
  .meta({ id: 'PersonSummary' });

/** A record that shares stories with another, and how many. */
export function sharedSchema<T extends z.ZodType>(record: T) {
  return z.object({ record, count: z.int() });
}
