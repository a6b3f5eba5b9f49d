import { z } from 'zod';
import { glossOf } from './describe-fields';
import type { Endpoint } from './endpoint';

interface ParameterSchema {
  description?: string;
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: ParameterSchema[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
}

/** A parameter for people: the values that it takes, in short. */
export interface ParameterText {
  name: string;
  required: boolean;
  values: string;
  about: string;
}

function describeValues(schema: ParameterSchema): string {
  const { type, minimum, maximum } = schema;
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.const !== undefined) return String(schema.const);
  if (schema.anyOf) return schema.anyOf.map(describeValues).join(' | ');
  if (type === 'integer' && minimum !== undefined && maximum !== undefined) return `${minimum}–${maximum}`;
  return type === 'string' ? '' : (type ?? '');
}

/** The parameters of an endpoint, from the schema that its handler validates with. */
export function describeParameters(endpoint: Endpoint): ParameterText[] {
  const schema = z.toJSONSchema(endpoint.parameters, { io: 'input', unrepresentable: 'any' });
  const properties = (schema.properties ?? {}) as Record<string, ParameterSchema>;
  return Object.entries(properties).map(([name, property]) => {
    const given = describeValues(property);
    return {
      name,
      required: endpoint.path.includes(`{${name}}`),
      values: property.default === undefined ? given : `${given}（默认 ${property.default}）`,
      about: property.description ?? glossOf(['parameters'], name) ?? '',
    };
  });
}
