import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '@/tests/bench/generate/random';
import { listPages, listSources } from '@/tests/unit/parse/list-texts';
import { authorityCase } from './authority-case';
import { BrokenGuarantee, type FuzzCase, type FuzzGround, type FuzzSite } from './fuzz-case';
import { openFuzzSite } from './fuzz-site';
import { parseCase } from './parse-case';
import { seedCase } from './seed-case';
import { siteCase } from './site-case';
import { urlCase } from './url-case';

/**
 * `npm run fuzz -- --minutes 10 [--seed N] [--only parse|authority|seed|url|site] [--texts FOLDER]`
 *
 * Each case follows from one number: `--seed N` without `--minutes` repeats that one case. A failure prints its
 * number and leaves its input in .cache/fuzz/, to be made a fixture of.
 */
const CASES: Record<string, { run: FuzzCase; weight: number }> = {
  parse: { run: parseCase, weight: 600 },
  authority: { run: authorityCase, weight: 150 },
  url: { run: urlCase, weight: 600 },
  seed: { run: seedCase, weight: 40 },
  site: { run: siteCase, weight: 1 },
};

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
    texts: { type: 'string' },
  },
});
const minutes = Number(values.minutes ?? (values.seed === undefined ? 1 : 0));
const first = Number(values.seed ?? Date.now() % 1_000_000_000);
if (
  !Number.isFinite(minutes) ||
  !Number.isSafeInteger(first) ||
  (values.only !== undefined && !CASES[values.only])
) {
  console.error(
    `Usage: npm run fuzz -- --minutes 10 [--seed N] [--only ${Object.keys(CASES).join('|')}] [--texts FOLDER]`,
  );
  process.exit(2);
}

function readTexts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

let site: Promise<FuzzSite> | undefined;
const ground: FuzzGround = {
  texts: [
    ...[...listSources(), ...listPages()].map(({ bytes }) => bytes.toString('utf8')),
    ...(values.texts === undefined ? [] : readTexts(values.texts)),
  ],
  site: () => {
    site ??= openFuzzSite().catch((error: unknown) => {
      console.error(error);
      process.exit(2);
    });
    return site;
  },
};

const kinds = Object.keys(CASES).flatMap((kind) => Array<string>(CASES[kind]?.weight ?? 0).fill(kind));
const results = new Map<string, number>();
const failures: string[] = [];
const end = Date.now() + minutes * 60_000;
let number = first;

async function runCase(seed: number): Promise<void> {
  const random = createRandom(seed);
  const drawn = random.pick(kinds);
  const kind = values.only ?? drawn;
  const only = values.only === undefined ? '' : ` --only ${values.only}`;
  let result: string;
  try {
    result = (await CASES[kind]?.run(random, ground)) ?? '';
  } catch (error) {
    result = 'FAILED';
    const evidence = error instanceof BrokenGuarantee ? error.evidence : '';
    mkdirSync('.cache/fuzz', { recursive: true });
    writeFileSync(`.cache/fuzz/${kind}-${seed}.txt`, evidence);
    failures.push(`npm run fuzz -- --seed ${seed}${only}`);
    console.error(`\n${kind}: ${error instanceof Error ? error.message : String(error)}`);
    console.error(`  ${evidence.slice(0, 300)}\n  again: npm run fuzz -- --seed ${seed}${only}`);
  }
  const count = `${kind} ${result}`;
  results.set(count, (results.get(count) ?? 0) + 1);
}

console.log(`fuzz: from seed ${first} on, ${minutes === 0 ? 'one case' : `${minutes} minutes`}`);
const began = Date.now();
let told = 0;
let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isStopped = true;
  });
}
do {
  await runCase(number);
  number += 1;
  const passed = Math.floor((Date.now() - began) / 60_000);
  if (passed > told) console.log(`  ${passed} min: ${number - first} cases, ${failures.length} failed`);
  told = passed;
} while (Date.now() < end && failures.length < 20 && !isStopped);

const serverEnd = await (await site)?.close();
if (serverEnd !== undefined && serverEnd !== 0) failures.push(`the server ended with ${serverEnd}`);
for (const [result, count] of [...results].sort()) console.log(`  ${String(count).padStart(7)}  ${result}`);
console.log(`${number - first} cases, ${failures.length} failed`);
for (const failure of failures) console.log(`  ${failure}`);
process.exit(failures.length === 0 ? 0 : 1);
