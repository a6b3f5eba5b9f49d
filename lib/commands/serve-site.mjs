import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expectFreePort, readPlace } from './listening-place.mjs';
import { openArchive } from './open-archive.mjs';
import { runSteps, StepFault } from './report-step.mjs';
import { root } from './run-program.mjs';

/** Serves what is built; a database that is missing is told by each page until there is one. */
export function serveSite() {
  return runSteps(async () => {
    await expectFreePort(readPlace(process.env), 'npm run serve');
    if (!existsSync(join(root, '.next/BUILD_ID'))) {
      throw new StepFault('The site is not built yet: npm start installs, seeds, builds and serves it.');
    }
    await openArchive();
  });
}
