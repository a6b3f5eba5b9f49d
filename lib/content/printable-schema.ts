import { z } from 'zod';

/** Control characters other than white space, halves of a character and what Unicode keeps from texts: XML has no place for them. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;

/** A text that people wrote and that pages and feeds print as it is. */
export const printableSchema = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !UNPRINTABLE.test(text), 'has a character that cannot be printed: write it without');
