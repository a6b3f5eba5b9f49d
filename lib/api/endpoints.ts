import { z } from 'zod';
import { getArchive } from '@/lib/queries/archive';
import { getArticle } from '@/lib/queries/article';
import { listArticles } from '@/lib/queries/articles';
import { listFigures } from '@/lib/queries/figures';
import { getPerson, listPeople } from '@/lib/queries/people';
import { listQuotes } from '@/lib/queries/quotes';
import type { RedirectKind } from '@/lib/queries/redirects';
import { getSource, listSources } from '@/lib/queries/sources';
import { getTimeline } from '@/lib/queries/timeline';
import { getTopic, listTopics } from '@/lib/queries/topics';
import { getUnit, getUnitTree } from '@/lib/queries/units';
import { articleSchema } from './article-schemas';
import {
  type Answer,
  defineEndpoint,
  type Endpoint,
  listSchema,
  pagingParameters,
  slugParameter,
  toList,
  toPaging,
} from './endpoint';
import {
  archiveSchema,
  personSchema,
  sourceSchema,
  sourceSummarySchema,
  topicSchema,
  unitNodeSchema,
  unitSchema,
} from './record-schemas';
import {
  eventSchema,
  figureSchema,
  personSummarySchema,
  quoteSchema,
  storyCardSchema,
  topicSummarySchema,
  yearCountSchema,
} from './shared-schemas';

const yearParameter = z
  .union([z.literal('undated'), z.coerce.number().int().min(1000).max(9999)])
  .optional()
  .describe('Year of publication, or `undated`');

const idParameters = z.strictObject({ id: slugParameter });

function orMissing(data: unknown, kind: RedirectKind, slug: string): Answer {
  return data === null ? { missing: { kind, slug } } : { data };
}

