import { stringify } from 'yaml';
import { type CatalogueEntry, catalogueSchema } from '@/lib/content/catalogue-schema';
import { schemaLine } from '@/lib/content/json-schemas';
import { findRegionFault } from '@/lib/places/region-fault';
import { DeskError } from './desk-error';

/** What a catalogue file may say, in the order in which it is asked for. */
const QUESTIONS: { field: keyof CatalogueEntry; question: string }[] = [
  { field: 'publisher', question: 'Publisher (某市日报, 某某网; empty where unknown): ' },
  { field: 'url', question: 'Address of the page (empty where there is none): ' },
  { field: 'retrieved', question: 'Day on which it was taken (2026-01-31; empty where unknown): ' },
  {
    field: 'region',
    question: 'Place that the publisher writes for (浙江省/杭州市; empty where unknown): ',
  },
];

const FIELDS = ['publisher', 'url', 'retrieved', 'region', 'rights', 'note'] as const;

function faultOf(field: keyof CatalogueEntry, value: string): string | null {
  const result = catalogueSchema.shape[field].safeParse(value);
  if (!result.success) return result.error.issues[0]?.message ?? 'cannot be used';
  return field === 'region' ? findRegionFault(value) : null;
}

/** The catalogue entry that options give, asking for what is missing; throws a DeskError for values that are none. */
export async function describeEntry(
  given: Partial<Record<keyof CatalogueEntry, string | undefined>>,
  ask: ((question: string) => Promise<string>) | null,
): Promise<CatalogueEntry> {
  const entry: Partial<Record<keyof CatalogueEntry, string>> = {};
  for (const field of FIELDS) {
    const value = given[field];
    if (value === undefined) continue;
    const fault = faultOf(field, value);
    if (fault !== null) throw new DeskError(`"${value}" as ${field}: ${fault}`, 'Correct the option');
    entry[field] = value;
  }
  if (ask !== null) {
    for (const { field, question } of QUESTIONS) {
      let fault: string | null = null;
      while (entry[field] === undefined) {
        const answer = await ask(fault === null ? question : `That ${fault}. ${question}`);
        if (answer === '') break;
        const why = faultOf(field, answer);
        if (why === null) entry[field] = answer;
        else fault = why;
      }
    }
  }
  return entry;
}

/** A catalogue file's text. */
export const writeEntry = (entry: CatalogueEntry): string =>
  schemaLine('catalogue') + stringify(entry, { lineWidth: 0 });
