import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LedgerLog } from '@/lib/store/ledger/ledger-log';
import { LedgerState } from '@/lib/store/ledger/ledger-state';
import { createRandom } from '@/tests/bench/generate/random';
import { ContentFolder, storyText } from './content-folder';
import { dumpDatabase, queryDatabase } from './dump-database';

/** More of them with CRASHES=200; each kills one seed. */
const CRASHES = Number(process.env.CRASHES ?? 12);
/** Each is a process of its own, a seed after it and two readings of the whole database. */
const LIMIT = 30_000 + CRASHES * 20_000;
const FIRST = '2026-01-01T00:00:00Z';
const SECOND = '2026-02-01T00:00:00Z';

const startSeed = ({ contentDir, databaseUrl }: ContentFolder, now: string): ChildProcess =>
  spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/integration/store/seed-in-child.ts', contentDir, databaseUrl, now],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );

/** Kills a seed some milliseconds after it began; tells whether it was still running. */
async function killAfter(seed: ChildProcess, milliseconds: number): Promise<boolean> {
  const exited = once(seed, 'exit');
  await once(seed.stdout ?? seed, 'data');
  await Promise.race([sleep(milliseconds), exited]);
  seed.kill('SIGKILL');
  const [, signal] = await exited;
  return signal === 'SIGKILL';
}

/** When to kill each: a moment of its own share of the run, from its beginning to beyond its end. */
function killTimes(random: ReturnType<typeof createRandom>, count: number, duration: number): number[] {
  return Array.from({ length: count }, (_, at) => ((at + random.next()) / count) * duration * 1.1);
}

function change(content: ContentFolder): void {
  content
    .addSource('new-1', storyText('夜巡守平安', ['某某市公安局组织夜间巡逻，民警走遍大街小巷。']))
    .renameSource('nmg-2023-yingmo', 'nmg-2023-heroes')
    .removeSource('cslai-20210325-ziyang');
}

async function readIfAny(content: ContentFolder): Promise<Record<string, string[]> | null> {
  if (!existsSync(content.databaseFile)) return null;
  expect(await queryDatabase(content.databaseUrl, 'PRAGMA integrity_check')).toEqual([
    { integrity_check: 'ok' },
  ]);
  const tables = await queryDatabase(
    content.databaseUrl,
    `SELECT 1 FROM sqlite_master WHERE name = 'Archive'`,
  );
  return tables.length === 0 ? null : dumpDatabase(content.databaseUrl);
}

/** What readers see: the rows without the ledger's lines that wait to be appended. */
const seen = (dump: Record<string, string[]> | null) => dump && { ...dump, PendingLedger: [] };

describe('a seed killed at any moment', () => {
  const kept = new ContentFolder().addProjectContent();
  let before: Record<string, string[]>;
  let after: Record<string, string[]>;
  let duration = 0;

  beforeAll(async () => {
    await kept.seed(FIRST);
    before = await dumpDatabase(kept.databaseUrl);
    copyFileSync(kept.databaseFile, `${kept.root}/before.db`);
    copyFileSync(kept.path('published.jsonl'), `${kept.root}/before.jsonl`);
    change(kept);
    const child = startSeed(kept, SECOND);
    await once(child.stdout ?? child, 'data');
    const started = performance.now();
    await once(child, 'exit');
    duration = performance.now() - started;
    after = await dumpDatabase(kept.databaseUrl);
  });
  afterAll(() => kept.remove());

  test(
    'leaves the old archive whole or the new one whole, and the next seed completes it',
    async () => {
      const random = createRandom(20260101);
      const outcomes = { killed: 0, old: 0, new: 0 };
      for (const time of killTimes(random, CRASHES, duration)) {
        kept.dropDatabase();
        copyFileSync(`${kept.root}/before.db`, kept.databaseFile);
        copyFileSync(`${kept.root}/before.jsonl`, kept.path('published.jsonl'));
        const killed = await killAfter(startSeed(kept, SECOND), time);
        const found = seen(await readIfAny(kept));
        const isNew = JSON.stringify(found) === JSON.stringify(after);
        if (!isNew) expect(found).toEqual(before);
        // A seed that ended by itself must have written the new one.
        if (!killed) expect(isNew).toBe(true);
        if (killed) outcomes.killed++;
        outcomes[isNew ? 'new' : 'old']++;
        await kept.seed(SECOND);
        expect(await dumpDatabase(kept.databaseUrl)).toEqual(after);
        const ledger = new LedgerState(LedgerLog.of(kept.ledger));
        const live = [...ledger.ids('articles')].filter((id) => ledger.get('articles', id)?.fate === 'live');
        const rows = await queryDatabase(kept.databaseUrl, 'SELECT id FROM Article ORDER BY id');
        expect(live.sort()).toEqual(rows.map(({ id }) => id));
      }
      // Kills at the very beginning and over all of the run: some came before the commit.
      expect(outcomes.killed).toBeGreaterThan(0);
      expect(outcomes.old).toBeGreaterThan(0);
    },
    LIMIT,
  );

  test(
    'as the first one leaves nothing, or everything',
    async () => {
      const random = createRandom(7);
      const first = new ContentFolder().addProjectContent();
      try {
        let killed = 0;
        for (const time of killTimes(random, Math.ceil(CRASHES / 4), duration)) {
          first.dropDatabase().write('published.jsonl', '');
          if (await killAfter(startSeed(first, FIRST), time)) killed++;
          const found = seen(await readIfAny(first));
          if (found !== null) expect(found).toEqual(before);
          await first.seed(FIRST);
          expect(await dumpDatabase(first.databaseUrl)).toEqual(before);
        }
        expect(killed).toBeGreaterThan(0);
      } finally {
        first.remove();
      }
    },
    LIMIT,
  );
});

describe('two seeds at once', () => {
  test('do not mix: both end, or the second says who is at work', async () => {
    const content = new ContentFolder().addProjectContent();
    try {
      const seeds = [startSeed(content, FIRST), startSeed(content, FIRST)];
      const codes = await Promise.all(seeds.map(async (seed) => (await once(seed, 'exit'))[0]));
      expect(codes).toContain(0);
      expect(await queryDatabase(content.databaseUrl, 'SELECT COUNT(*) AS n FROM Article')).toEqual([
        { n: 9 },
      ]);
      const lines = content.ledger.trimEnd().split('\n');
      expect(new Set(lines).size).toBe(lines.length);
    } finally {
      content.remove();
    }
  });
});
