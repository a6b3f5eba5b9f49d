import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFreePort } from '@/tests/free-port';
import { copyContent } from './content-copy';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'started-site-'));
  copyContent(join(folder, 'content'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `npm start`'s script until it ends; `whenOpen` is called with the site's address once it says so. */
async function start(whenOpen: (base: string, end: (signal: NodeJS.Signals) => void) => Promise<void>) {
  const port = await findFreePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: '',
    NODE_ENV: 'production',
    CONTENT_DIR: join(folder, 'content'),
    DATABASE_URL: `file:${join(folder, 'archive.db')}`,
  };
  const child = spawn(process.execPath, ['lib/commands/start.mjs'], { env });
  let output = '';
  let opened: Promise<void> | undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
      const [base] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      if (base) opened ??= whenOpen(base, (signal) => child.kill(signal));
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  await opened;
  return { code, output };
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'start skips what is up to date, serves, and ends cleanly on %s',
  async (signal) => {
    const { code, output } = await start(async (base, end) => {
      const answer = await fetch(base);
      expect(await answer.text()).toContain('警闻档案');
      end(signal);
    });
    expect(code).toBe(0);
    for (const step of ['packages', 'client', 'site'])
      expect(output).toMatch(new RegExp(`${step} +up to date`));
    expect(output).toContain('9 stories');
  },
);

test('start stops at a fault in the content, says where it is and what to do, and serves nothing', async () => {
  writeFileSync(join(folder, 'content/sources/nmg-2023-yingmo.yaml'), 'retrieved: yesterday\n');
  const { code, output } = await start(async () => {
    throw new Error('the site was opened');
  });
  expect(code).toBe(1);
  expect(output).toContain('nmg-2023-yingmo.yaml:1');
  expect(output).not.toContain('    at ');
});
