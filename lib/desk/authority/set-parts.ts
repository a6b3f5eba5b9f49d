import { DeskError } from '@/lib/desk/desk-error';
import type { AuthorityList, Said } from './decide';
import { type RecordName, showRecord } from './record-name';

const PARTS = {
  unit: ['parent', 'level', 'region', 'note'],
  topic: ['name', 'kind', 'dates', 'description'],
} as const;

/** Sets what is said of a unit or a topic; a unit that has no entry yet gets one. */
export function setParts(list: AuthorityList, record: RecordName, said: Said): void {
  if (record.kind === 'person')
    throw new DeskError(
      'Of a person only joins, splits and withholding are decided',
      'Name a unit or a topic',
    );
  const parts = Object.entries(said).filter(([, value]) => value !== undefined);
  const known: readonly string[] = PARTS[record.kind];
  const wrong = parts.find(([part]) => !known.includes(part));
  if (wrong !== undefined || parts.length === 0)
    throw new DeskError(
      wrong === undefined
        ? `What is set of ${showRecord(record)} is not said`
        : `A ${record.kind} has no ${wrong[0]}`,
      `Give ${known.map((part) => `--${part}`).join(', ')}`,
    );
  const entry = list.find(({ name }) => name === record.name);
  if (entry === null && record.kind === 'topic')
    throw new DeskError(
      `${showRecord(record)} is not in the authority file`,
      'Accept it first, or correct the name',
    );
  if (entry === null) list.add({ name: record.name, ...Object.fromEntries(parts), aliases: [] });
  else {
    // The old name is still what the stories print.
    if (said.name !== undefined && said.name !== record.name) list.addTo(entry, 'aliases', record.name);
    for (const [part, value] of parts) list.set(entry, part, value);
  }
}
