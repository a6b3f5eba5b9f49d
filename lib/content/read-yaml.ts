import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { ContentFault } from './content-fault';
import { describeIssue } from './describe-issue';
import { readFlatYaml } from './flat-yaml';

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

const PLAIN = 'Write it as YAML 1.2: spaces for indents, each key once, text with : # @ or quotes in quotes';

const REMEDIES: Record<string, string> = {
  TAB_AS_INDENT: 'Indent with spaces',
  DUPLICATE_KEY: 'Keep one of the two',
  MULTIPLE_DOCS: 'Put all entries into one list, and remove the line ---',
  TAG_RESOLVE_FAILED: 'Remove the tag',
};

interface SyntaxFault {
  offset: number;
  message: string;
  remedy: string;
}

/** What is wrong with a text as YAML; a tab before a key is named as what it is, not by what it leads to. */
function findSyntaxFaults(document: Document.Parsed, text: string): SyntaxFault[] {
  const errors = [...document.errors, ...document.warnings];
  const tab = errors.length === 0 ? null : /^ *\t[ \t]*(?=\S)/m.exec(text);
  if (tab !== null) {
    const offset = tab.index + tab[0].indexOf('\t');
    return [{ offset, message: 'Tabs are not allowed as indentation', remedy: 'Indent with spaces' }];
  }
  return errors.map(({ code, message, pos }) => ({
    offset: pos[0],
    message: (message.split(/ at line \d+|:\n/)[0] ?? message).replace(/; please use .*$/, ''),
    remedy: REMEDIES[code] ?? PLAIN,
  }));
}

/** Reads a YAML text against a schema; an empty text is `empty`. Duplicate keys, tabs, runaway aliases and misfits are faults with lines. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>, empty: unknown): YamlResult<T> {
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
  const bad = findBadAlias(document) ?? findBadText(document);
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

/** How many aliases a file may have: nobody types more, and nested ones grow without end. */
const MOST_ALIASES = 20;

/** The first alias that stands for nothing, for what holds it, or that is one too many. */
function findBadAlias(document: Document): { offset: number; message: string; remedy: string } | null {
  let count = 0;
  let fault: { message: string; offset: number } | null = null;
  visit(document, {
    Alias(_, alias, path) {
      const offset = alias.range?.[0] ?? 0;
      const named = alias.resolve(document);
      count++;
      if (named === undefined)
        fault = { message: `the alias *${alias.source} has no anchor above it`, offset };
      else if (path.some((holder) => holder === named))
        fault = { message: `the alias *${alias.source} stands inside of what it stands for`, offset };
      else if (count > MOST_ALIASES) fault = { message: `more than ${MOST_ALIASES} aliases`, offset };
      return fault === null ? undefined : visit.BREAK;
    },
  });
  return fault === null
    ? null
    : {
        ...(fault as { message: string; offset: number }),
        remedy: 'Write the values out instead of aliases',
      };
}

/** The first text with a zero or half of a pair in it, which no database gives back as it was. */
function findBadText(document: Document): { offset: number; message: string; remedy: string } | null {
  let offset: number | null = null;
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'))) return undefined;
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset === null
    ? null
    : {
        offset,
        message: 'a text holds U+0000 or half of a pair',
        remedy: 'Remove it, or its escape (\\0, \\uD800)',
      };
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
