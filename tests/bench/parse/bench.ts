/**
 * `npm run bench:parse`: megabytes and stories a second over the five sources, shuffled and repeated to 50 MB as
 * dumps of their own; then single dumps of 1, 5 and 10 MB and lines of 1 and 5 MB, whose time must grow with size.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSource } from '@/lib/parse/parse-source';
import { decodeSource } from '@/lib/source/decode-source';

const DIR = join(import.meta.dirname, '../../../content/sources');
const texts = readdirSync(DIR)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(DIR, file), 'utf8'));

/** A small fixed generator, so that two runs shuffle alike. */
let seed = 20_230_423;
const random = (below: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % below;
};

function measure(name: string, dumps: string[]): void {
  const bytes = dumps.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  let stories = 0;
  const start = performance.now();
  for (const text of dumps)
    stories += parseSource(decodeSource(Buffer.from(text), 'bench.txt')).articles.length;
  const seconds = (performance.now() - start) / 1000;
  const rate = (bytes / 1e6 / seconds).toFixed(1);
  console.log(
    `${name.padEnd(34)} ${(bytes / 1e6).toFixed(1).padStart(6)} MB ${seconds.toFixed(2).padStart(7)} s ${rate.padStart(6)} MB/s ${(stories / seconds).toFixed(0).padStart(7)} stories/s`,
  );
}

function shuffledLines(bytes: number): string {
  const lines = texts.flatMap((text) => text.split('\n'));
  const parts: string[] = [];
  for (let size = 0; size < bytes; ) {
    const line = lines[random(lines.length)] ?? '';
    parts.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return parts.join('\n');
}

function repeated(bytes: number): string {
  const parts: string[] = [];
  for (let size = 0; size < bytes; ) {
    const text = texts[random(texts.length)] ?? '';
    parts.push(text);
    size += Buffer.byteLength(text);
  }
  return parts.join('\n\n');
}

const total = Number(process.argv[2] ?? 50) * 1e6;
const dumps: string[] = [];
for (let size = 0; size < total; ) {
  const text = texts[random(texts.length)] ?? '';
  dumps.push(text);
  size += Buffer.byteLength(text);
}
measure('warm-up', dumps.slice(0, 200));
measure('sources, shuffled, one by one', dumps);
for (const megabytes of [1, 5, 10])
  measure(`one dump of sources, ${megabytes} MB`, [repeated(megabytes * 1e6)]);
for (const megabytes of [1, 10])
  measure(`one dump of shuffled lines, ${megabytes} MB`, [shuffledLines(megabytes * 1e6)]);
for (const megabytes of [1, 5])
  measure(`one line of ${megabytes} MB`, [repeated(megabytes * 1e6).replace(/\n/g, '')]);
measure('200,000 short lines', ['平安江州公安要闻\n'.repeat(200_000)]);
measure('200,000 date lines', ['2021-03-05 来源:江州日报\n'.repeat(200_000)]);
measure('200,000 rows of one paragraph', ['去年3月20日立案，\n'.repeat(200_000)]);
measure('200,000 rows below a text', [`${texts[0] ?? ''}\n${'三成\n'.repeat(200_000)}`]);
