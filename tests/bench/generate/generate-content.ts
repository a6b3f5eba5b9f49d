import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRandom } from './random';
import { createWorld, writeDump } from './story';

export interface GenerateOptions {
  /** The content folder to be written. */
  out: string;
  stories: number;
  /** Of each story, about. */
  characters?: number;
  seed?: number;
  onProgress?: (done: number, total: number) => void;
}

const BATCH = 64;

/** What a generated story has, about, where nothing else is said. */
export const CHARACTERS = 2_000;

/** Id of a generated source; they count from 1. */
export const generatedId = (number: number) => `generated-${String(number).padStart(6, '0')}`;

/**
 * Writes a content folder of that many dumps of one story each, the same bytes for the same options. Dumps are written
 * as they are made, so memory stays flat.
 */
export async function generateContent(options: GenerateOptions): Promise<void> {
  const { out, stories, characters = CHARACTERS, seed = 1, onProgress = () => {} } = options;
  const sources = join(out, 'sources');
  const authority = join(out, 'authority');
  for (const folder of [sources, authority, join(out, 'corrections')])
    await mkdir(folder, { recursive: true });

  const random = createRandom(seed);
  const world = createWorld(random);
  const topics = world.topics.map(
    (name, index) =>
      `- id: generated-${index + 1}\n  name: ${JSON.stringify(name)}\n  kind: 专项行动\n  description: 生成的主题。\n`,
  );
  await writeFile(join(authority, 'topics.yaml'), topics.join(''));
  await writeFile(join(authority, 'units.yaml'), '[]\n');
  await writeFile(join(authority, 'people.yaml'), '[]\n');

  for (let first = 1; first <= stories; first += BATCH) {
    const last = Math.min(first + BATCH - 1, stories);
    const writes: Promise<void>[] = [];
    for (let number = first; number <= last; number++) {
      const id = generatedId(number);
      const { text, date } = writeDump(random, world, characters);
      writes.push(writeFile(join(sources, `${id}.txt`), text));
      writes.push(writeFile(join(sources, `${id}.yaml`), `publisher: 北方法治报\nretrieved: ${date}\n`));
    }
    await Promise.all(writes);
    onProgress(last, stories);
  }
}
