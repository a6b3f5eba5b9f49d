import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite, generateClient } from './build-steps.mjs';
import { findChromium, requireChromium } from './find-chromium.mjs';
import { installPackages } from './installed-packages.mjs';
import { prepareAlone } from './preparation-lock.mjs';
import { reportStep, runSteps, StepFault } from './report-step.mjs';
import { root, runPackage } from './run-program.mjs';
import { addCounts, countReport } from './test-counts.mjs';

/** Format, lint, types, and what the packages bring: each is one check. */
const checks = [
  ['format', '@biomejs/biome/bin/biome', ['format', '.']],
  ['lint', '@biomejs/biome/bin/biome', ['check', '--formatter-enabled=false', '--error-on-warnings', '.']],
  ['types', 'typescript/bin/tsc', ['--noEmit']],
  ['packages', 'tsx/dist/cli.mjs', ['lib/commands/audit.ts']],
];

async function runCheck([name, script, args]) {
  const started = performance.now();
  if (name === 'types') {
    const routes = await runPackage('next/dist/bin/next', ['typegen']);
    if (routes.code !== 0) console.error(routes.output);
  }
  const { code, output } = await runPackage(script, args);
  console.log(
    `  ${name.padEnd(10)}${code === 0 ? 'passed' : 'failed'} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  if (code !== 0) console.error(output);
  // What could not be checked is said aloud, though nothing failed.
  else if (name === 'packages') console.log(output.trimEnd());
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/** Runs vitest's projects and counts their tests; a run that leaves no report is one failure. */
async function runVitest(projects, env = {}) {
  const report = `.cache/vitest-${projects.join('-')}.json`;
  rmSync(join(root, report), { force: true });
  const args = ['run', ...projects.flatMap((project) => ['--project', project])];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runPackage('vitest/vitest.mjs', [...args, ...reporters], { show: true, env });
  const written = existsSync(join(root, report))
    ? JSON.parse(readFileSync(join(root, report), 'utf8'))
    : null;
  return countReport(written, code);
}

/** Tells how a step went that every test after it needs; a failure counts as one. */
async function countStep(step) {
  try {
    await step();
    return { passed: 0, failed: 0 };
  } catch (error) {
    console.error(error instanceof StepFault ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/** Installs what is missing, runs every check and test, and ends with one line: `N passed, N failed`. */
export function testAll() {
  return runSteps(async () => {
    console.log('警闻档案: everything that must hold');
    await prepareAlone(async () => {
      await installPackages();
      await generateClient();
    });
    let total = { passed: 0, failed: 0 };
    for (const check of checks) total = addCounts(total, await runCheck(check));
    total = addCounts(total, await runVitest(['unit', 'integration']));

    const ready = await countStep(async () => {
      await reportStep('browser', {
        doing: 'installing Chromium',
        isDue: () => findChromium() === null,
        work: async () => `installed ${await requireChromium()}`,
      });
      await prepareAlone(() => buildSite());
    });
    total = addCounts(
      total,
      ready.failed ? ready : await runVitest(['browser'], { CHROMIUM_PATH: findChromium() }),
    );

    console.log(`\n${total.passed} passed, ${total.failed} failed`);
    process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
  });
}
