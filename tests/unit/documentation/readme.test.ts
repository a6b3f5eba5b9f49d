import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('every command that the README names is there', () => {
  const named = [...readme.matchAll(/npm (?:run (?:--silent )?([\w:]+)|(start|test)\b)/g)].map(
    ([, script, plain]) => script ?? plain ?? '',
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !scripts[name])).toEqual([]);
});

test('every command of package.json is explained in the README', () => {
  const isNamed = (name: string) =>
    new RegExp(`(?:npm (?:run (?:--silent )?)?|\`)${name}(?![\\w:])`).test(readme);
  expect(Object.keys(scripts).filter((name) => !isNamed(name))).toEqual([]);
});

test('every folder and picture that the README names is there', () => {
  const folders = [...readme.matchAll(/`([a-z]+(?:\/[a-z-]+)*)\/`/g)].map(([, folder]) => folder ?? '');
  const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, picture]) => picture ?? '');
  expect(folders.length).toBeGreaterThan(5);
  expect([...folders, ...pictures].filter((path) => !existsSync(path))).toEqual([]);
});

test('every folder of lib is in the map of the code, and none that is not there', () => {
  const folders = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const named = new Set([...readme.matchAll(/\blib\/([a-z-]+)(?=[`/,\s])/g)].map(([, name]) => name ?? ''));
  expect([...named].sort()).toEqual(folders.map(({ name }) => name).sort());
});
