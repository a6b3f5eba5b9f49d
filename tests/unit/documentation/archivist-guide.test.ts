import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CORRECTION_FIELDS } from '@/lib/content/correction-schema';
import { commands } from '@/lib/desk/run-desk';

const guide = readFileSync('content/README.md', 'utf8');

test('the guide shows every kind of correction and every command', () => {
  expect(CORRECTION_FIELDS.filter((field) => !guide.includes(field))).toEqual([]);
  expect(commands.map(({ name }) => name).filter((name) => !guide.includes(`archive -- ${name}`))).toEqual(
    [],
  );
});

test('every option that the guide names is one that a command has', () => {
  const usages = commands.map(({ usage }) => usage).join('\n');
  const options = guide.match(/--[a-z]+/g) ?? [];
  expect(options.length).toBeGreaterThan(10);
  expect([...new Set(options)].filter((option) => !usages.includes(option))).toEqual([]);
});
