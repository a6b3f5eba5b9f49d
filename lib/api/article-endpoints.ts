import { z } from 'zod';
import { getArchive } from '@/lib/queries/archive';
import { getArticle } from '@/lib/queries/article';
import { listArticles } from '@/lib/queries/articles';
import { getSourceText } from '@/lib/queries/source-text';
import { getSource, listSources } from '@/lib/queries/sources';
import { articleSchema } from './article-schemas';
import {
  defineEndpoint,
  defineRecordEndpoint,
  type Endpoint,
  idParameters,
  listSchema,
  pagingParameters,
  slugParameter,
  toList,
  toPaging,
  yearParameter,
} from './endpoint';
import { archiveSchema, listedSourceSchema, sourceSchema, sourceTextSchema } from './record-schemas';
import { storyCardSchema } from './shared-schemas';

const offsetParameter = z.coerce.number().int().min(0).optional();

/** The archive, its stories and its source files. */
export const ARTICLE_ENDPOINTS: readonly Endpoint[] = [
  defineEndpoint({
    path: '/archive',
    summary: '档案的版本与各项总数',
    parameters: z.strictObject({}),
    response: archiveSchema.nullable().describe('尚未建库时为 null'),
    example: () => '/archive',
    answer: async () => ({ data: await getArchive() }),
  }),
  defineEndpoint({
    path: '/articles',
    summary: '报道，筛选与 /articles 页相同',
    parameters: z.strictObject({
      year: yearParameter,
      unit: slugParameter.optional().describe('单位编号，连同其下级'),
      topic: slugParameter.optional(),
      beside: z
        .literal('1')
        .transform(() => true)
        .optional()
        .describe('1：单位（或其下级）与主题须写在同一段'),
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
  defineRecordEndpoint({
    kind: 'articles',
    summary: '一篇报道，每一条事实都带原文位置',
    response: articleSchema,
    read: getArticle,
    sample: ({ article }) => article,
  }),
  defineEndpoint({
    path: '/sources',
    summary: '来源文件',
    parameters: z.strictObject(pagingParameters),
    response: listSchema(listedSourceSchema),
    example: () => '/sources',
    answer: async (parameters) => {
      const { page, perPage } = toPaging(parameters);
      return { data: toList(await listSources(page, perPage)) };
    },
  }),
  defineRecordEndpoint({
    kind: 'sources',
    summary: '一份来源文件，以及解析时的存疑',
    response: sourceSchema,
    read: getSource,
    sample: ({ source }) => source,
  }),
  defineEndpoint({
    path: '/sources/{id}/text',
    summary: '一份来源文件的全文，或其中一段：spans 所指就是它',
    parameters: idParameters
      .extend({
        start: offsetParameter.describe('起，UTF-16 码元'),
        end: offsetParameter.describe('止，不含；超出全文的到末尾为止'),
      })
      .refine(({ start = 0, end = start }) => start <= end, { path: ['end'], error: '止不能在起之前' }),
    response: sourceTextSchema,
    example: ({ source }) => source && `/sources/${source}/text?start=0&end=100`,
    answer: async ({ id, start = 0, end }) => {
      const source = await getSourceText(id, start, end);
      if (source === null) return { missing: { kind: 'sources', slug: id } };
      return { data: { ...source, start } };
    },
  }),
];
