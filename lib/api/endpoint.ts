import { z } from 'zod';
import type { RedirectKind } from '@/lib/queries/redirects';
import type { Page } from '@/lib/queries/view-types';
import { decodeCursor, encodeCursor } from './cursor';
import type { Samples } from './samples';

/** What an endpoint answers: data, or why there is none. */
export type Answer =
  | { data: unknown }
  /** No such record; `kind` and `slug` tell its fate. */
  | { missing: { kind: RedirectKind; slug: string } };

/** One path of the interface; the same schemas validate requests and write the OpenAPI document. */
export interface Endpoint<Parameters = unknown> {
  /** Below `/api/v1`, parameters in braces: `/articles/{id}`. */
  path: string;
  summary: string;
  /** Path and query parameters together, all given as text. */
  parameters: z.ZodType<Parameters>;
  response: z.ZodType;
  /** A request that this archive answers, below `/api/v1`; null where it has no record for it. */
  example(samples: Samples): string | null;
  /** In the list of endpoints it takes the parameters as text, and checks them itself. */
  answer(parameters: Parameters): Promise<Answer>;
}

/** Checks that an endpoint's answer takes what its parameters yield. */
export function defineEndpoint<Parameters>(endpoint: Endpoint<Parameters>): Endpoint {
  return {
    ...endpoint,
    answer: (parameters) => endpoint.answer(endpoint.parameters.parse(parameters)),
  };
}

/** The endpoint of one record by its slug or id: `/units/{id}`. */
export function defineRecordEndpoint(record: {
  kind: RedirectKind;
  summary: string;
  response: z.ZodType;
  /** The record, null where there is none. */
  read(id: string): Promise<unknown>;
  /** One that this archive has; null where it has none. */
  sample(samples: Samples): string | null;
}): Endpoint {
  const { kind, summary, response } = record;
  return defineEndpoint({
    path: `/${kind}/{id}`,
    summary,
    parameters: idParameters,
    response,
    example: (samples) => {
      const id = record.sample(samples);
      return id && `/${kind}/${id}`;
    },
    answer: async ({ id }) => {
      const data = await record.read(id);
      return data === null ? { missing: { kind, slug: id } } : { data };
    },
  });
}

const MOST_PER_PAGE = 100;

/** Whether there is such a record is for the query to say. */
export const slugParameter = z
  .string()
  .regex(/^[A-Za-z0-9][\w.-]*$/, '只能有字母、数字与 . - _')
  .max(200);

/** Query parameters of a list. */
export const pagingParameters = {
  limit: z.coerce.number().int().min(1).max(MOST_PER_PAGE).default(50).describe('一次给出的条数'),
  cursor: z
    .string()
    .max(64)
    .refine((text) => decodeCursor(text) !== null, '不是本接口给出的 cursor')
    .optional()
    .describe('上一次答复的 next'),
};

/** The page that `limit` and `cursor` ask for. */
export function toPaging(parameters: { limit: number; cursor?: string }): { page: number; perPage: number } {
  const cursor = parameters.cursor === undefined ? null : decodeCursor(parameters.cursor);
  return cursor ?? { page: 1, perPage: parameters.limit };
}

export const yearParameter = z
  .union([z.literal('undated'), z.coerce.number().int().min(1000).max(9999)])
  .optional()
  .describe('刊发的年份；undated 为日期不详');

export const idParameters = z.strictObject({ id: slugParameter });

/** The schema of a list's answer. */
export function listSchema<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    total: z.int(),
    next: z.string().nullable().describe('下一页的 cursor；末页为 null'),
  });
}

/** The part of a list that is all in memory. */
export function toPage<T>(
  items: readonly T[],
  { page, perPage }: { page: number; perPage: number },
): Page<T> {
  const start = (page - 1) * perPage;
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  return { items: items.slice(start, start + perPage), total: items.length, page, pages, perPage };
}

/** A page as a list answers it. */
export function toList<T>(page: Page<T>): { items: T[]; total: number; next: string | null } {
  const next = page.page < page.pages ? encodeCursor({ page: page.page + 1, perPage: page.perPage }) : null;
  return { items: page.items, total: page.total, next };
}
