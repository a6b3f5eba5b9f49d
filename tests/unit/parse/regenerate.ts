/** `npx tsx tests/unit/parse/regenerate.ts`: writes the trees of the fixtures and the ledger anew, to be reviewed as a diff. */
import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseSource } from '@/lib/parse/parse-source';
import { decodeSource } from '@/lib/source/decode-source';
import { countPieces } from './count-pieces';
import { describeTree } from './describe-tree';
import { listPages, listSources } from './list-texts';

const write = (path: string, value: unknown): void =>
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

for (const { path, bytes } of listPages()) {
  const parsed = parseSource(decodeSource(bytes, basename(path)));
  write(join(dirname(path), 'tree.json'), describeTree(parsed));
  write(join(dirname(path), 'messages.json'), parsed.messages);
}
const counts = listSources().map(({ name, bytes }) => [
  name,
  countPieces(parseSource(decodeSource(bytes, name))),
]);
write(join(import.meta.dirname, '../../fixtures/ledger.json'), Object.fromEntries(counts));
