import { z } from 'zod';
import type { Endpoint } from './endpoint';

interface JsonSchema {
  [key: string]: unknown;
}

const PROBLEM_SCHEMA: JsonSchema = {
  type: 'object',
  description: 'RFC 9457 problem details',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { parameter: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
};

/** Moves the definitions of a generated schema among the document's components. */
function toComponentReferences(schema: JsonSchema, components: JsonSchema): JsonSchema {
  const { $defs, $schema, ...rest } = schema as { $defs?: JsonSchema; $schema?: unknown } & JsonSchema;
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === '$ref' && typeof inner === 'string'
          ? inner.replace('#/$defs/', '#/components/schemas/')
          : rewrite(inner),
      ]),
    );
  };
  for (const [name, definition] of Object.entries($defs ?? {})) {
    const { id, ...body } = rewrite(definition) as JsonSchema;
    components[name] = body;
  }
  const { id, ...body } = rewrite(rest) as JsonSchema;
  return body;
}

function toParameters(endpoint: Endpoint): JsonSchema[] {
  const schema = z.toJSONSchema(endpoint.parameters, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, JsonSchema>;
  };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { description, ...rest } = property;
    const inPath = endpoint.path.includes(`{${name}}`);
    return {
      name,
      in: inPath ? 'path' : 'query',
      required: inPath,
      ...(description !== undefined && { description }),
      schema: rest,
    };
  });
}

function toResponse(description: string, schema: JsonSchema, mediaType = 'application/json'): JsonSchema {
  return { description, content: { [mediaType]: { schema } } };
}

/** The OpenAPI 3.1 document of the endpoints, written from the schemas that their handlers validate with. */
export function toOpenApi(endpoints: readonly Endpoint[], siteName: string, siteUrl: string): JsonSchema {
  const components: JsonSchema = { Problem: PROBLEM_SCHEMA };
  const problem = (description: string) =>
    toResponse(description, { $ref: '#/components/schemas/Problem' }, 'application/problem+json');
  const paths = endpoints.map((endpoint) => {
    const schema = z.toJSONSchema(endpoint.response, { io: 'output' }) as JsonSchema;
    const responses = {
      200: toResponse('The answer', toComponentReferences(schema, components)),
      304: { description: 'Not changed since the version in If-None-Match' },
      400: problem('A parameter is unknown or wrong'),
      ...(endpoint.path.includes('{') && {
        308: { description: 'The record has a new address' },
        404: problem('There is no such record'),
        410: problem('The record was removed'),
      }),
    };
    return [
      endpoint.path,
      { get: { summary: endpoint.summary, parameters: toParameters(endpoint), responses } },
    ];
  });
  return {
    openapi: '3.1.0',
    info: {
      title: siteName,
      version: '1',
      description: 'Read-only. Every fact carries spans into its source; lists are paged by cursor.',
    },
    servers: [{ url: `${siteUrl}/api/v1` }],
    paths: Object.fromEntries(paths),
    components: { schemas: components },
  };
}
