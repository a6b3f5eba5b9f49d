import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildSite, generateClient } from '@/lib/commands/build-steps.mjs';
import { prepareAlone } from '@/lib/commands/preparation-lock.mjs';
import { chooseProcessCount, readMachine } from '@/lib/server/process-count';
import { createRandom } from '@/tests/bench/generate/random';
import { openSite } from '@/tests/browser/running-site';
import { type Asked, ask, closeAgent } from './ask';
import { isMixed, writeRound, writeStories } from './changing-content';
import { memoryGrowth } from './memory-growth';
import { createTraffic } from './traffic';
import { percentile, readVitals } from './vitals';

/**
 * `npm run soak [-- --minutes 10] [--stories 300] [--share 0.8]`
 *
 * Mixed requests at a share of what this machine answers, while the archive is seeded anew every minute. Fails where an
 * answer is 5xx or none, where one holds two archives, where memory grows or the event loop stalls.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    stories: { type: 'string', default: '300' },
    share: { type: 'string', default: '0.8' },
  },
});
const minutes = Number(values.minutes);
const stories = Number(values.stories);
const share = Number(values.share);
if (!(minutes > 0) || !(Number.isSafeInteger(stories) && stories >= 0) || !(share > 0 && share <= 1)) {
  console.error('Usage: npm run soak -- [--minutes 10] [--stories 300] [--share 0.8]');
  process.exit(2);
}

/** What still counts as steady; of memory 1 GB for each process that serves, as the README promises. */
const BOUNDS = {
  ...{ megabytesPerMinute: 5, ownP99: 500, ownMax: 1_500 },
  megabytes: 1_024 * chooseProcessCount(readMachine()),
};

const ROUND = 60_000;
const MEASURED = Math.min(20_000, minutes * 6_000);
const CONNECTIONS = 16;
/** Requests under way at once; above, one is left out and counted. */
const MOST_UNDERWAY = 48;

await prepareAlone(async () => {
  await generateClient();
  await buildSite();
});
console.log(`soak: ${minutes} minutes, ${stories} generated stories beside the project's own`);
const site = await openSite(undefined, {
  nodeArguments: ['--import', './tests/bench/soak/watch-process.mjs'],
  prepare: (contentDir) => {
    writeStories(contentDir, stories);
    writeRound(contentDir, 1);
  },
});
const random = createRandom(1);
const choose = await createTraffic(site.base);

const latencies: number[] = [];
const statuses = new Map<number, number>();
const faults: string[] = [];
function note({ path, status, milliseconds, text }: Asked): void {
  latencies.push(milliseconds);
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  if (status === 0 || status >= 500) faults.push(`${status} ${path}`);
  if (isMixed(text)) faults.push(`two archives in ${path}`);
}

/** Answers a second that sixteen connections get that ask as fast as they are answered. */
async function measureCapacity(): Promise<number> {
  const end = performance.now() + MEASURED;
  let answered = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        note(await ask(site.base, choose(random)));
        answered += 1;
      }
    }),
  );
  return answered / (MEASURED / 1_000);
}

await measureCapacity();
const capacity = await measureCapacity();
const rate = capacity * share;
console.log(
  `  measured ${capacity.toFixed(0)} answers a second; asking for ${rate.toFixed(0)} a second from now on`,
);
latencies.length = 0;

const began = Date.now();
const end = began + minutes * 60_000;
let left = 0;
let underway = 0;
let sent = 0;
let rounds = 1;
const seeds: number[] = [];

const megabytes = (bytes = 0) => Math.round(bytes / 1e6);

async function seedEveryRound(): Promise<void> {
  while (Date.now() + 15_000 < end) {
    await sleep(Math.max(0, Math.min(end, began + rounds * ROUND - ROUND / 2) - Date.now()));
    rounds += 1;
    writeRound(site.contentDir, rounds);
    const started = performance.now();
    await site.seed().catch((error: unknown) => faults.push(`the seed failed: ${error}`));
    seeds.push((performance.now() - started) / 1_000);
    const vitals = readVitals(site.output(), Date.now() - 6_000).at(-1);
    console.log(
      `  ${((Date.now() - began) / 60_000).toFixed(1)} min: round ${rounds}, seed ${seeds.at(-1)?.toFixed(1)} s, ${sent} asked, ${faults.length} faults, ${megabytes(vitals?.rss)} MB (heap ${megabytes(vitals?.heapTotal)}, ${megabytes(vitals?.heapUsed)} in use, buffers ${megabytes(vitals?.arrayBuffers)}), event loop p99 ${vitals?.p99} ms`,
    );
  }
}

