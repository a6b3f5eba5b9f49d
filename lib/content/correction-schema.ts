import { z } from 'zod';
import { daySchema, edtfSchema } from './edtf-date';

const common = {
  /** Permalink id of the story: <source id>-<ordinal>. */
  article: z.string().min(1),
  /** What the parser gives, white space aside; the correction is refused where it gives something else. */
  expected: z.string(),
  why: z.string().trim().min(1, 'say why'),
  who: z.string().trim().min(1, 'say who decided it'),
  when: daySchema,
};

const text = z.string().trim().min(1);

/**
 * content/corrections/<source id>.yaml: a list of corrections to what the parser took from the source.
 *
 *   - article: nmg-2023-1
 *     field: headline
 *     expected: 汲取百年奋斗历史伟力
 *     value: 汲取百年奋斗历史伟力 做忠诚卫士
 *     why: the dump lost the second half
 *     who: 张三
 *     when: 2026-01-02
 *
 * `date` takes EDTF, and '' as expected where the parser found none. `author` replaces one credit's name.
 */
export const correctionsSchema = z.array(
  z.discriminatedUnion('field', [
    z.strictObject({
      ...common,
      field: z.enum(['kicker', 'headline', 'deck', 'publication', 'dateline', 'heading', 'author']),
      value: text,
    }),
    z.strictObject({ ...common, field: z.literal('date'), value: edtfSchema }),
  ]),
);

export type CorrectionEntry = z.infer<typeof correctionsSchema>[number];
