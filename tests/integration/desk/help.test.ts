import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '@/lib/desk/run-desk';
import { ContentFolder } from '@/tests/integration/store/content-folder';
import { runCommand } from './run-command';

let content: ContentFolder;
beforeEach(() => {
  content = new ContentFolder();
});
afterEach(() => content.remove());

test('asked for help, each command says how it is used, and nothing of a fault', async () => {
  for (const { name, usage, purpose } of commands) {
    const { status, text } = await runCommand(content, [name, '--help']);
    expect([status, text], name).toEqual([0, `  ${usage}\n      ${purpose}`]);
  }
});

test.each([['help'], ['--help'], ['-h'], []])('%s lists the commands', async (...args) => {
  const { status, text } = await runCommand(content, args);
  expect(status).toBe(0);
  expect(text).toMatch(/^The archive’s desk\. Commands:/);
  for (const { usage } of commands) expect(text).toContain(usage);
});

test('a command that does not exist is a fault', async () => {
  const { status, text } = await runCommand(content, ['chekc', '--help']);
  expect(status).toBe(2);
  expect(text).toMatch(/^There is no command "chekc"\./);
});
