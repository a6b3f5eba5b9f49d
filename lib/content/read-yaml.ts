import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ContentFault } from './content-fault';
import { describeIssue } from './describe-issue';
import { readFlatYaml } from './flat-yaml';
import { nameSlips } from './typing-slips';
import { findBadAlias, findBadKey, findBadText, findSyntaxFaults } from './yaml-faults';

type Path = readonly PropertyKey[];

/** A YAML file that fits its schema, and where each of its values stands. */
export interface YamlFile<T> {
  value: T;
  /** Where the value at a path stands, or the nearest value above it. */
  placeOf(path: Path): Place;
}

export type YamlResult<T> = { ok: true; file: YamlFile<T> } | { ok: false; faults: ContentFault[] };

/** 1-based; columns are UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

function toPlace(lines: LineCounter, offset: number): Place {
  const { line, col: column } = lines.linePos(offset);
  return { line, column };
}

/** Reads a YAML text against a schema; an empty text is `empty`. Duplicate keys, tabs, runaway aliases and misfits are faults with lines. */
export function readYaml<T>(
  file: string,
  given: string,
  schema: z.ZodType<T>,
  empty: unknown,
): YamlResult<T> {
  // A byte order mark is no character of the first line: editors do not count it.
  const text = given.startsWith('\ufeff') ? given.slice(1) : given;
  const plain = text === '' ? empty : readFlatYaml(text);
  const flat = plain === null ? null : schema.safeParse(plain);
  if (!flat?.success) return readDocument(file, text, schema, empty);
  const placeOf = (path: Path): Place => {
    const whole = readDocument(file, text, schema, empty);
    return whole.ok ? whole.file.placeOf(path) : { line: 1, column: 1 };
  };
  return { ok: true, file: { value: flat.data, placeOf } };
}

function readDocument<T>(file: string, text: string, schema: z.ZodType<T>, empty: unknown): YamlResult<T> {
  const read = checkDocument(file, text, schema, empty);
  return read.ok ? read : { ok: false, faults: nameSlips(text, read.faults) };
}

function checkDocument<T>(file: string, text: string, schema: z.ZodType<T>, empty: unknown): YamlResult<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true });
  const faulty = findSyntaxFaults(document, text);
  if (faulty.length > 0) {
    const faults = faulty.map(({ offset, ...fault }) => ({ file, ...toPlace(lines, offset), ...fault }));
    return { ok: false, faults };
  }
  const placeOf = (path: Path): Place => {
    for (let length = path.length; length > 0; length--) {
      const keys = path.slice(0, length);
      const holder = document.getIn(keys.slice(0, -1), true);
      const pair = findPair(holder, keys.at(-1));
      if (pair !== null) return toPlace(lines, pair);
    }
    return { line: 1, column: 1 };
  };
  const bad = findBadAlias(document) ?? findBadKey(document) ?? findBadText(document);
  if (bad !== null) {
    const { offset, ...fault } = bad;
    return { ok: false, faults: [{ file, ...toPlace(lines, offset), ...fault }] };
  }
  const plain: unknown = document.toJS();
  const result = schema.safeParse(plain ?? empty);
  if (result.success) return { ok: true, file: { value: result.data, placeOf } };
  const faults = result.error.issues.flatMap((issue) =>
    describeIssue(issue, schema, plain ?? empty).map(({ path, ...said }) => ({
      file,
      ...placeOf(path),
      ...said,
    })),
  );
  return { ok: false, faults };
}

interface Ranged {
  range?: readonly [number, number, number] | null;
}

interface Collection {
  items: readonly (Ranged | { key: Ranged & { value?: unknown } })[];
}

const isCollection = (node: unknown): node is Collection =>
  typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items);

/** Offset of a key of a map, or of an item of a list. */
function findPair(holder: unknown, key: PropertyKey | undefined): number | null {
  if (!isCollection(holder)) return null;
  for (const [index, item] of holder.items.entries()) {
    if ('key' in item) {
      if (item.key.value === key) return item.key.range?.[0] ?? null;
    } else if (index === key) {
      return item.range?.[0] ?? null;
    }
  }
  return null;
}
