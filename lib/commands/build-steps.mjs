import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashInputs, isStamped, writeStamp } from './input-hash.mjs';
import { expectSuccess, reportStep } from './report-step.mjs';
import { root, runPackage, runProgram } from './run-program.mjs';
import { SEED_OPTIONS } from './seed-options.mjs';

const there = (path) => existsSync(join(root, path));

/** Generates the Prisma client from the schema. */
export async function generateClient() {
  const stamp = 'prisma/generated/made-of.txt';
  const hash = hashInputs(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  await reportStep('client', {
    doing: 'generating the database client',
    isDue: () => !isStamped(stamp, hash),
    async work() {
      expectSuccess(await runPackage('prisma/build/index.js', ['generate']), 'prisma generate');
      writeStamp(stamp, hash);
      return 'generated';
    },
  });
}

/** Brings the database up to date with content/; the seed itself knows what changed, and says so. */
export async function seedArchive() {
  await reportStep('archive', {
    doing: 'reading content/ into the database',
    async work() {
      const seed = await runProgram(process.execPath, [...SEED_OPTIONS, 'prisma/seed.mjs'], { show: true });
      expectSuccess(seed, 'The seed');
      return '';
    },
  });
}

const buildInputs = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'prisma/generated',
  'next.config.ts',
  'instrumentation.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/** Commands and the server run as they are: no part of them is built. */
const notBuilt = (name) => name.startsWith('lib/commands/') || name.startsWith('lib/server/');

/**
 * Builds the site into .next; no archive goes into the build.
 *
 * `anew` builds from nothing even where it is up to date; `env` is set for the build alone.
 */
export async function buildSite({ anew = false, env = {} } = {}) {
  const stamp = '.next/made-of.txt';
  const hash = hashInputs(buildInputs, notBuilt);
  await reportStep('site', {
    doing: 'building the pages',
    isDue: () => anew || !there('.next/BUILD_ID') || !isStamped(stamp, hash),
    async work() {
      if (anew) rmSync(join(root, '.next'), { recursive: true, force: true });
      expectSuccess(
        await runPackage('next/dist/bin/next', ['build'], { env: { NODE_ENV: 'production', ...env } }),
        'next build',
      );
      writeStamp(stamp, hash);
      return 'built';
    },
  });
}
