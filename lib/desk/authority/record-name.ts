import { DeskError } from '@/lib/desk/desk-error';

export type RecordKind = 'unit' | 'topic' | 'person';

/** A record as a person names it: unit:先锋派出所, topic:世界读书日, person:张三@某某公安局. */
export interface RecordName {
  kind: RecordKind;
  name: string;
  /** Of persons alone; null where the name alone counts. */
  unit: string | null;
}

const FORM = /^(unit|topic|person):([^@]+)(?:@(.+))?$/;

const isKind = (word: string | undefined): word is RecordKind =>
  word === 'unit' || word === 'topic' || word === 'person';

/** Reads a record's name; throws a DeskError where it is none, or not of one of these kinds. */
export function readRecordName(argument: string | undefined, kinds: readonly RecordKind[]): RecordName {
  const [, kind, name, unit] = FORM.exec(argument ?? '') ?? [];
  const forms = kinds
    .map((known) => (known === 'person' ? 'person:NAME@UNIT' : `${known}:NAME`))
    .join(' or ');
  if (!isKind(kind) || name === undefined || !kinds.includes(kind))
    throw new DeskError(`"${argument ?? ''}" names no record`, `Write ${forms}`);
  if (unit !== undefined && kind !== 'person')
    throw new DeskError(`"${argument}" has a unit, and only a person has one`, `Write ${kind}:NAME`);
  return { kind, name, unit: unit ?? null };
}

/** A record as a person names it. */
export const showRecord = ({ kind, name, unit }: RecordName): string =>
  `${kind}:${name}${unit === null ? '' : `@${unit}`}`;
