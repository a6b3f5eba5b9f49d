import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ContentFault } from './content-fault';
import { readFlatYaml } from './flat-yaml';

type Path = readonly PropertyKey[];

/** A YAML file that fits its schema, and where each of its values stands. */
export interface YamlFile<T> {
  value: T;
  /** 1-based line of the value at a path, or of the nearest value above it. */
  lineOf(path: Path): number;
}

export type YamlResult<T> = { ok: true; file: YamlFile<T> } | { ok: false; faults: ContentFault[] };

interface Place {
  line: number;
  column: number;
}

function toPlace(lines: LineCounter, offset: number): Place {
  const { line, col: column } = lines.linePos(offset);
  return { line, column };
}

function describeIssue(issue: z.core.$ZodIssue): { message: string; remedy: string } {
  const where = issue.path.length === 0 ? 'the file' : issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return { message: `unknown key ${keys}`, remedy: 'Remove it, or correct its spelling' };
  }
  return { message: `${where}: ${issue.message}`, remedy: 'Correct the value' };
}

/** Paths of an issue's places: the unknown keys themselves, not the map that holds them. */
function pathsOf(issue: z.core.$ZodIssue): Path[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

/** Reads a YAML text against a schema; an empty text is `empty`. Duplicate keys, tabs, runaway aliases and misfits are faults with lines. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, empty: unknown): YamlResult<T> {
  const plain = text === '' ? empty : readFlatYaml(text);
  const flat = plain === null ? null : schema.safeParse(plain);
  if (!flat?.success) return readDocument(file, text, schema, empty);
  const lineOf = (path: Path): number => {
    const whole = readDocument(file, text, schema, empty);
    return whole.ok ? whole.file.lineOf(path) : 1;
  };
  return { ok: true, file: { value: flat.data, lineOf } };
}

function readDocument<T>(file: string, text: string, schema: z.ZodType<T>, empty: unknown): YamlResult<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true });
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      file,
      ...toPlace(lines, error.pos[0]),
      message: error.message.split(/ at line \d+|:\n/)[0] ?? error.message,
      remedy: 'Write it as YAML 1.2: spaces for indents, each key once',
    }));
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
  const lineOf = (path: Path): number => placeOf(path).line;
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      faults: [{ file, line: 1, message, remedy: 'Write the values out instead of aliases' }],
    };
  }
  const result = schema.safeParse(plain ?? empty);
  if (result.success) return { ok: true, file: { value: result.data, lineOf } };
  const faults = result.error.issues.flatMap((issue) =>
    pathsOf(issue).map((path) => ({ file, ...placeOf(path), ...describeIssue(issue) })),
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
