import { existsSync, readFileSync } from 'node:fs';
import { catalogueSchema } from '@/lib/content/catalogue-schema';
import { ContentError } from '@/lib/content/content-fault';
import { loadAuthority } from '@/lib/content/load-authority';
import { readYaml } from '@/lib/content/read-yaml';
import { toText } from '@/lib/content/utf8-text';
import { annotateSource } from '@/lib/mentions/annotate-source';
import { createKnowledge } from '@/lib/mentions/knowledge';
import { formatMessage } from '@/lib/parse/format-message';
import { parseSource } from '@/lib/parse/parse-source';
import { getSettings } from '@/lib/settings';
import { decodeSource } from '@/lib/source/decode-source';

/** The region that the catalogue file beside a dump gives; null where there is none. Throws a ContentError where it has faults. */
function regionOf(file: string): string | null {
  const path = file.replace(/\.[^./]*$/, '.yaml');
  if (path === file || !existsSync(path)) return null;
  const result = readYaml(path, toText(path, readFileSync(path)), catalogueSchema, {});
  if (!result.ok) throw new ContentError(result.faults);
  return result.file.value.region ?? null;
}

/** `npm run --silent parse -- FILE…`: prints one JSON object, or an array for several files; doubts go to stderr. */
async function run(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new Error('No file named. Usage: npm run --silent parse -- FILE…');
  const { authority } = await loadAuthority(getSettings().contentDir);
  const knowledge = createKnowledge(authority);
  const absent = files.find((file) => !existsSync(file));
  if (absent !== undefined)
    throw new Error(`There is no file ${absent}. Name dumps: content/sources/<id>.txt`);
  const parsed = files.map((file) => {
    const source = parseSource(decodeSource(readFileSync(file), file));
    return annotateSource(source, knowledge, { region: regionOf(file) });
  });
  for (const { source, messages } of parsed) {
    for (const message of messages) process.stderr.write(`${formatMessage(source.file, message)}\n`);
  }
  process.stdout.write(`${JSON.stringify(files.length === 1 ? parsed[0] : parsed, null, 1)}\n`);
}

/** A reader that has seen enough, as head has. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
