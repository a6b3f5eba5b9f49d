import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectSuccess, reportStep } from './report-step.mjs';
import { root, runNpm } from './run-program.mjs';

function readPackages(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

/**
 * Whether node_modules holds what package-lock.json asks for.
 *
 * npm keeps a lock file of its own in node_modules; packages for other systems are optional and may be missing.
 */
export function isInstalled(wanted, installed) {
  if (!wanted || !installed) return false;
  const names = Object.keys(wanted).filter((name) => name !== '');
  return (
    names.every((name) => {
      const here = installed[name];
      return here
        ? here.version === wanted[name].version && here.integrity === wanted[name].integrity
        : Boolean(wanted[name].optional || wanted[name].peer);
    }) && Object.keys(installed).every((name) => wanted[name])
  );
}

/** The version that a package's folder holds, null where there is no package. */
function versionAt(name) {
  try {
    return JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8')).version;
  } catch {
    return null;
  }
}

/**
 * Whether the packages that npm's own lock file names are really there: a folder that was copied over another, or of
 * which a part was deleted, keeps the list of what it once held.
 */
export function isUnpacked(installed, versionOf = versionAt) {
  return Object.keys(installed).every((name) => versionOf(name) === installed[name].version);
}

function isComplete() {
  const installed = readPackages('node_modules/.package-lock.json');
  return isInstalled(readPackages('package-lock.json'), installed) && isUnpacked(installed);
}

/** Installs what package-lock.json lists, where it is not there already. */
export async function installPackages() {
  await reportStep('packages', {
    doing: 'installing with npm, which takes a minute the first time',
    isDue: () => !isComplete(),
    async work() {
      const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
      expectSuccess(await runNpm(flags), 'npm ci');
      return 'installed';
    },
  });
}
