import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StepFault } from './report-step.mjs';
import { runProgram } from './run-program.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a Chromium or Chrome: CHROMIUM_PATH, or the first found; null where there is none.
 *
 * @param {Record<string, string | undefined>} environment
 */
export function findChromium(environment = process.env) {
  if (environment.CHROMIUM_PATH) {
    if (isProgram(environment.CHROMIUM_PATH)) return environment.CHROMIUM_PATH;
    throw new StepFault(`CHROMIUM_PATH=${environment.CHROMIUM_PATH} is no program that can be run.`);
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
  return found ?? elsewhere.find(isProgram) ?? null;
}

/** Installs Chromium and a Chinese font from Debian's packages, where this user may. */
async function installChromium() {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runProgram('apt-get', ['update', '-q'], { env });
  const packages = ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
  const install = await runProgram('apt-get', packages, { env });
  if (install.code !== 0)
    throw new StepFault(`${update.output}${install.output}\napt-get could not install Chromium.`);
  return true;
}

/** A browser for the tests, installed where there is none; throws what to do where it cannot be. */
export async function requireChromium() {
  const found = findChromium() ?? ((await installChromium()) ? findChromium() : null);
  if (found) return found;
  throw new StepFault(
    [
      'The browser tests need Chromium or Chrome, and none was found.',
      'Debian and Ubuntu: sudo apt-get install chromium fonts-noto-cjk',
      'Elsewhere: install it, and set CHROMIUM_PATH to its program if it is not in the PATH.',
    ].join('\n'),
  );
}
