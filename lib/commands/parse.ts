import { readFileSync } from 'node:fs';
import { parseSource } from '../parse/parse-source';
import { decodeSource } from '../source/decode-source';

/** `npm run --silent parse -- FILE…`: prints one JSON object, or an array where several files are named. */
const files = process.argv.slice(2);
try {
  if (files.length === 0) throw new Error('No file named. Usage: npm run --silent parse -- FILE…');
  const parsed = files.map((file) => parseSource(decodeSource(readFileSync(file), file)));
  process.stdout.write(`${JSON.stringify(files.length === 1 ? parsed[0] : parsed, null, 1)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
