import { basename } from 'node:path';
import { DeskError } from '@/lib/desk/desk-error';
import type { YamlList } from '@/lib/desk/yaml-list';
import { type RecordName, showRecord } from './record-name';

/** One of the authority files, open for a decision. */
export type AuthorityList = YamlList;

/** What a decision may be told besides the names. */
export type Said = Record<string, string | undefined>;

function need(said: Said, option: string, what: string): string {
  const value = said[option]?.trim();
  if (value === undefined || value === '') throw new DeskError(what, `Give it as --${option}`);
  return value;
}

const aliasesOf = (entry: Record<string, unknown>): unknown[] =>
  Array.isArray(entry.aliases) ? entry.aliases : [];

function findNamed(list: AuthorityList, name: string) {
  return list.find((entry) => entry.name === name);
}

/** Takes a candidate in: a unit under its parent, a topic with id, kind and description. */
export function accept(list: AuthorityList, record: RecordName, said: Said): void {
  if (list.find((entry) => entry.name === record.name || aliasesOf(entry).includes(record.name)) !== null)
    throw new DeskError(
      `${showRecord(record)} is in the authority file already`,
      'Nothing is left to decide',
    );
  if (record.kind === 'unit') {
    const { level, region, note } = said;
    const parent = need(
      said,
      'parent',
      `A unit hangs under another one: the parent of ${record.name} is missing`,
    );
    const rest = Object.entries({ level, region, note }).filter(([, value]) => value !== undefined);
    list.add({ name: record.name, parent, aliases: [], ...Object.fromEntries(rest) });
    return;
  }
  const id = need(said, 'id', 'A topic needs an id of a-z, 0-9 and hyphens: it is its permalink');
  const kind = need(said, 'kind', 'A topic needs a kind, such as 专项行动, 宣传活动 or 制度机制');
  const description = need(said, 'description', 'A topic needs a sentence that says what it is');
  list.add({ id, name: record.name, kind, aliases: [], description });
}

/** Makes another form a name of the record; a unit that has no entry yet gets one. */
export function addAlias(list: AuthorityList, record: RecordName, alias: string, said: Said): void {
  let entry = findNamed(list, record.name);
  if (entry === null && record.kind === 'unit') {
    const { parent } = said;
    list.add({ name: record.name, ...(parent === undefined ? {} : { parent }), aliases: [] });
    entry = findNamed(list, record.name);
  }
  if (entry === null)
    throw new DeskError(
      `${showRecord(record)} is not in the authority file`,
      'Accept it first, or correct the name',
    );
  if (alias === record.name || aliasesOf(entry.toJSON()).includes(alias))
    throw new DeskError(`${alias} is a name of ${showRecord(record)} already`, 'Nothing is left to decide');
  list.addTo(entry, 'aliases', alias);
}

/**
 * Makes one of two records; the first one's address leads to the second. A record that has an entry keeps it, marked
 * as merged; one that has none becomes a name of the other.
 */
export function merge(list: AuthorityList, from: RecordName, into: RecordName, said: Said): void {
  if (from.kind !== into.kind)
    throw new DeskError(
      `${showRecord(from)} and ${showRecord(into)} are of two kinds`,
      'Name two of one kind',
    );
  if (from.kind === 'person') {
    const reason = need(said, 'reason', 'A decision about a person needs its reason');
    const entry = findPerson(list, into);
    if (entry === null) list.add({ ...placeOf(into), join: [placeOf(from)], reason });
    else list.addTo(entry, 'join', placeOf(from));
    return;
  }
  const old = findNamed(list, from.name);
  if (old === null) {
    addAlias(list, into, from.name, said);
    return;
  }
  if (findNamed(list, into.name) === null) {
    if (into.kind === 'topic')
      throw new DeskError(
        `${showRecord(into)} is not in the authority file`,
        'Accept it first, or correct the name',
      );
    const { parent } = said;
    list.add({ name: into.name, ...(parent === undefined ? {} : { parent }), aliases: [] });
  }
  list.set(old, 'merged', into.name);
}

const placeOf = ({ name, unit }: RecordName) => (unit === null ? { name } : { name, unit });

function findPerson(list: AuthorityList, { name, unit }: RecordName) {
  return list.find(
    (entry) => entry.name === name && (entry.unit ?? null) === unit && entry.articles === undefined,
  );
}

