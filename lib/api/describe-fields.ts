import { FIELD_GLOSSARY } from './field-glossary';

interface JsonSchema {
  [key: string]: unknown;
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the glossary says of a field: by the names above it, the nearest first, then by its own alone. */
export function glossOf(owners: readonly string[], name: string): string | undefined {
  for (const owner of owners.toReversed()) {
    const gloss = FIELD_GLOSSARY[`${owner}.${name}`];
    if (gloss !== undefined) return gloss;
  }
  return FIELD_GLOSSARY[name];
}

/**
 * A JSON schema in which every field is explained: by itself, or else by the glossary.
 *
 * @param owners names of the schema and of the fields that lead to it
 */
export function describeFields(schema: unknown, owners: readonly string[]): unknown {
  if (Array.isArray(schema)) return schema.map((part) => describeFields(part, owners));
  if (!isSchema(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'properties' && isSchema(value)
        ? Object.fromEntries(Object.entries(value).map((field) => describeField(field, owners)))
        : describeFields(value, owners),
    ]),
  );
}

function describeField([name, schema]: [string, unknown], owners: readonly string[]): [string, unknown] {
  const described = describeFields(schema, [...owners, name]);
  if (!isSchema(described) || described.description !== undefined) return [name, described];
  const description = glossOf(owners, name);
  return [name, description === undefined ? described : { ...described, description }];
}