async function drive(): Promise<void> {
  for (;;) {
    const now = Date.now();
    if (now >= end) break;
    for (const due = ((now - began) / 1_000) * rate; sent + left < due; ) {
      if (underway >= MOST_UNDERWAY) {
        left += 1;
        continue;
      }
      sent += 1;
      underway += 1;
      ask(site.base, choose(random)).then((asked) => {
        underway -= 1;
        note(asked);
      });
    }
    await sleep(5);
  }
  while (underway > 0) await sleep(20);
}

await Promise.all([drive(), seedEveryRound()]);
closeAgent();
const vitals = readVitals(site.output(), began);
const code = await site.close();

const half = vitals.filter(({ at }) => at > began + (end - began) / 2);
const growth = memoryGrowth(half);
const most = Math.max(...vitals.map(({ rss }) => rss / 1e6));
const own = {
  p99: percentile(
    vitals.map(({ ownP99 }) => ownP99),
    0.99,
  ),
  max: Math.max(...vitals.map(({ ownMax }) => ownMax)),
};
const delay = {
  p99: percentile(
    vitals.map(({ p99 }) => p99),
    0.99,
  ),
  max: Math.max(...vitals.map(({ max }) => max)),
};
const ms = (share: number) => `${percentile(latencies, share).toFixed(0)} ms`;

console.log(
  `\n  asked        ${sent} in ${minutes} minutes, ${left} left out because ${MOST_UNDERWAY} were under way`,
);
console.log(
  `  answered     ${[...statuses]
    .sort((a, b) => a[0] - b[0])
    .map(([status, count]) => `${status}: ${count}`)
    .join(', ')}`,
);
console.log(`  latency      median ${ms(0.5)}, p95 ${ms(0.95)}, p99 ${ms(0.99)}`);
console.log(`  seeds        ${seeds.length}, ${percentile(seeds, 0.5).toFixed(1)} s each (median)`);
console.log(
  `  memory       ${most.toFixed(0)} MB at most; second half, MB a minute: ${Object.entries(growth)
    .map(([part, slope]) => `${part} ${slope.toFixed(1)}`)
    .join(', ')}`,
);
console.log(
  `  event loop   delay p50 ${percentile(
    vitals.map(({ p50 }) => p50),
    0.5,
  )} ms, p99 ${delay.p99} ms, at most ${delay.max} ms; of its own work p99 ${own.p99} ms, at most ${own.max} ms`,
);
if (code !== 0) faults.push(`the server ended with ${code}`);
const mixed = faults.filter((fault) => fault.startsWith('two archives')).length;
/** Each bound, whether it held, and what was found; null where so short a run says nothing of it. */
const bounds: [bound: string, held: boolean | null, found: string][] = [
  ['no answer 5xx or missing, no seed failed', faults.length === mixed, `${faults.length - mixed}`],
  ['no answer of two archives', mixed === 0, `${mixed}`],
  [
    `memory grows by up to ${BOUNDS.megabytesPerMinute} MB a minute`,
    minutes < 5 ? null : growth.all <= BOUNDS.megabytesPerMinute,
    growth.all.toFixed(2),
  ],
  [`memory up to ${BOUNDS.megabytes} MB`, most <= BOUNDS.megabytes, most.toFixed(0)],
  [`event loop, own work p99 up to ${BOUNDS.ownP99} ms`, own.p99 <= BOUNDS.ownP99, `${own.p99}`],
  [`event loop, own work at most ${BOUNDS.ownMax} ms`, own.max <= BOUNDS.ownMax, `${own.max}`],
];
console.log('');
for (const [bound, held, found] of bounds)
  console.log(`  ${held === null ? 'not judged' : held ? 'held      ' : 'BROKEN    '}  ${bound}: ${found}`);
for (const fault of faults.slice(0, 10)) console.log(`    ${fault}`);
const isSteady = bounds.every(([, held]) => held !== false);
console.log(isSteady ? '  PASSED: steady' : '  FAILED');
process.exit(isSteady ? 0 : 1);