/** Takes a name from a record again, so that it stands for itself: what undoes `alias` and `merge`. */
export function splitAlias(list: AuthorityList, record: RecordName, alias: string): void {
  const merged = list.find((entry) => entry.name === alias && entry.merged === record.name);
  if (merged !== null) {
    merged.delete('merged');
    return;
  }
  const entry = findNamed(list, record.name);
  const at = entry === null ? -1 : aliasesOf(entry.toJSON()).indexOf(alias);
  if (entry === null || at === -1)
    throw new DeskError(`${alias} is no alias of ${showRecord(record)}`, 'Correct one of the two names');
  entry.deleteIn(['aliases', at]);
}

/** Sets the person of these stories apart from others of the name. */
export function splitPerson(list: AuthorityList, { name, unit }: RecordName, said: Said): void {
  const articles = need(said, 'articles', 'Which stories name the other person is missing').split(',');
  const reason = need(said, 'reason', 'A decision about a person needs its reason');
  list.add({ name, ...(unit === null ? {} : { unit }), articles, split: true, reason });
}

/** Keeps a name out of everything that the archive publishes. */
export function withhold(list: AuthorityList, record: RecordName, said: Said): void {
  const reason = need(said, 'reason', 'A decision about a person needs its reason');
  const entry = findPerson(list, record);
  const { name, unit } = record;
  if (entry === null) list.add({ name, ...(unit === null ? {} : { unit }), withheld: true, reason });
  else list.set(entry, 'withheld', true);
}

/** Keys of an entry as `accept` writes it. */
const ACCEPTED = ['id', 'name', 'parent', 'level', 'region', 'note', 'kind', 'description'];

/** Takes out an entry that says no more than what `accept` takes in, and that no other one names; null where it does. */
function undoAccept(list: AuthorityList, { name }: RecordName): string | null {
  const entry = findNamed(list, name);
  if (entry === null) return null;
  const hasMore = Object.entries(entry.toJSON()).some(
    ([key, value]) => !ACCEPTED.includes(key) && !(Array.isArray(value) && value.length === 0),
  );
  const isNamed = list.find(({ parent, merged }) => parent === name || merged === name) !== null;
  if (hasMore || isNamed) return null;
  const text = list.print(entry);
  list.remove(entry);
  return `Taken out of ${basename(list.path)}:\n${text}`;
}

/** Takes back the merge or the alias by which a unit's or a topic's name came to stand for another, or its entry. */
function undoNamed(list: AuthorityList, { kind, name }: RecordName): string {
  const into = list.find((entry) => entry.name === name && typeof entry.merged === 'string')?.get('merged');
  const holder = into ?? list.find((entry) => aliasesOf(entry).includes(name))?.get('name');
  if (typeof holder !== 'string') {
    const taken = undoAccept(list, { kind, name, unit: null });
    if (taken !== null) return taken;
    throw new DeskError(
      `${kind}:${name} was neither merged nor made an alias`,
      findNamed(list, name) === null
        ? 'Correct the name'
        : `Its entry in ${basename(list.path)} has other names, or others name it: take those out first, or change it with authority set`,
    );
  }
  splitAlias(list, { kind, name: holder, unit: null }, name);
  return `${kind}:${name} stands for itself again, not for ${holder}.`;
}

/**
 * Takes back what was decided about a name. A person who was joined with another leaves that join; else the entry
 * goes, of which `articles` says which. Returns what was taken back, in words or as it stood.
 */
export function undo(list: AuthorityList, record: RecordName, said: Said): string {
  if (record.kind !== 'person') return undoNamed(list, record);
  const { name, unit } = record;
  const isMeant = (place: Record<string, unknown>) =>
    place.name === name && (unit === null || place.unit === unit);
  const articles = said.articles?.split(',') ?? [];
  const own = list.entries().filter((each) => {
    const entry: Record<string, unknown> = each.toJSON();
    const stories: unknown[] = Array.isArray(entry.articles) ? entry.articles : [];
    return isMeant(entry) && articles.every((id) => stories.includes(id));
  });
  if (own.length > 1)
    throw new DeskError(
      `${own.length} decisions are about person:${name}`,
      'Name the unit as well, or the stories with --articles',
    );
  const [entry] = own;
  if (entry !== undefined) {
    const text = list.print(entry);
    list.remove(entry);
    return text;
  }
  for (const holder of list.entries()) {
    const { join, ...rest }: Record<string, unknown> = holder.toJSON();
    const at = Array.isArray(join) ? join.findIndex(isMeant) : -1;
    if (!Array.isArray(join) || at === -1) continue;
    const isAll = join.length === 1 && !['withheld', 'private', 'split'].some((key) => key in rest);
    if (isAll) list.remove(holder);
    else holder.deleteIn(['join', at]);
    return `${showRecord(record)} stands for itself again, not for ${String(rest.name)}.`;
  }
  throw new DeskError(`Nothing was decided about person:${name}`, 'Correct the name');
}
