import { z } from 'zod';
import { getArchive } from '@/lib/queries/archive';
import { getArticle } from '@/lib/queries/article';
import { listArticles } from '@/lib/queries/articles';
import { getSource, listSources } from '@/lib/queries/sources';
import { articleSchema } from './article-schemas';
import {
  defineEndpoint,
  type Endpoint,
  idParameters,
  listSchema,
  orMissing,
  pagingParameters,
  slugParameter,
  toList,
  toPaging,
  yearParameter,
} from './endpoint';
import { archiveSchema, sourceSchema, sourceSummarySchema } from './record-schemas';
import { storyCardSchema } from './shared-schemas';

/** The archive, its stories and its source files. */
export const ARTICLE_ENDPOINTS: readonly Endpoint[] = [
  defineEndpoint({
    path: '/archive',
    summary: 'What the archive holds',
    parameters: z.strictObject({}),
    response: archiveSchema.nullable().describe('null before the first seed'),
    example: () => '/archive',
    answer: async () => ({ data: await getArchive() }),
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
    answer: async ({ limit, cursor, ...filter }) => {
      const list = await listArticles({ ...filter, ...toPaging({ limit, cursor }) });
      return list.unknown.length > 0 ? { unknown: list.unknown } : { data: toList(list) };
    },
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
