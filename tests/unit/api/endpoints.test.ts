import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '@/lib/api/cursor';
import { describeParameters } from '@/lib/api/describe-endpoint';
import { ENDPOINTS } from '@/lib/api/endpoints';
import { matchEndpoint } from '@/lib/api/match-endpoint';
import { toOpenApi } from '@/lib/api/openapi';

it.each([
  [['articles'], '/articles', {}],
  [['articles', 'paper-1'], '/articles/{id}', { id: 'paper-1' }],
  [['articles', 'paper-1', 'more'], null, {}],
  [['nothing'], null, {}],
  [[], null, {}],
  [['__proto__'], null, {}],
])('finds the endpoint of %j', (segments, path, parameters) => {
  const match = matchEndpoint(ENDPOINTS, segments);
  expect(match?.endpoint.path ?? null).toBe(path);
  expect(match?.path ?? {}).toEqual(parameters);
});

it.each([
  ['', null],
  ['x', null],
  [Buffer.from('p0.10').toString('base64url'), null],
  [Buffer.from('p1.1000').toString('base64url'), null],
  [encodeCursor({ page: 12, perPage: 50 }), { page: 12, perPage: 50 }],
])('reads the cursor %s', (text, cursor) => {
  expect(decodeCursor(text)).toEqual(cursor);
});

it('is a valid OpenAPI document whose references all resolve', async () => {
  const document = toOpenApi(ENDPOINTS, '警闻档案', 'https://archive.example');
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  const names = Object.keys((document.components as { schemas: object }).schemas);
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target);
  expect(references.length).toBeGreaterThan(50);
  expect(
    references.filter((target) => !names.some((name) => target === `#/components/schemas/${name}`)),
  ).toEqual([]);
});

/** Names of fields and parameters that nothing explains. */
function unexplained(part: unknown, at = ''): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties, ...rest } = part as { properties?: Record<string, { description?: string }> };
  const fields = Object.entries(properties ?? {}).flatMap(([name, field]) => [
    ...(field.description ? [] : [`${at}.${name}`]),
    ...unexplained(field, `${at}.${name}`),
  ]);
  return [...fields, ...Object.entries(rest).flatMap(([key, inner]) => unexplained(inner, `${at}/${key}`))];
}

it('explains every field and every parameter', () => {
  const { components, paths } = toOpenApi(ENDPOINTS, '警闻档案', 'https://archive.example');
  expect(unexplained(components)).toEqual([]);
  expect(unexplained(paths)).toEqual([]);
  const operations = Object.values(
    paths as Record<string, { get: { parameters: { description?: string }[] } }>,
  );
  const parameters = operations.flatMap(({ get }) => get.parameters);
  expect(parameters.length).toBeGreaterThan(40);
  expect(parameters.filter(({ description }) => !description)).toEqual([]);
});

it('tells what values a parameter takes', () => {
  const articles = ENDPOINTS.find(({ path }) => path === '/articles');
  const parameters = articles === undefined ? [] : describeParameters(articles);
  const valuesOf = (wanted: string) => parameters.find(({ name }) => name === wanted)?.values;
  expect(valuesOf('sort')).toBe('newest | oldest | added | longest（默认 newest）');
  expect(valuesOf('limit')).toBe('1–100（默认 50）');
  expect(valuesOf('year')).toBe('undated | 1000–9999');
});
