import { join } from 'node:path';
import { z } from 'zod';
import { type CorrectionEntry, correctionsSchema } from '@/lib/content/correction-schema';
import { describeValue } from '@/lib/content/describe-correction';
import { shortPath } from '@/lib/desk/check-content';
import { describeChanges } from '@/lib/desk/describe-check';
import type { Desk } from '@/lib/desk/desk-command';
import { DeskError } from '@/lib/desk/desk-error';
import { YamlList } from '@/lib/desk/yaml-list';
import type { Transaction } from '@/lib/store/database';
import type { SeedChanges } from '@/lib/store/rehearsal/findings';
import { FindingsReader } from '@/lib/store/rehearsal/read-findings';
import { rehearseSeed, type SeedResult } from '@/lib/store/seed-archive';

/** What `read` finds in the archive as a seed would leave it; the seed is undone. */
export async function rehearse<T>(
  { contentDir, databaseUrl, now }: Desk,
  read: (transaction: Transaction, result: SeedResult) => Promise<T>,
): Promise<T> {
  const kept: T[] = [];
  await rehearseSeed({
    ...{ contentDir, databaseUrl, now, extra: [] },
    async inspect(transaction, result) {
      kept.push(await read(transaction, result));
    },
  });
  if (kept.length === 0) throw new Error('the rehearsed seed was not inspected');
  return kept[0] as T;
}

/** What a seed would change now. */
export const rehearseChanges = (desk: Desk): Promise<SeedChanges> =>
  rehearse(desk, (transaction, result) =>
    new FindingsReader(transaction).changes(result, `${desk.now.toISOString().slice(0, 19)}Z`),
  );

const correctionsPath = ({ contentDir }: Desk, sourceId: string) =>
  join(contentDir, 'corrections', `${sourceId}.yaml`);

/** The corrections of a source, open to be edited; throws a ContentError where the file is faulty. */
const openCorrections = (desk: Desk, sourceId: string): YamlList =>
  new YamlList(correctionsPath(desk, sourceId), 'corrections', correctionsSchema);

/** The same, to take one out whichever entries are faulty; throws a ContentError where the file is no YAML list. */
export const openFaultyCorrections = (desk: Desk, sourceId: string): YamlList =>
  new YamlList(correctionsPath(desk, sourceId), 'corrections', z.array(z.unknown()));

/** The entry as it was put together: a reader of the file finds its keys in that order. */
export function expectEntry(entry: Record<string, unknown>): CorrectionEntry {
  const fault = correctionsSchema.safeParse([entry]).error?.issues[0];
  if (fault !== undefined)
    throw new DeskError(`${fault.path.slice(1).join('.')}: ${fault.message}`, 'Correct the arguments');
  return entry as CorrectionEntry;
}

/** Writes the entries and rehearses a seed with them; takes them back where one does not fit. Returns the exit status. */
export async function writeEntries(
  sourceId: string,
  entries: readonly CorrectionEntry[],
  desk: Desk,
): Promise<number> {
  const { print } = desk;
  const file = openCorrections(desk, sourceId);
  for (const entry of entries) file.add(entry);
  const lines = file.lines().slice(-entries.length);
  file.save();
  const changes = await rehearseChanges(desk).catch((error: unknown) => {
    file.restore();
    throw error;
  });
  const isOwn = ({ source, line }: { source: string; line: number }) =>
    source === sourceId && lines.includes(line);
  const own = changes.conflicts.find(isOwn);
  if (own !== undefined) {
    file.restore();
    print(`Not corrected: ${own.field} does not fit.`);
    print(`  expected: ${own.expected}\n  found:    ${own.found ?? ''}`);
    return 2;
  }
  for (const entry of entries) {
    print(`Corrected ${entry.field} of ${entry.article}: ${entry.expected} → ${describeValue(entry)}`);
  }
  if (entries.some(({ field }) => field === 'split-story' || field === 'join-stories'))
    for (const told of describeChanges(changes)) print(told);
  print(`Written to ${shortPath(file.path)}:${lines[0]}. Next: npm run seed`);
  print(`To undo: npm run archive -- correct --undo ${shortPath(file.path)}:${lines[0]}`);
  return 0;
}
