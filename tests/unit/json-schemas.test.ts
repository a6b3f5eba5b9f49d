import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeJsonSchemas } from '@/lib/content/json-schemas';

test('content/schemas is what the zod schemas say; else run: npm run archive -- schemas', () => {
  const there = new Map(
    readdirSync('content/schemas').map((name) => [name, readFileSync(join('content/schemas', name), 'utf8')]),
  );
  expect(Object.fromEntries(there)).toEqual(Object.fromEntries(writeJsonSchemas()));
});

test('every YAML file in content names a schema that is there', () => {
  const files = ['sources', 'authority'].flatMap((folder) =>
    readdirSync(join('content', folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join('content', folder, name)),
  );
  const known = new Set(readdirSync('content/schemas').map((name) => `../schemas/${name}`));
  const lost = files.filter((file) => {
    const first = readFileSync(file, 'utf8').split('\n')[0] ?? '';
    const named = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1];
    return named === undefined || !known.has(named);
  });
  expect(lost).toEqual([]);
});
