import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ContentFolder, storyText } from '../store/content-folder';
import { queryDatabase } from '../store/dump-database';
import { runCommand } from './run-command';

let content: ContentFolder;
beforeEach(() => {
  content = new ContentFolder();
});
afterEach(() => content.remove());

const TEXTS = ['昨日上午，某县公安局在县城广场举行反诈宣传活动，民警向过往群众发放宣传手册。'];

test('watch seeds a new dump within two seconds, lives through a fault, and ends when told', async () => {
  const stop = new AbortController();
  const running = runCommand(content, ['watch'], { stopped: stop.signal });
  const titles = async () =>
    (await queryDatabase(content.databaseUrl, 'SELECT title FROM Article')).map(({ title }) => title);
  await vi.waitFor(async () => expect(await titles()).toEqual([]), { timeout: 5_000 });
  // The watchers stand once the first seed is through.
  await new Promise((resolve) => setTimeout(resolve, 300));
  content.addSource('one', storyText('反诈宣传进广场', TEXTS));
  await vi.waitFor(async () => expect(await titles()).toEqual(['反诈宣传进广场']), { timeout: 2_000 });
  content.write('sources/one.yaml', 'publisher: [\n');
  await new Promise((resolve) => setTimeout(resolve, 600));
  content.addSource('one', storyText('反诈宣传进校园', TEXTS));
  await vi.waitFor(async () => expect(await titles()).toEqual(['反诈宣传进校园']), { timeout: 2_000 });
  stop.abort();
  const told = await running;
  expect(told.status).toBe(0);
  expect(told.text).toContain('one.yaml:');
});

test('report tells what the last seed changed', async () => {
  expect(await runCommand(content, ['report'])).toMatchObject({ status: 2 });
  content.addSource('one', storyText('反诈宣传进广场', TEXTS));
  await content.seed();
  content.removeSource('one').addSource('two', storyText('反诈宣传进校园', TEXTS));
  await content.seed('2026-02-02T00:00:00Z');
  const told = await runCommand(content, ['report']);
  expect(told.text).toContain('new stories: 1 (two-1)');
  expect(told.text).toContain('vanished stories: 1 (one-1)');
});

test('report keeps the history of all seeds, by the ledger: the same after the database is deleted', async () => {
  content.addSource('one', storyText('反诈宣传进广场', TEXTS));
  await content.seed('2026-01-01T00:00:00Z');
  content.addSource('two', storyText('反诈宣传进校园', [...TEXTS, '学生们认真听讲，课后还领到了宣传手册。']));
  await content.seed('2026-01-02T00:00:00Z');
  content.renameSource('one', 'three');
  await content.seed('2026-01-03T00:00:00Z');
  content.removeSource('two');
  await content.seed('2026-01-04T00:00:00Z');
  const past = async (...args: string[]) =>
    (await runCommand(content, ['report', ...args])).text
      .split('\n')
      .filter((line) => line.startsWith('  2026-'));
  const before = await past();
  expect(before).toEqual([
    '  2026-01-04T00:00:00Z  stories: 1 gone; sources: 1 gone',
    expect.stringMatching(
      /^ {2}2026-01-03T00:00:00Z {2}stories: 1 added, 1 moved; sources: 1 added, 1 moved/,
    ),
    expect.stringMatching(/^ {2}2026-01-02T00:00:00Z {2}stories: 1 added; sources: 1 added/),
    expect.stringMatching(
      /^ {2}2026-01-01T00:00:00Z {2}stories: 1 added; sources: 1 added; units: \d+ added/,
    ),
  ]);
  expect(await past('--past', '1')).toEqual(before.slice(0, 1));
  const { history } = JSON.parse((await runCommand(content, ['report', '--json'])).text);
  expect(history[0]).toEqual({
    at: '2026-01-04T00:00:00Z',
    events: [
      { kind: 'articles', event: 'gone', count: 1, ids: ['two-1'] },
      { kind: 'sources', event: 'gone', count: 1, ids: ['two'] },
    ],
  });
  await content.dropDatabase().seed('2026-02-01T00:00:00Z');
  expect(await past()).toEqual(before);
});
