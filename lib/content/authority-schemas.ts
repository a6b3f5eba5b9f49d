import { z } from 'zod';
import type { PersonRecord, TopicRecord, UnitRecord } from '@/lib/mentions/authority';
import { edtfSchema } from './edtf-date';
import { printableSchema } from './printable-schema';
import type { Mergeable } from './resolve-merges';

const name = printableSchema;

/** Names of a list that were parted by 、 or ，, not by YAML's own comma, would be one name that nobody has. */
const oneUnit = name.refine(
  (text) => !/[，；,;]/.test(text),
  'more than one name: write each as an item of its own',
);
const onePerson = name.refine(
  (text) => !/[，；,;、]/.test(text),
  'more than one name: write each as an item of its own',
);

const unitLevelSchema = z.enum([
  'ministry',
  'province',
  'prefecture',
  'county',
  'division',
  'station',
  'department',
  'college',
  'other',
]);

/** content/authority/units.yaml */
export const unitsSchema: z.ZodType<Mergeable<UnitRecord>[]> = z.array(
  z.strictObject({
    name: oneUnit,
    parent: oneUnit.nullable().optional(),
    aliases: z.array(oneUnit).default([]),
    level: unitLevelSchema.optional(),
    region: z.string().optional(),
    note: name.optional(),
    merged: name.optional(),
  }),
);

const personPlace = { name: onePerson, unit: name.optional(), articles: z.array(name).optional() };

/** content/authority/people.yaml */
export const peopleSchema: z.ZodType<PersonRecord[]> = z.array(
  z.strictObject({
    ...personPlace,
    join: z.array(z.strictObject(personPlace)).default([]),
    split: z.boolean().optional(),
    private: z.boolean().optional(),
    withheld: z.boolean().optional(),
    reason: z.string().trim().min(1, 'say why: a decision about a person needs its reason'),
  }),
);

/** content/authority/topics.yaml */
export const topicsSchema: z.ZodType<Mergeable<TopicRecord>[]> = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be of a-z, 0-9 and single hyphens: it is a permalink'),
    name,
    kind: name,
    aliases: z.array(name).default([]),
    weak: z.array(name).default([]),
    not: z.array(name).default([]),
    dates: edtfSchema.optional(),
    description: name,
    merged: name.optional(),
  }),
);
