import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEED_OPTIONS } from '@/lib/commands/seed-options.mjs';
import { generateContent, generatedId } from '@/tests/bench/generate/generate-content';
import { runProgram } from './run-program';

/** Content and the database made of it. */
export interface BenchArchive {
  contentDir: string;
  databaseUrl: string;
}

/** The smaller archive of each comparison has this many stories; those of the dump are among them. */
const SMALL = 1_000;

const DUMP_ID = 'generated-dump';
const DUMP_BYTES = 5_000_000;
/** About as many stories as the dump holds. */
const IN_DUMP = 800;

export const archiveIn = (directory: string): BenchArchive => ({
  contentDir: join(directory, 'content'),
  databaseUrl: `file:${join(directory, 'archive.db')}`,
});

/** Seeds in a process of its own; the exports are left out. */
export async function seedOnce({ contentDir, databaseUrl }: BenchArchive): Promise<void> {
  const script = 'tests/bench/seed/measured-seed.mjs';
  const now = new Date().toISOString();
  await runProgram(process.execPath, [...SEED_OPTIONS, script, contentDir, databaseUrl, now]);
}

/** Adds one source of 5 MB: the texts of many others, one behind the other. */
async function addDump({ contentDir }: BenchArchive, from: string): Promise<void> {
  const file = join(contentDir, 'sources', `${DUMP_ID}.txt`);
  if (existsSync(file)) return;
  const texts: string[] = [];
  let bytes = 0;
  for (let number = 1; bytes < DUMP_BYTES; number++) {
    const text = await readFile(join(from, 'sources', `${generatedId(number)}.txt`), 'utf8');
    bytes += Buffer.byteLength(text);
    texts.push(text);
  }
  await writeFile(file, texts.join('\n'));
  await writeFile(file.replace('.txt', '.yaml'), 'publisher: 北方法治报\n');
}

/** Makes the archive of that many stories in a folder, with a source of 5 MB among them; one that is there is kept. */
export async function prepareArchive(stories: number, directory: string): Promise<BenchArchive> {
  const archive = archiveIn(directory);
  if (!existsSync(archive.contentDir)) await generateContent({ out: archive.contentDir, stories });
  await addDump(archive, archive.contentDir);
  await seedOnce(archive);
  return archive;
}

/** Makes the smaller archive: most of its stories are those of the source of 5 MB. */
export async function prepareSmallArchive(directory: string): Promise<BenchArchive> {
  const archive = archiveIn(directory);
  const texts = join(directory, 'texts');
  if (!existsSync(archive.contentDir)) {
    await generateContent({ out: texts, stories: SMALL });
    await generateContent({ out: archive.contentDir, stories: SMALL - IN_DUMP });
  }
  await addDump(archive, texts);
  await seedOnce(archive);
  return archive;
}
