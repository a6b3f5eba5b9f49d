import { z } from 'zod';
import { describeFields, glossOf } from './describe-fields';
import type { Endpoint } from './endpoint';

interface JsonSchema {
  [key: string]: unknown;
}

const PROBLEM_SCHEMA: JsonSchema = {
  type: 'object',
  description: '出错的说明（RFC 9457）',
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
    components[name] = describeFields(body, [name]);
  }
  const { id, ...body } = rewrite(rest) as JsonSchema;
  return body;
}

function toParameters(endpoint: Endpoint): JsonSchema[] {
  const schema = z.toJSONSchema(endpoint.parameters, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, JsonSchema>;
  };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { description = glossOf(['parameters'], name), ...rest } = property;
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

/** Whether a request can name a record that is not there: in its path, or as a filter. */
const namesRecords = (endpoint: Endpoint) =>
  toParameters(endpoint).some(({ name }) =>
    ['id', 'unit', 'topic', 'person', 'source'].includes(String(name)),
  );

/** The OpenAPI 3.1 document of the endpoints, written from the schemas that their handlers validate with. */
export function toOpenApi(endpoints: readonly Endpoint[], siteName: string, siteUrl: string): JsonSchema {
  const components: JsonSchema = { Problem: describeFields(PROBLEM_SCHEMA, ['Problem']) };
  const problem = (description: string) =>
    toResponse(description, { $ref: '#/components/schemas/Problem' }, 'application/problem+json');
  const paths = endpoints.map((endpoint) => {
    const schema = z.toJSONSchema(endpoint.response, { io: 'output' }) as JsonSchema;
    const responses = {
      200: toResponse('答复', describeFields(toComponentReferences(schema, components), []) as JsonSchema),
      304: { description: '与 If-None-Match 中的版本相同' },
      400: problem('参数有误，或没有这个参数'),
      // Of a list too: its filters may name records.
      ...(namesRecords(endpoint) && {
        308: { description: '编号已改，见 Location' },
        404: problem('没有这一项'),
        410: problem('这一项已撤下'),
      }),
      503: problem('档案暂时不能查阅'),
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
      description: '只读。每一条事实都带原文位置；列表以 cursor 翻页。',
    },
    servers: [{ url: `${siteUrl}/api/v1` }],
    paths: Object.fromEntries(paths),
    components: { schemas: components },
  };
}