/** The whole JSON interface but search; `app/api/v1` serves it and `/api/v1/openapi.json` documents it. */
export const ENDPOINTS: readonly Endpoint[] = [
  defineEndpoint({
    path: '/archive',
    summary: 'What the archive holds',
    parameters: z.strictObject({}),
    response: archiveSchema,
    example: () => '/archive',
    answer: async () => orMissing(await getArchive(), 'sources', 'archive'),
  }),
  defineEndpoint({
    path: '/articles',
    summary: 'Stories, filtered as on /articles',
    parameters: z.strictObject({
      year: yearParameter,
      unit: slugParameter.optional().describe('Slug; with its sub-units'),
      topic: slugParameter.optional(),
      person: slugParameter.optional(),
      publication: z.string().max(100).optional(),
      source: slugParameter.optional(),
      sort: z.enum(['newest', 'oldest', 'added', 'longest']).default('newest'),
      ...pagingParameters,
    }),
    response: listSchema(storyCardSchema),
    example: ({ unit }) => `/articles?limit=2${unit === null ? '' : `&unit=${unit}`}`,
    answer: async ({ limit, cursor, ...filter }) => ({
      data: toList(await listArticles({ ...filter, ...toPaging({ limit, cursor }) })),
    }),
  }),
  defineEndpoint({
    path: '/articles/{id}',
    summary: 'One story with every fact and its spans',
    parameters: idParameters,
    response: articleSchema,
    example: ({ article }) => article && `/articles/${article}`,
    answer: async ({ id }) => orMissing(await getArticle(id), 'articles', id),
  }),
  defineEndpoint({
    path: '/units',
    summary: 'The tree of units',
    parameters: z.strictObject({}),
    response: z.object({ items: z.array(unitNodeSchema) }),
    example: () => '/units',
    answer: async () => ({ data: { items: await getUnitTree() } }),
  }),
  defineEndpoint({
    path: '/units/{id}',
    summary: 'One unit',
    parameters: idParameters,
    response: unitSchema,
    example: ({ unit }) => unit && `/units/${unit}`,
    answer: async ({ id }) => orMissing(await getUnit(id), 'units', id),
  }),
  defineEndpoint({
    path: '/topics',
    summary: 'Campaigns and themes, by kind',
    parameters: z.strictObject({}),
    response: z.object({ items: z.array(topicSummarySchema) }),
    example: () => '/topics',
    answer: async () => ({ data: { items: (await listTopics()).flatMap((group) => group.topics) } }),
  }),
  defineEndpoint({
    path: '/topics/{id}',
    summary: 'One campaign or theme',
    parameters: idParameters,
    response: topicSchema,
    example: ({ topic }) => topic && `/topics/${topic}`,
    answer: async ({ id }) => orMissing(await getTopic(id), 'topics', id),
  }),
  defineEndpoint({
    path: '/people',
    summary: 'People with a page, by pinyin',
    parameters: z.strictObject({
      initial: z
        .string()
        .regex(/^[A-Z#]$/, 'one of A to Z, or #')
        .optional(),
    }),
    response: z.object({ items: z.array(personSummarySchema) }),
    example: () => '/people?limit=5',
    answer: async ({ initial }) => ({ data: { items: (await listPeople(initial)).people } }),
  }),
  defineEndpoint({
    path: '/people/{id}',
    summary: 'One person',
    parameters: idParameters,
    response: personSchema,
    example: ({ person }) => person && `/people/${person}`,
    answer: async ({ id }) => orMissing(await getPerson(id), 'people', id),
  }),
  defineEndpoint({
    path: '/quotes',
    summary: 'Attributed quotes',
    parameters: z.strictObject({
      year: yearParameter,
      unit: slugParameter.optional(),
      topic: slugParameter.optional(),
      person: slugParameter.optional(),
      sort: z.enum(['newest', 'oldest', 'speaker', 'longest']).default('newest'),
      ...pagingParameters,
    }),
    response: listSchema(quoteSchema),
    example: () => '/quotes?sort=longest&limit=2',
    answer: async ({ limit, cursor, ...filter }) => ({
      data: toList(await listQuotes({ ...filter, ...toPaging({ limit, cursor }) })),
    }),
  }),
  defineEndpoint({
    path: '/figures',
    summary: 'Reported figures',
    parameters: z.strictObject({
      year: yearParameter,
      unit: slugParameter.optional(),
      topic: slugParameter.optional(),
      measure: z.string().max(20).optional(),
      sort: z.enum(['newest', 'oldest', 'largest', 'smallest', 'what']).default('newest'),
      ...pagingParameters,
    }),
    response: listSchema(figureSchema),
    example: () => '/figures?sort=largest&limit=2',
    answer: async ({ limit, cursor, ...filter }) => ({
      data: toList(await listFigures({ ...filter, ...toPaging({ limit, cursor }) })),
    }),
  }),
  defineEndpoint({
    path: '/events',
    summary: 'Dated events of a year, or of the latest years',
    parameters: z.strictObject({ year: z.coerce.number().int().min(1000).max(9999).optional() }),
    response: z.object({ years: z.array(yearCountSchema), items: z.array(eventSchema) }),
    example: ({ year }) => (year === null ? '/events' : `/events?year=${year}`),
    answer: async ({ year }) => {
      const timeline = await getTimeline(year);
      const months = timeline.shown.flatMap((shown) => shown.months);
      return { data: { years: timeline.years, items: months.flatMap((month) => month.events) } };
    },
  }),
  defineEndpoint({
    path: '/sources',
    summary: 'The source files',
    parameters: z.strictObject(pagingParameters),
    response: listSchema(sourceSummarySchema),
    example: () => '/sources',
    answer: async (parameters) => {
      const { page, perPage } = toPaging(parameters);
      return { data: toList(await listSources(page, perPage)) };
    },
  }),
  defineEndpoint({
    path: '/sources/{id}',
    summary: "One source file and the parser's doubts about it",
    parameters: idParameters,
    response: sourceSchema,
    example: ({ source }) => source && `/sources/${source}`,
    answer: async ({ id }) => orMissing(await getSource(id), 'sources', id),
  }),
];
