import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSource } from '@/lib/parse/parse-source';
import { decodeSource } from '@/lib/source/decode-source';
import { findLosses } from './check-lossless';
import { countPieces } from './count-pieces';
import { describeTree } from './describe-tree';
import { listPages, listSources } from './list-texts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('pages in the forms that sites and papers use', () => {
  for (const { name, path, bytes } of listPages()) {
    it(name, () => {
      const parsed = parseSource(decodeSource(bytes, basename(path)));
      expect(findLosses(parsed)).toEqual([]);
      expect(describeTree(parsed)).toEqual(readJson(join(dirname(path), 'tree.json')));
      expect(parsed.messages).toEqual(readJson(join(dirname(path), 'messages.json')));
    });
  }
});

describe('the five sources', () => {
  const ledger = readJson(join(import.meta.dirname, '../../fixtures/ledger.json')) as Record<string, unknown>;
  for (const { name, bytes } of listSources()) {
    it(`${name}: counts are those of the ledger`, () => {
      const parsed = parseSource(decodeSource(bytes, name));
      expect(findLosses(parsed)).toEqual([]);
      expect(countPieces(parsed)).toEqual(ledger[name]);
    });
  }
});
