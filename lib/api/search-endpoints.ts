import { z } from 'zod';
import { searchArchive } from '@/lib/queries/search';
import { listSuggestions } from '@/lib/queries/suggest';
import {
  defineEndpoint,
  type Endpoint,
  listSchema,
  pagingParameters,
  slugParameter,
  toList,
  toPaging,
  yearParameter,
} from './endpoint';
import { searchExtrasSchema, searchHitSchema, suggestionSchema } from './search-schemas';

const LONGEST_QUERY = 1000;

/** Search, and what the search box suggests. */
export const SEARCH_ENDPOINTS: readonly Endpoint[] = [
  defineEndpoint({
    path: '/search',
    summary: '检索，与 /search 页相同',
    parameters: z.strictObject({
      q: z
        .string()
        .max(LONGEST_QUERY)
        .default('')
        .describe('词以空格或标点分开，都要出现；“短语”；-不含；单位: 主题: 人物: 年: 报刊:'),
      year: yearParameter,
      unit: slugParameter.optional().describe('单位编号，连同其下级'),
      topic: slugParameter.optional(),
      person: slugParameter.optional(),
      publication: z.string().max(100).optional(),
      source: slugParameter.optional(),
      sort: z.enum(['relevance', 'newest', 'oldest']).optional(),
      ...pagingParameters,
    }),
    response: listSchema(searchHitSchema).extend(searchExtrasSchema.shape),
    example: () => `/search?${new URLSearchParams({ q: '公安', limit: '2' })}`,
    answer: async ({ limit, cursor, ...request }) => {
      const view = await searchArchive({ ...request, ...toPaging({ limit, cursor }) });
      const { terms, excluded, fields, isCut, records, authors, crossing, facets, help } = view;
      return {
        data: { ...toList(view), terms, excluded, fields, isCut, records, authors, crossing, facets, help },
      };
    },
  }),
  defineEndpoint({
    path: '/suggest',
    summary: '检索框的建议：单位、主题、人物、标题',
    parameters: z.strictObject({ q: z.string().max(LONGEST_QUERY).default('') }),
    response: z.object({ items: z.array(suggestionSchema) }),
    example: () => '/suggest?q=gonganju',
    answer: async ({ q }) => ({ data: { items: await listSuggestions(q) } }),
  }),
];
