import { z } from 'zod';
import { daySchema } from './edtf-date';
import { printableSchema } from './printable-schema';

/** content/sources/<id>.yaml: what an archivist knows of a dump that the dump itself need not say. */
export const catalogueSchema = z.strictObject({
  /** Newspaper or site that printed it: 内蒙古日报, 人民网. */
  publisher: printableSchema.optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
    .optional(),
  /** Day on which the dump was taken. */
  retrieved: daySchema.optional(),
  /** The place that the publisher writes for: its 自治区公安厅, 全区 and 我市 are this one's. 内蒙古自治区/包头市 */
  region: z.string().min(1).optional(),
  rights: printableSchema.optional(),
  note: printableSchema.optional(),
});

export type CatalogueEntry = z.infer<typeof catalogueSchema>;
