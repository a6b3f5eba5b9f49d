import { parseArgs } from 'node:util';
import { DeskError } from './desk-error';

export interface ReadOptions {
  positionals: string[];
  /** Options with a value, as given. */
  values: Record<string, string | undefined>;
  /** Options without a value that were given. */
  flags: ReadonlySet<string>;
}

/** Options and what is left of them; throws a DeskError for an option that the command does not have. */
export function readOptions(
  args: string[],
  { values = [], flags = [], usage }: { values?: string[]; flags?: string[]; usage: string },
): ReadOptions {
  const options = Object.fromEntries([
    ...values.map((name) => [name, { type: 'string' as const }]),
    ...flags.map((name) => [name, { type: 'boolean' as const }]),
  ]);
  try {
    const parsed = parseArgs({ args, options, allowPositionals: true });
    const given: Record<string, string | undefined> = {};
    const set = new Set<string>();
    for (const [name, value] of Object.entries(parsed.values)) {
      if (typeof value === 'string') given[name] = value;
      else if (value === true) set.add(name);
    }
    return { positionals: parsed.positionals, values: given, flags: set };
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new DeskError(message ?? 'An option is wrong', `Usage: ${usage}`);
  }
}
