import { z } from 'zod';
import type { ArchiveInfo } from '@/lib/queries/archive';
import type { PersonPage } from '@/lib/queries/people';
import type { ListedSource, SourcePage, SourceSummary } from '@/lib/queries/sources';
import type { TopicPage } from '@/lib/queries/topics';
import type { UnitNode } from '@/lib/queries/unit-tree';
import type { UnitPage } from '@/lib/queries/units';
import {
  appointmentSchema,
  factPlace,
  figureSchema,
  personLinkSchema,
  personSummarySchema,
  quoteSchema,
  seriesSchema,
  sharedSchema,
  sourceFields,
  storyCardSchema,
  topicLinkSchema,
  topicSummarySchema,
  unitLinkSchema,
  unitSummarySchema,
} from './shared-schemas';

export const archiveSchema = z
  .object({
    version: z.string().describe('内容变，版本即变'),
    builtAt: z.string(),
    parserVersion: z.string(),
    counts: z.object({
      sources: z.int(),
      articles: z.int(),
      characters: z.int(),
      units: z.int(),
      people: z.int(),
      topics: z.int(),
      candidates: z.int(),
      quotes: z.int(),
      figures: z.int(),
      events: z.int(),
      messages: z.int(),
      first: z.string().nullable(),
      last: z.string().nullable(),
    }),
  })
  .meta({ id: 'Archive' }) satisfies z.ZodType<ArchiveInfo>;

/** A unit and the units under it. */
export const unitNodeSchema: z.ZodType<UnitNode> = unitSummarySchema
  .extend({
    get children() {
      return z.array(unitNodeSchema);
    },
    hidden: z.int().describe('略去的下级数'),
  })
  .meta({ id: 'UnitNode' });

export const unitSchema = unitSummarySchema
  .extend({
    note: z.string().nullable(),
    ancestors: z.array(unitLinkSchema),
    children: z.array(unitSummarySchema),
    aliases: z.array(z.object({ text: z.string(), count: z.int() })),
    alike: z.array(unitLinkSchema),
    stories: z.array(storyCardSchema),
    series: seriesSchema,
    appointments: z.array(appointmentSchema),
    topics: z.array(sharedSchema(topicLinkSchema)),
    figures: z.array(figureSchema),
    namedWithUnits: z.array(sharedSchema(unitLinkSchema)),
    namedWithPeople: z.array(sharedSchema(personLinkSchema)),
  })
  .meta({ id: 'Unit' }) satisfies z.ZodType<UnitPage>;

export const topicSchema = topicSummarySchema
  .extend({
    description: z.string().nullable(),
    dates: z.string().nullable().describe('起止，EDTF'),
    aliases: z.array(z.string()),
    stories: z.array(storyCardSchema),
    units: z.array(sharedSchema(unitLinkSchema)),
    people: z.array(sharedSchema(personLinkSchema)),
    figures: z.array(figureSchema),
    quotes: z.array(quoteSchema),
    related: z.array(sharedSchema(topicLinkSchema)),
  })
  .meta({ id: 'Topic' }) satisfies z.ZodType<TopicPage>;

export const personSchema = personSummarySchema
  .extend({
    note: z.string().nullable(),
    counts: z
      .object({ appointments: z.int(), quotes: z.int(), namesakes: z.int() })
      .describe('下列各项的总数；列出的只是开头'),
    appointments: z.array(appointmentSchema),
    passages: z
      .array(
        z.object({
          ...factPlace,
          text: z.string(),
          marks: z
            .array(z.tuple([z.int(), z.int()]))
            .describe('本人姓名在 text 中的 [起, 止)，以 UTF-16 码元计'),
          isCutBefore: z.boolean(),
          isCutAfter: z.boolean(),
        }),
      )
      .describe('写到本人的句子，取自最近的报道'),
    quotes: z.array(quoteSchema),
    stories: z.array(storyCardSchema),
    namesakes: z
      .array(personSummarySchema.extend({ onOneLine: z.boolean().describe('单位互为上下级，或为同一人') }))
      .describe('同名的其他人'),
    topics: z.array(sharedSchema(topicLinkSchema)),
    namedWithUnits: z.array(sharedSchema(unitLinkSchema)),
    namedWithPeople: z.array(sharedSchema(personLinkSchema)),
  })
  .meta({ id: 'Person' }) satisfies z.ZodType<PersonPage>;

const sourceSummarySchema = z
  .object({
    ...sourceFields,
    characters: z.int(),
    lineCount: z.int(),
    articles: z.int(),
    errors: z.int(),
    warnings: z.int(),
    infos: z.int(),
    dateAdded: z.string(),
  })
  .meta({ id: 'SourceSummary' }) satisfies z.ZodType<SourceSummary>;

/** A source in a list. */
export const listedSourceSchema = sourceSummarySchema
  .extend({ titles: z.array(z.string()).describe('其中前三篇报道的标题') })
  .meta({ id: 'ListedSource' }) satisfies z.ZodType<ListedSource>;

export const sourceSchema = sourceSummarySchema
  .extend({
    sha256: z.string(),
    encoding: z.string(),
    region: z.string().nullable(),
    rights: z.string().nullable(),
    note: z.string().nullable(),
    stories: z.array(storyCardSchema),
    pieces: z.array(z.object({ kind: z.string(), count: z.int(), characters: z.int() })),
    messages: z.array(
      z.object({
        severity: z.enum(['error', 'warning', 'info']),
        rule: z.string(),
        line: z.int(),
        column: z.int(),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: 'Source' }) satisfies z.ZodType<SourcePage>;

export const sourceTextSchema = z
  .object({
    id: z.string(),
    sha256: z.string().describe('原始文件的 SHA-256；隐去姓名之前的'),
    start: z.int().describe('text 在全文中的起'),
    text: z.string().describe('原文，一字不改；依请求隐去的姓名以＊代替，长度不变'),
  })
  .meta({ id: 'SourceText' });
