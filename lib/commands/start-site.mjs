import { buildSite, generateClient, seedArchive } from './build-steps.mjs';
import { installPackages } from './installed-packages.mjs';
import { expectFreePort, readPlace } from './listening-place.mjs';
import { openArchive } from './open-archive.mjs';
import { prepareAlone } from './preparation-lock.mjs';
import { runSteps } from './report-step.mjs';

/** Installs, generates, seeds, builds, serves: each where it is due. */
export function startSite() {
  return runSteps(async () => {
    await expectFreePort(readPlace(process.env), 'npm start');
    console.log('警闻档案: preparing the archive');
    await prepareAlone(async () => {
      await installPackages();
      await generateClient();
      await seedArchive();
      await buildSite();
    });
    await openArchive();
  });
}
