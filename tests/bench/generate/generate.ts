import { parseArgs } from 'node:util';
import { generateContent } from './generate-content';

/**
 * `npm run bench:generate -- 100000 [--out DIR] [--characters 2000] [--seed 1]`
 *
 * Writes a content folder of that many generated dumps.
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

await generateContent({
  ...{ out: values.out, stories, characters, seed: Number(values.seed) },
  onProgress: (done, total) => {
    if (done % 6400 === 0 || done === total) console.error(`${done} of ${total} stories`);
  },
});
