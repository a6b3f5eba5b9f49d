import { z } from 'zod';

/**
 * Shapes that several answers of the JSON interface share. Their descriptions are the field documentation of
 * `/api/v1/openapi.json`.
 */

const spanSchema = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .describe('来源原文中的 [起, 止)，以 UTF-16 码元计');

export const spansSchema = z.array(spanSchema).describe('在来源原文中的位置；印刷时断开的有几段');

export const unitLinkSchema = z
  .object({
    slug: z.string(),
    name: z.string().describe('全称，自当地最高一级公安机关起'),
    shortName: z.string().describe('在上级之下的简称'),
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
    slug: z.string().nullable().describe('不单独立页的人不在任何列表中'),
    name: z.string(),
  })
  .meta({ id: 'PersonLink' });

export const dateBasisSchema = z
  .enum(['stated', 'inferred', 'unknown'])
  .describe('stated 原刊印出、inferred 由档案推定、unknown 不详');

export const publishedSchema = z
  .object({
    edtf: z.string().nullable().describe('EDTF（ISO 8601-2）日期，不含时刻；不详为 null'),
    time: z.string().nullable().describe('HH:MM，中国时间（UTC+8）'),
    basis: dateBasisSchema,
  })
  .meta({ id: 'Published' });

/** What the catalogue and the file itself say of a source. */
export const sourceFields = {
  id: z.string(),
  file: z.string(),
  site: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  retrieved: z.string().nullable(),
};

export const storyCardSchema = z
  .object({
    id: z.string().describe('永久编号：<来源编号>-<序号>'),
    sourceId: z.string(),
    kicker: z.string().nullable(),
    title: z.string(),
    titleFrom: z.enum(['headline', 'opening']).describe('opening：原刊无标题，取开头的文字'),
    deck: z.string().nullable(),
    authors: z.array(z.string()).describe('记者、通讯员、作者；不含编辑与摄影'),
    publication: z.string().nullable(),
    publisher: z.string().nullable().describe('来源的登载者，依来源目录'),
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

export const factPlace = {
  articleId: z.string(),
  sourceId: z.string().describe('spans 所指的来源'),
  articleTitle: z.string(),
  published: publishedSchema,
  block: z.int().nullable().describe('段的锚点 #p<block>；在标题中的为 null'),
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
    text: z.string().describe('印出的文字：7.9亿余元'),
    value: z.number().nullable(),
    qualifier: z.enum(['exact', 'at-least', 'about', 'at-most']),
    measure: z.string().nullable(),
    what: z.string().nullable().describe('所计之事'),
    unit: unitLinkSchema.nullable().describe('报告的单位'),
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

export const unitBasisSchema = z.enum(['stated', 'inferred', 'unknown']);

export const appointmentSchema = z
  .object({
    person: personLinkSchema,
    titles: z.array(z.string()),
    unit: unitLinkSchema.nullable(),
    organisation: z.string().nullable(),
    unitBasis: unitBasisSchema,
    articleId: z.string(),
    sourceId: z.string().describe('spans 所指的来源'),
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
    derived: z.boolean().describe('文中未单独提及，只作为上级而立；名称或见于下属的全称'),
    resolved: z.boolean().describe('false：上级不明'),
    count: z.int().describe('提及它的报道数'),
    countDeep: z.int().describe('提及它或其下级的报道数'),
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
    unitBasis: unitBasisSchema,
    titles: z.array(z.string()),
    count: z.int(),
  })
  .meta({ id: 'PersonSummary' });

/** A record that shares stories with another, and how many. */
export function sharedSchema<T extends z.ZodType>(record: T) {
  return z.object({ record, count: z.int() });
}
