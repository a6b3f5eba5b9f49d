import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ContentFolder, storyText } from '@/tests/integration/store/content-folder';
import { queryDatabase } from '@/tests/integration/store/dump-database';
import { runCommand } from './run-command';

vi.setConfig({ testTimeout: 180_000 });

let content: ContentFolder;
beforeEach(() => {
  content = new ContentFolder();
});
afterEach(() => content.remove());

const CORRECTION =
  '- { article: one-1, field: headline, expected: 反诈宣传进社区, value: 反诈宣传进了社区, why: 校对, who: 某编辑, when: 2026-01-02 }\n';

const TEXTS = ['昨日上午，甲县公安局在县城广场举行反诈宣传活动，民警向过往群众发放宣传手册。'];

/** `npm run archive -- watch` as a process of its own. */
function startWatch() {
  const watch = spawn(process.execPath, ['--import', 'tsx', 'lib/commands/archive.ts', 'watch'], {
    env: { ...process.env, CONTENT_DIR: content.contentDir, DATABASE_URL: content.databaseUrl },
  });
  let output = '';
  for (const stream of [watch.stdout, watch.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => watch.once('exit', resolve));
  const says = (words: string) =>
    vi.waitFor(() => expect(output).toContain(words), { timeout: 30_000, interval: 20 });
  return { says, ended, stop: () => watch.kill('SIGINT'), output: () => output };
}

test('watch seeds one changed file within two seconds, lives through a fault, and ends with Ctrl-C', async () => {
  // As git leaves it: no folder that is empty.
  rmSync(content.path('corrections'), { recursive: true });
  const watch = startWatch();
  try {
    await watch.says('Watching');
    const titles = async () =>
      (await queryDatabase(content.databaseUrl, 'SELECT title FROM Article')).map(({ title }) => title);
    const times: number[] = [];
    for (const title of ['反诈宣传进广场', '反诈宣传进校园', '反诈宣传进社区']) {
      const started = performance.now();
      content.addSource('one', storyText(title, TEXTS));
      await vi.waitFor(async () => expect(await titles()).toEqual([title]), {
        timeout: 20_000,
        interval: 20,
      });
      times.push(performance.now() - started);
      await watch.says(`one-1  ${title}`);
    }
    // The machine may have other work: the best of three is what the command takes.
    expect(Math.min(...times)).toBeLessThan(2_000);
    // Changes that come while it seeds are not lost.
    for (let pause = 100; pause <= 900; pause += 200) {
      content.addSource('one', storyText(`反诈宣传第${pause}次`, TEXTS));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    content.addSource('one', storyText('反诈宣传进社区', TEXTS));
    await vi.waitFor(async () => expect(await titles()).toEqual(['反诈宣传进社区']), { timeout: 20_000 });
    content.write('sources/one.yaml', 'publisher: [\n');
    await watch.says('one.yaml:2:1: Flow sequence');
    expect(await titles()).toEqual(['反诈宣传进社区']);
    mkdirSync(content.path('corrections'));
    content.write('sources/one.yaml', '{}\n').write('corrections/one.yaml', CORRECTION);
    await vi.waitFor(async () => expect(await titles()).toEqual(['反诈宣传进了社区']), { timeout: 20_000 });
  } finally {
    watch.stop();
  }
  // 130 where what runs could not end within half a second.
  expect([0, 130]).toContain(await watch.ended);
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
