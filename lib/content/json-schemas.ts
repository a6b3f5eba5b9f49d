import { z } from 'zod';
import { peopleSchema, topicsSchema, unitsSchema } from './authority-schemas';
import { catalogueSchema } from './catalogue-schema';
import { correctionsSchema } from './correction-schema';

const SCHEMAS = {
  catalogue: catalogueSchema,
  corrections: correctionsSchema,
  units: unitsSchema,
  people: peopleSchema,
  topics: topicsSchema,
} satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof SCHEMAS;

/** The comment by which editors find a YAML file's schema; every kind of file lies one folder below content/. */
export const schemaLine = (name: SchemaName): string =>
  `# yaml-language-server: $schema=../schemas/${name}.json\n`;

/** The JSON Schemas of the YAML files in content/, as texts by file name. */
export function writeJsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      // What a person types, not what is read from it: defaults may be left out.
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' });
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
