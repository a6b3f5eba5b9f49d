import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from './random';
import { createWorld, writeDump } from './story';

/**
 * `npm run bench:generate -- 100000 [--out DIR] [--characters 2000] [--seed 1]`
 *
 * Writes a content folder of that many dumps, the same bytes for the same arguments. Dumps are written as they
 * are made, so memory stays flat.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: '.cache/bench-content' },
    characters: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
});

const stories = Number(positionals[0] ?? '10000');
const characters = Number(values.characters);
if (!Number.isSafeInteger(stories) || stories < 1 || !Number.isSafeInteger(characters) || characters < 1) {
  console.error('usage: npm run bench:generate -- STORIES [--out DIR] [--characters N] [--seed N]');
  process.exit(2);
}

const sources = join(values.out, 'sources');
const authority = join(values.out, 'authority');
await mkdir(sources, { recursive: true });
await mkdir(authority, { recursive: true });
await mkdir(join(values.out, 'corrections'), { recursive: true });

const random = createRandom(Number(values.seed));
const world = createWorld(random);

const topics = world.topics.map(
  (name, index) =>
    `- id: generated-${index + 1}\n  name: ${JSON.stringify(name)}\n  kind: 专项行动\n  description: 生成的主题。\n`,
);
await writeFile(join(authority, 'topics.yaml'), topics.join(''));
await writeFile(join(authority, 'units.yaml'), '[]\n');
await writeFile(join(authority, 'people.yaml'), '[]\n');

const BATCH = 64;
for (let first = 1; first <= stories; first += BATCH) {
  const last = Math.min(first + BATCH - 1, stories);
  const writes: Promise<void>[] = [];
  for (let number = first; number <= last; number++) {
    const id = `generated-${String(number).padStart(6, '0')}`;
    const { text, date } = writeDump(random, world, characters);
    writes.push(writeFile(join(sources, `${id}.txt`), text));
    writes.push(writeFile(join(sources, `${id}.yaml`), `publisher: 北方法治报\nretrieved: ${date}\n`));
  }
  await Promise.all(writes);
  if (last % 6400 === 0 || last === stories) console.error(`${last} of ${stories} stories`);
}
