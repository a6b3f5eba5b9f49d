import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queryDatabase } from '@/tests/integration/store/dump-database';
import { openSite, type RunningSite } from './running-site';

let site: RunningSite;
const run = promisify(execFile);

beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  expect(await site.close()).toBe(0);
});

const command = (name: string, ...args: string[]) =>
  run(process.execPath, ['--import', 'tsx', `lib/commands/${name}.ts`, ...args], {
    env: { ...process.env, CONTENT_DIR: site.contentDir, DATABASE_URL: site.databaseUrl },
  });

/** More kills with RESTORES=50. */
const RESTORES = Number(process.env.RESTORES ?? 4);

const STORY = '/articles/nmg-2023-yingmo-1';
const WORDS = '英模之光照亮奋进之路';
const OTHERS = '英模之光照亮前行之路';

async function secondsUntil(words: string): Promise<number> {
  const started = performance.now();
  while (!(await (await fetch(site.base + STORY)).text()).includes(words)) {
    if (performance.now() - started > 10_000) throw new Error(`${words} did not come back`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return (performance.now() - started) / 1_000;
}

test(
  'a backup is taken and restored under a running server, which answers all the while',
  async () => {
    const file = `${site.databaseUrl.slice('file:'.length)}.kept`;
    let working = true;
    const statuses = new Set<number>();
    const reader = (async () => {
      for (let asked = 0; working; asked++)
        statuses.add((await fetch(`${site.base}/search?q=${asked}`)).status);
    })();
    expect((await command('backup', file)).stdout).toContain('npm run restore');
    await run('sha256sum', ['-c', `${file}.sha256`], { cwd: join(file, '..') });

    const dump = join(site.contentDir, 'sources/nmg-2023-yingmo.txt');
    writeFileSync(dump, readFileSync(dump, 'utf8').replace(WORDS, OTHERS));
    await site.seed();
    await secondsUntil(OTHERS);

    const refusal = await command('restore', file).catch((error: { stderr: string }) => error.stderr);
    expect(refusal).toContain('--as-it-was');
    expect(await (await fetch(site.base + STORY)).text()).toContain(OTHERS);
    // Killed at any moment, it leaves one of the two; the reader above is answered all the while.
    for (let share = 0; share < 1; share += 1 / RESTORES) {
      const killed = spawn(
        process.execPath,
        ['--import', 'tsx', 'lib/commands/restore.ts', file, '--as-it-was'],
        {
          env: { ...process.env, CONTENT_DIR: site.contentDir, DATABASE_URL: site.databaseUrl },
          stdio: 'ignore',
        },
      );
      setTimeout(() => killed.kill('SIGKILL'), 300 + share * 2_000);
      await once(killed, 'exit');
      expect(await queryDatabase(site.databaseUrl, 'PRAGMA integrity_check')).toEqual([
        { integrity_check: 'ok' },
      ]);
      expect(await (await fetch(site.base + STORY)).text()).toMatch(new RegExp(`${WORDS}|${OTHERS}`));
    }
    const { stdout } = await command('restore', file, '--as-it-was');
    expect(await secondsUntil(WORDS)).toBeLessThan(5);
    expect(stdout).toMatch(/What was there before: .*-before-restore-/);
    // What was withheld since the backup would be in exports for good.
    expect(stdout).not.toContain('Exports:');

    await site.seed();
    expect(await secondsUntil(OTHERS)).toBeLessThan(5);
    working = false;
    await reader;
    expect([...statuses]).toEqual([200]);
  },
  240_000 + RESTORES * 10_000,
);
