import type { TopicRecord, UnitRecord } from '@/lib/mentions/authority';
import type { AuthorityFiles } from './check-authority';
import type { ContentFault } from './content-fault';
import type { YamlFile } from './read-yaml';

/** A record as its file holds it: one that was merged stays there, so that the merge can be taken back. */
export type Mergeable<T> = T & {
  /** Name of the record that this one is part of. */
  merged?: string | undefined;
};

/** The record that each merged name stands for in the end, by name; a fault where there is none. */
function followMerges(
  path: string,
  { value, placeOf }: YamlFile<Mergeable<{ name: string }>[]>,
): { ends: Map<string, string>; faults: ContentFault[] } {
  const records = new Map(value.map((record) => [record.name, record]));
  const ends = new Map<string, string>();
  const faults: ContentFault[] = [];
  for (const [index, { name, merged }] of value.entries()) {
    if (merged === undefined) continue;
    const seen = [name];
    let into = merged;
    for (let next = records.get(into); next?.merged !== undefined && !seen.includes(into); ) {
      seen.push(into);
      into = next.merged;
      next = records.get(into);
    }
    const fault = (message: string, remedy: string) =>
      faults.push({ file: path, ...placeOf([index, 'merged']), message, remedy });
    if (seen.includes(into)) {
      fault(`${name} is merged with itself: ${[...seen, into].join(' → ')}`, 'Take one of these merges out');
    } else if (!records.has(into)) {
      fault(
        `${name} is merged into ${into}, which has no entry`,
        'Write an entry for it, or correct the name',
      );
    } else {
      ends.set(name, into);
    }
  }
  return { ends, faults };
}

/** Records without the merged ones, whose names and forms are those of the records that they are part of. */
function takeIn<T extends Mergeable<{ name: string; aliases: string[] }>>(
  records: readonly T[],
  ends: ReadonlyMap<string, string>,
  add: (record: T, merged: readonly T[]) => T,
): T[] {
  return records
    .filter(({ name }) => !ends.has(name))
    .map((record) => {
      const merged = records.filter(({ name }) => ends.get(name) === record.name);
      return merged.length === 0 ? record : add(record, merged);
    });
}

const formsOf = (records: readonly { name: string; aliases: string[] }[]) =>
  records.flatMap(({ name, aliases }) => [name, ...aliases]);

/** The units and topics that stand after all merges, and what is wrong with the merges. */
export function resolveMerges({ units, topics }: Pick<AuthorityFiles, 'units' | 'topics'>): {
  units: UnitRecord[];
  topics: TopicRecord[];
  faults: ContentFault[];
} {
  const unitEnds = followMerges(units.path, units.file);
  const topicEnds = followMerges(topics.path, topics.file);
  const takenIn = takeIn(units.file.value, unitEnds.ends, (unit, merged) => ({
    ...unit,
    aliases: [...unit.aliases, ...formsOf(merged)],
  }));
  return {
    units: takenIn.map((unit) => ({ ...unit, parent: unitEnds.ends.get(unit.parent ?? '') ?? unit.parent })),
    topics: takeIn(topics.file.value, topicEnds.ends, (topic, merged) => ({
      ...topic,
      aliases: [...topic.aliases, ...formsOf(merged)],
      weak: [...topic.weak, ...merged.flatMap(({ weak }) => weak)],
      not: [...topic.not, ...merged.flatMap(({ not }) => not)],
    })),
    faults: [...unitEnds.faults, ...topicEnds.faults],
  };
}
