import { rehearse } from '@/lib/desk/correct/write-entries';
import type { Desk } from '@/lib/desk/desk-command';
import type { Transaction } from '@/lib/store/database';
import { hasUnit, listNamesMeant, listUnitsOfName } from '@/lib/store/rehearsal/known-names';
import { type RecordName, showRecord } from './record-name';

async function describePerson(transaction: Transaction, person: RecordName): Promise<string[]> {
  const units = await listUnitsOfName(transaction, person.name);
  if (units.length === 0)
    return [`Attention: no story names ${person.name}. Should it be a slip, correct the name.`];
  if (person.unit === null || units.includes(person.unit)) return [];
  const at = units.map((unit) => unit ?? 'no unit').join(', ');
  return [`Attention: no story has ${showRecord(person)}; ${person.name} is there at ${at}.`];
}

async function describeParent(transaction: Transaction, parent: string): Promise<string[]> {
  if (await hasUnit(transaction, parent)) return [];
  return [
    `Attention: the archive has no unit ${parent} yet; it becomes one. Should it be a slip, correct the parent.`,
  ];
}

async function describeRecord(transaction: Transaction, { kind, name }: RecordName): Promise<string[]> {
  const known = await listNamesMeant(transaction, kind === 'unit' ? 'Unit' : 'Topic', name);
  if (known.includes(name)) return [];
  const meant = known[0] === undefined ? 'correct the name' : `write ${kind}:${known[0]}`;
  return [`Attention: the archive has no ${kind} ${name}. Should it be a slip, ${meant}.`];
}

/** Names in a decision that the archive, as it was before it, does not know: it is carried out, but may be a slip. */
export async function describeUnknown(
  record: RecordName,
  into: RecordName | null,
  parent: string | undefined,
  desk: Desk,
): Promise<string[]> {
  const people = [record, into].filter((each) => each?.kind === 'person');
  return rehearse(desk, async (transaction) => {
    const told = record.kind === 'person' ? [] : await describeRecord(transaction, record);
    for (const person of people)
      if (person !== null) told.push(...(await describePerson(transaction, person)));
    if (parent !== undefined) told.push(...(await describeParent(transaction, parent)));
    return told;
  });
}
