import { z } from 'zod';
import { listFigures } from '@/lib/queries/figures';
import { listQuotes } from '@/lib/queries/quotes';
import { getTimeline } from '@/lib/queries/timeline';
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
import { eventSchema, figureSchema, quoteSchema, yearCountSchema } from './shared-schemas';

/** Quotes, figures and events of all stories. */
export const FACT_ENDPOINTS: readonly Endpoint[] = [
  defineEndpoint({
    path: '/quotes',
    summary: '引语；多个条件并用时 total 最多数到 5000，next 照旧给到末页',
    parameters: z.strictObject({
      year: yearParameter,
      unit: slugParameter.optional(),
      topic: slugParameter.optional(),
      person: slugParameter.optional(),
      unattributed: z
        .literal('1')
        .transform(() => true)
        .optional()
        .describe('1：连同没有写明说话人的'),
      sort: z.enum(['newest', 'oldest', 'speaker', 'longest']).default('newest'),
      ...pagingParameters,
    }),
    response: listSchema(quoteSchema),
    example: () => '/quotes?sort=longest&limit=2',
    answer: async ({ limit, cursor, ...filter }) => ({
      data: toList(await listQuotes({ ...filter, ...toPaging({ limit, cursor }), withFacets: false })),
    }),
  }),
  defineEndpoint({
    path: '/figures',
    summary: '数字；多个条件并用时 total 最多数到 5000，next 照旧给到末页',
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
      data: toList(await listFigures({ ...filter, ...toPaging({ limit, cursor }), withFacets: false })),
    }),
  }),
  defineEndpoint({
    path: '/events',
    summary: '某年或某月的事件；都不给则为最近几年',
    parameters: z.strictObject({
      year: z.coerce.number().int().min(1000).max(9999).optional(),
      month: z
        .string()
        .regex(/^[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?$/, '应为 YYYY-MM，或 YYYY')
        .optional()
        .describe('YYYY-MM；YYYY 为只写明年份的；给了它便不看 year'),
      ...pagingParameters,
    }),
    response: listSchema(eventSchema).extend({
      years: z.array(yearCountSchema).describe('有事件的年份，与各年的事件数'),
    }),
    example: ({ year }) => (year === null ? '/events' : `/events?year=${year}`),
    answer: async ({ year, month, ...paging }) => {
      const { page, perPage } = toPaging(paging);
      const { years, shown, ...place } = await getTimeline(year, page, undefined, perPage, month);
      const items = shown.flatMap(({ months }) => months.flatMap(({ events }) => events));
      return { data: { years, ...toList({ items, ...place }) } };
    },
  }),
];
