import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type RunningSite } from './running-site';

/** A server of several processes is one site: fresh in each, whole when one dies, ended by one signal. */
let site: RunningSite;

beforeAll(async () => {
  site = await openSite(undefined, { settings: { WEB_CONCURRENCY: '3', LOG_REQUESTS: '1' } });
});

afterAll(async () => {
  expect(await site.close()).toBe(0);
});

/** The processes that answer. */
function processes(): number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return listed.split('\n').flatMap((line) => {
    const [pid, parent] = line.trim().split(/\s+/);
    return Number(parent) === site.pid && line.includes('serve-process') ? [Number(pid)] : [];
  });
}

/** Asks on a connection of its own: the next goes to the next process. */
function ask(path: string): Promise<{ status: number; id: string; text: string }> {
  return new Promise((resolve, reject) => {
    request(site.base + path, { agent: false, timeout: 20_000 }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, id: String(response.headers['x-request-id']), text }),
      );
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

async function waitFor(what: string, isSo: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`waited for ${what} in vain:\n${site.output()}`);
    await sleep(50);
  }
}

test('the site is told open once, by all processes; each logs its requests by their ids', async () => {
  await waitFor('all processes', () => site.output().includes('The archive is open'));
  expect(processes()).toHaveLength(3);
  expect(site.output().match(/The archive is open/g)).toHaveLength(1);
  const answers = await Promise.all(Array.from({ length: 6 }, () => ask('/articles')));
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
  await waitFor('the log', () => answers.every(({ id }) => site.output().includes(id)));
});

test('each process has few arenas to leave empty', () => {
  const pids = processes();
  expect(pids).toHaveLength(3);
  for (const pid of pids) {
    // As ps shows it: with the settings that it was begun with.
    const shown = execFileSync('ps', ['e', '-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    expect(shown).toMatch(/ MALLOC_ARENA_MAX=\d(?: |$)/m);
  }
});

test('after a seed nobody who saw the new archive sees the old one again, whichever process answers', async () => {
  const file = join(site.contentDir, 'sources/nmg-2023-yingmo.txt');
  const [before, after] = ['英模之光照亮奋进之路', '英模之光照亮前行之路'];
  const story = '/articles/nmg-2023-yingmo-1';
  for (let n = 0; n < 6; n += 1) expect((await ask(story)).text).toContain(before);
  writeFileSync(file, readFileSync(file, 'utf8').replace(before, after));
  const seeded = site.seed().then(() => performance.now());
  const seen: string[] = [];
  for (const end = performance.now() + 60_000; performance.now() < end && seen.length < 2_000; ) {
    const { status, text } = await ask(story);
    expect(status).toBe(200);
    seen.push(text.includes(after) ? 'new' : 'old');
    if (seen.filter((which) => which === 'new').length === 60) break;
  }
  expect(performance.now() - (await seeded)).toBeLessThan(5_000);
  const first = seen.indexOf('new');
  expect(first).toBeGreaterThan(-1);
  // The one that sees it first tells the others; what it tells takes some milliseconds.
  expect(seen.slice(first + 6)).not.toContain('old');
});

test('a process that is killed is replaced; the others answer meanwhile, and the log says so', async () => {
  const [killed = 0] = processes();
  process.kill(killed, 'SIGKILL');
  const faults: unknown[] = [];
  for (let n = 0; n < 40; n += 1) {
    await ask('/readyz').then(
      ({ status }) => expect(status).toBe(200),
      (error: unknown) => faults.push(error),
    );
  }
  // What the dead one was given last is broken off, not left hanging.
  expect(faults.length).toBeLessThanOrEqual(1);
  await waitFor('another process', () => processes().length === 3);
  expect(processes()).not.toContain(killed);
  expect(site.output()).toMatch(new RegExp(`"process ended","pid":${killed},"signal":"SIGKILL"`));
});

test('a second server on its port says so once, and ends', async () => {
  const { PORT } = { PORT: new URL(site.base).port };
  const env = { ...process.env, HOST: '127.0.0.1', PORT, WEB_CONCURRENCY: '3' };
  const run = () => execFileSync(process.execPath, ['lib/commands/serve.mjs'], { env, stdio: 'pipe' });
  const message = (() => {
    try {
      return String(run());
    } catch (error) {
      return String((error as { stderr: Buffer }).stderr);
    }
  })();
  expect(message.match(new RegExp(`Port ${PORT} is in use`, 'g'))).toHaveLength(1);
});

test('SIGTERM ends all processes', async () => {
  const before = processes();
  expect(before).toHaveLength(3);
  process.kill(site.pid, 'SIGTERM');
  await waitFor('the end', () =>
    before.every((pid) => {
      try {
        process.kill(pid, 0);
        return false;
      } catch {
        return true;
      }
    }),
  );
});
