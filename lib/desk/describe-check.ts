import { formatFault } from '@/lib/content/content-fault';
import type { FoundStory, SeedChanges } from '@/lib/store/rehearsal/findings';
import { countOf } from './count-of';
import { describeConflict } from './describe-conflict';
import type { CheckResult, FoundSource } from './findings';

/** Names on one line; the rest is counted. */
function listed(names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).join('、');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

const percent = (likeness: number) => `${Math.round(likeness * 100)}%`;

function describeStory(story: FoundStory): string[] {
  const { id, title, published, basis, characters, lines, headings, people, units, topics, versions } = story;
  const date = published === null ? 'no date' : basis === 'inferred' ? `${published} (inferred)` : published;
  const rows = [
    `  ${id}  ${title}`,
    `    ${date}, ${characters} characters, lines ${lines[0]}-${lines[1]}`,
    headings.length > 0 ? `    sections: ${listed(headings)}` : '',
    people.length > 0 ? `    people: ${listed(people)}` : '',
    units.length > 0
      ? `    units: ${listed(units.map(({ name, candidates }) => (candidates.length > 0 ? `${name} (or ${candidates.join(', ')})` : name)))}`
      : '',
    topics.length > 0
      ? `    topics: ${listed(topics.map(({ name, status }) => (status === 'candidate' ? `${name}?` : name)))}`
      : '',
    ...versions.map(
      (version) => `    same release as ${version.id} ${version.title}: ${percent(version.likeness)} alike`,
    ),
  ];
  return rows.filter((row) => row !== '');
}

function describeSource(source: FoundSource): string[] {
  const { path, id, inArchive, givenAs, stories, doubts, furniture, encoding } = source;
  const lines = [`${path}: ${countOf(stories.length, 'story', 'stories')} (${encoding})`];
  if (givenAs !== null) lines.push(`  ${givenAs} has the same bytes: it is in the archive already, as ${id}`);
  if (!inArchive)
    lines.push(
      `  not in the archive yet: npm run archive -- add ${/\s/.test(path) ? JSON.stringify(path) : path}`,
    );
  for (const story of stories) lines.push(...describeStory(story));
  for (const { kind, lines: at, sample } of furniture) {
    lines.push(`  ${kind}: ${countOf(at.length, 'line')} (${listed(at.map(String), 8)}) ${sample}`);
  }
  for (const { place, severity, rule, message } of doubts)
    lines.push(`${place}: ${severity}: ${message} [${rule}]`);
  return lines;
}

/** What a seed would change, in lines. */
export function describeChanges(changes: SeedChanges): string[] {
  const { added, changed, gone, addresses, conflicts, newUnits, newPeople, newTopics } = changes;
  const total = added.length + changed.length + gone.length + addresses.length + conflicts.length;
  if (total === 0) return ['A seed would change nothing.'];
  const lines = ['A seed would change:'];
  const add = (names: readonly string[], one: string, many?: string) => {
    if (names.length > 0) lines.push(`  ${countOf(names.length, one, many)}: ${listed(names)}`);
  };
  add(added, 'new story', 'new stories');
  add(changed, 'changed story', 'changed stories');
  add(gone, 'vanished story', 'vanished stories');
  add(newUnits, 'new unit');
  add(newPeople, 'new person', 'new people');
  const named = (wanted: string) =>
    newTopics.filter(({ status }) => status === wanted).map(({ name }) => name);
  add(named('catalogued'), 'new topic');
  add(named('candidate'), 'new topic candidate');
  for (const { kind, from, to } of addresses) {
    lines.push(`  /${kind}/${from} ${to === null ? 'would be gone (410)' : `would lead to /${kind}/${to}`}`);
  }
  lines.push(...conflicts.flatMap(describeConflict).map((line) => `  ${line}`));
  return lines;
}

/** What was found in each source, in lines. */
export const describeSources = ({ sources }: CheckResult): string[] => sources.flatMap(describeSource);

/** A check for a terminal. */
export function describeCheck({ status, sources, changes, faults }: CheckResult): string {
  const lines = sources.flatMap((source) => [...describeSource(source), '']);
  if (changes !== null) lines.push(...describeChanges(changes));
  lines.push(...faults.map(formatFault));
  const said = sources.flatMap(({ doubts }) => doubts);
  const notes = said.filter(({ severity }) => severity === 'info').length;
  const doubts = countOf(said.length - notes, 'doubt');
  lines.push(`${status}: ${countOf(sources.length, 'source')}, ${doubts}, ${countOf(notes, 'note')}`);
  return lines.join('\n');
}
