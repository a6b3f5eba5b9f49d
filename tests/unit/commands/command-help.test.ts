import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answerHelp } from '@/lib/commands/command-help.mjs';

const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const names = Object.entries(scripts)
  .filter(([, script]) => script.includes('run-command.mjs'))
  .map(([name]) => name);

test.each(names.filter((name) => name !== 'archive'))(
  '%s answers --help and refuses other options',
  (name) => {
    expect(answerHelp(name, ['--help'])).toMatchObject({ status: 0 });
    expect(answerHelp(name, ['--help'])?.text).toContain(`npm run ${name}`);
    expect(answerHelp(name, ['--nonsense'])).toMatchObject({ status: 2 });
    expect(answerHelp(name, [])).toBeNull();
  },
);

test('options that there are, files, and the archive’s own help are left to the command', () => {
  expect(answerHelp('restore', ['a.backup', '--as-it-was'])).toBeNull();
  expect(answerHelp('audit', ['--write'])).toBeNull();
  expect(answerHelp('archive', ['--help'])).toBeNull();
});
