import type { z } from 'zod';
import { knownKeys, nearestWord } from './known-keys';

/** What a person should write where another kind of value stands. */
const WRITE: Record<string, string> = {
  string: 'Write text, in quotes where it looks like a number or a date',
  array: 'Write a list: one item a line, each after a hyphen, or [一, 二]',
  object: 'Write keys and values: name: 某某',
  boolean: 'Write true or false, without quotes',
  number: 'Write a number, without quotes',
};

/** The key that an issue is about; the line already tells which entry of a list. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file';
  const keys = path.slice(typeof path[0] === 'number' ? 1 : 0);
  return keys.length === 0 ? 'the entry' : keys.map(String).join('.');
}

function describeValue(issue: z.core.$ZodIssue): { message: string; remedy: string } {
  const isMissing = issue.message.endsWith('received undefined');
  const remedy = issue.code === 'invalid_type' ? WRITE[issue.expected] : undefined;
  return isMissing
    ? { message: `${nameOf(issue.path)} is missing`, remedy: 'Add it' }
    : { message: `${nameOf(issue.path)}: ${issue.message}`, remedy: remedy ?? 'Correct the value' };
}

/** What to do about a key that nobody knows: the one that was meant, or all that may stand there. */
function describeKey(key: string, known: readonly string[]): { message: string; remedy: string } {
  const meant = nearestWord(key, known);
  const hint = meant === null ? `; here may stand ${known.join(', ')}` : `: ${meant}`;
  return { message: `unknown key "${key}"`, remedy: `Remove it, or correct its spelling${hint}` };
}

/** Places of an issue and what is said there: of unknown keys each by itself, not of the map that holds them. */
export function describeIssue<T>(issue: z.core.$ZodIssue, schema: z.ZodType<T>, value: unknown) {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, ...describeValue(issue) }];
  const known = knownKeys(schema, value, issue.path);
  return issue.keys.map((key) => ({ path: [...issue.path, key], ...describeKey(key, known) }));
}
