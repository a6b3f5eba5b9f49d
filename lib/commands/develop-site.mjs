import { generateClient, seedArchive } from './build-steps.mjs';
import { installPackages } from './installed-packages.mjs';
import { expectFreePort, readPlace } from './listening-place.mjs';
import { prepareAlone } from './preparation-lock.mjs';
import { runSteps } from './report-step.mjs';
import { runPackage } from './run-program.mjs';

/** Next's development server on a seeded database; run `npm run seed` after changes in content/. */
export function developSite() {
  return runSteps(async () => {
    const { port, host } = readPlace(process.env);
    await expectFreePort({ port, host }, 'npm run dev');
    await prepareAlone(async () => {
      await installPackages();
      await generateClient();
      await seedArchive();
    });
    const address = host ? ['-H', host] : [];
    const { code } = await runPackage('next/dist/bin/next', ['dev', '-p', String(port), ...address], {
      show: true,
    });
    process.exitCode = code;
  }, 'Stopped.');
}
