import { z } from 'zod';

/** `2021`, or `undated` for stories without a date. */
export const yearField = z.union([
  z.literal('undated'),
  z
    .string()
    .regex(/^[12]\d{3}$/)
    .transform(Number),
]);

/** A year alone. */
export const plainYearField = z
  .string()
  .regex(/^[12]\d{3}$/)
  .transform(Number);

/** The last part of a record's path; whether there is such a record is for the query to say. */
export const slugField = z.string().regex(/^[A-Za-z0-9][\w.-]{0,199}$/);

/** A name as printed: of a publication, a measure word. */
export const nameField = z.string().max(60);

/** 1-based; far beyond any list, but safe to compute with. */
export const pageField = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number);

/** What lists of stories and searches are narrowed by. */
export const storyFields = {
  year: yearField,
  unit: slugField,
  topic: slugField,
  person: slugField,
  publication: nameField,
  source: slugField,
};

/** Present and on: `1`. */
export const switchField = z.literal('1').transform(() => true);
