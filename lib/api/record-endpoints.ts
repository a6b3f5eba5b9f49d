import { z } from 'zod';
import { getPerson, listPeoplePage } from '@/lib/queries/people';
import { getTopic, listTopics } from '@/lib/queries/topics';
import { getUnitsUnder, getUnitTree } from '@/lib/queries/unit-tree';
import { getUnit } from '@/lib/queries/units';
import {
  type Answer,
  defineEndpoint,
  defineRecordEndpoint,
  type Endpoint,
  listSchema,
  pagingParameters,
  slugParameter,
  toList,
  toPage,
  toPaging,
} from './endpoint';
import { personSchema, topicSchema, unitNodeSchema, unitSchema } from './record-schemas';
import { personSummarySchema, topicSummarySchema } from './shared-schemas';

/** Units, topics and people. */
export const RECORD_ENDPOINTS: readonly Endpoint[] = [
  defineEndpoint({
    path: '/units',
    summary: '单位树：单位多时只到某一级，hidden 为略去的下级数，用 under 再取',
    parameters: z.strictObject({ under: slugParameter.optional().describe('单位编号：只取其下级') }),
    response: z.object({ items: z.array(unitNodeSchema) }),
    example: () => '/units',
    answer: async ({ under }): Promise<Answer> => {
      if (under === undefined) return { data: { items: await getUnitTree() } };
      const items = await getUnitsUnder(under);
      return items === null ? { missing: { kind: 'units', slug: under } } : { data: { items } };
    },
  }),
  defineRecordEndpoint({
    kind: 'units',
    summary: '一个单位',
    response: unitSchema,
    read: getUnit,
    sample: ({ unit }) => unit,
  }),
  defineEndpoint({
    path: '/topics',
    summary: '主题，按类别',
    parameters: z.strictObject(pagingParameters),
    response: listSchema(topicSummarySchema),
    example: () => '/topics',
    answer: async (paging) => {
      const topics = (await listTopics()).flatMap((group) => group.topics);
      return { data: toList(toPage(topics, toPaging(paging))) };
    },
  }),
  defineRecordEndpoint({
    kind: 'topics',
    summary: '一个主题',
    response: topicSchema,
    read: getTopic,
    sample: ({ topic }) => topic,
  }),
  defineEndpoint({
    path: '/people',
    summary: '人物，按拼音',
    parameters: z.strictObject({
      initial: z
        .string()
        .regex(/^[A-Z#]$/, '应为 A 至 Z 之一，或 #')
        .optional(),
      ...pagingParameters,
    }),
    response: listSchema(personSummarySchema),
    example: () => '/people?limit=5',
    answer: async ({ initial, ...paging }) => ({
      data: toList(await listPeoplePage({ initial, ...toPaging(paging) })),
    }),
  }),
  defineRecordEndpoint({
    kind: 'people',
    summary: '一位人物',
    response: personSchema,
    read: getPerson,
    sample: ({ person }) => person,
  }),
];
