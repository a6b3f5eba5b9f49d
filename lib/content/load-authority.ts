import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Authority } from '@/lib/mentions/authority';
import { isMissing } from '@/lib/missing-file';
import { peopleSchema, topicsSchema, unitsSchema } from './authority-schemas';
import { checkAuthority } from './check-authority';
import { ContentError, type ContentFault } from './content-fault';
import { readYaml, type YamlFile } from './read-yaml';
import { resolveMerges } from './resolve-merges';
import { toText } from './utf8-text';

/** A story that people.yaml names, and where it does. */
export interface CitedStory {
  id: string;
  person: string;
  file: string;
  line: number;
  column: number;
}

export interface LoadedAuthority {
  authority: Authority;
  /** Hash of the three files: another one means that every story is resolved anew. */
  hash: string;
  /** Stories that people.yaml names; whether they are there, only the archive knows. */
  citedStories: CitedStory[];
}

/** The text of a file, null where there is none; throws a ContentError where it is no UTF-8. */
async function readIfThere(path: string): Promise<string | null> {
  try {
    return toText(path, await readFile(path));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const FILES = ['units.yaml', 'people.yaml', 'topics.yaml'];

/** YAML files of the folder that nothing reads: decisions under a wrong name would be decisions that nobody follows. */
async function findStrays(folder: string): Promise<ContentFault[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names
    .filter((name) => /^[^.].*\.ya?ml$/i.test(name) && !FILES.includes(name))
    .sort()
    .map((name) => ({
      file: join(folder, name),
      line: null,
      message: 'not an authority file',
      remedy: `Name it ${FILES.join(', ')}, or move it out of the folder`,
    }));
}

function listCitedStories({
  path,
  file,
}: {
  path: string;
  file: YamlFile<Authority['people']>;
}): CitedStory[] {
  return file.value.flatMap((person, index) =>
    [person, ...person.join].flatMap(({ name, articles = [] }, place) =>
      articles.map((id, at) => ({
        id,
        person: name,
        file: path,
        ...file.placeOf(place === 0 ? [index, 'articles', at] : [index, 'join', place - 1, 'articles', at]),
      })),
    ),
  );
}

/** Reads and checks content/authority; a missing file counts as empty. Throws a ContentError that lists all faults. */
export async function loadAuthority(contentDir: string): Promise<LoadedAuthority> {
  const hash = createHash('sha256');
  const faults = await findStrays(join(contentDir, 'authority'));
  const read = async <T>(
    name: string,
    schema: z.ZodType<T[]>,
  ): Promise<{ path: string; file: YamlFile<T[]> }> => {
    const path = join(contentDir, 'authority', name);
    const text = (await readIfThere(path)) ?? '';
    hash.update(`${name}\0${text}\0`);
    const result = readYaml(path, text, schema, []);
    if (result.ok) return { path, file: result.file };
    faults.push(...result.faults);
    return { path, file: { value: [], placeOf: () => ({ line: 1, column: 1 }) } };
  };
  const files = {
    units: await read('units.yaml', unitsSchema),
    people: await read('people.yaml', peopleSchema),
    topics: await read('topics.yaml', topicsSchema),
  };
  const { units, topics, faults: badMerges } = resolveMerges(files);
  faults.push(...checkAuthority(files), ...badMerges);
  if (faults.length > 0) throw new ContentError(faults);
  const authority = { units, people: files.people.file.value, topics };
  return { authority, hash: hash.digest('hex'), citedStories: listCitedStories(files.people) };
}
