import { z } from 'zod';
import type { ArticleFacets } from '@/lib/queries/articles';
import type { RecordHit, SearchHelp, SearchHit, Suggestion } from '@/lib/queries/search-view';
import { storyCardSchema, unitBasisSchema } from './shared-schemas';

const marksSchema = z
  .array(z.tuple([z.int(), z.int()]))
  .describe('命中之处：在旁边文字中的 [起, 止)，以 UTF-16 码元计');

const passageSchema = z.object({
  block: z.int().describe('第几段，即 /articles/<id>#p<block>'),
  start: z.int().describe('在该段中的起点，以 UTF-16 码元计'),
  text: z.string().describe('标点已恢复为全角，长度不变'),
  marks: marksSchema,
  isCutBefore: z.boolean(),
  isCutAfter: z.boolean(),
});

export const searchHitSchema = storyCardSchema
  .extend({
    titleMarks: marksSchema,
    deckMarks: marksSchema,
    foundAuthors: z.array(z.string()).describe('检索词说到的作者'),
    passages: z.array(passageSchema).describe('最合检索词的几句'),
  })
  .meta({ id: 'SearchHit' }) satisfies z.ZodType<SearchHit>;

const recordHitSchema = z
  .object({
    kind: z.enum(['unit', 'topic', 'person']),
    slug: z.string(),
    name: z.string(),
    alias: z.string().nullable().describe('命中的别称；命中本名时为 null'),
    unit: z.string().nullable().describe('人物所在单位，用以区别同名的人'),
    unitBasis: unitBasisSchema.nullable().describe('人物所在单位的依据；单位与主题为 null'),
    count: z.int().describe('报道篇数'),
  })
  .meta({ id: 'RecordHit' }) satisfies z.ZodType<RecordHit>;

const facetSchema = z.array(z.object({ value: z.string(), label: z.string(), count: z.int() }));

const facetsSchema = z
  .object({
    years: facetSchema,
    units: facetSchema,
    topics: facetSchema,
    people: facetSchema,
    publications: facetSchema,
    sources: facetSchema,
  })
  .describe('选此一项可得的篇数，已计其余条件') satisfies z.ZodType<ArticleFacets>;

const helpSchema = z
  .object({
    missing: z.array(z.string()).describe('没有一篇写到的词'),
    instead: z
      .object({ terms: z.array(z.string()), total: z.int(), hits: z.array(searchHitSchema) })
      .nullable()
      .describe('略去这些词之后的结果'),
    without: z.array(z.object({ term: z.string(), total: z.int() })).describe('去掉某一词可得的篇数'),
    inYear: z
      .object({ term: z.string(), year: z.int(), total: z.int() })
      .nullable()
      .describe('检索词里的年份改作刊发年份，其余各词可得的篇数'),
    unfiltered: z.int().describe('不加条件可得的篇数；本无条件时为 0'),
    nearNames: z.array(recordHitSchema).describe('同音或只差一字的名称'),
    around: z
      .object({
        place: z.string().describe('检索词里的地名'),
        region: z.string().describe('这些单位所在的地区'),
        units: z.array(recordHitSchema).describe('该地区的单位，上级在前'),
      })
      .nullable()
      .describe('检索词是地名而档案里没有其单位时，该地或上级地区的单位'),
  })
  .meta({ id: 'SearchHelp' }) satisfies z.ZodType<SearchHelp>;

/** What a search answers beside its list of stories. */
export const searchExtrasSchema = z.object({
  terms: z.array(z.string()).describe('读出的检索词'),
  excluded: z.array(z.string()),
  fields: z.array(
    z.object({
      field: z.enum(['unit', 'topic', 'person', 'year', 'publication', 'source']),
      value: z.string(),
      isExcluded: z.boolean(),
      labels: z.array(z.string()).describe('所指的各项，至多4项；无此项时为空'),
      total: z.int().describe('所指的项数'),
    }),
  ),
  isCut: z.boolean().describe('检索词太长，有一部分未用'),
  records: z.array(recordHitSchema).describe('名称相符的单位、主题、人物'),
  authors: z
    .array(z.object({ name: z.string(), count: z.int() }))
    .describe('姓名或拼音以检索词开头的作者，及其报道篇数'),
  crossing: z
    .object({
      records: z.array(recordHitSchema).describe('各词所指，每类一项'),
      total: z.int().describe('同时归入各项的报道篇数'),
    })
    .nullable()
    .describe('各词所指的单位、主题、人物，及同时归入其下的报道篇数'),
  facets: facetsSchema,
  help: helpSchema.nullable().describe('一无所获时的去处'),
});

export const suggestionSchema = z
  .object({
    kind: z.enum(['unit', 'topic', 'person', 'author', 'story']),
    text: z.string(),
    note: z.string().nullable(),
    href: z.string().describe('本站路径'),
  })
  .meta({ id: 'Suggestion' }) satisfies z.ZodType<Suggestion>;
