import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Ends the process, with words, where the packages are not installed yet: in a new clone nothing else can run. */
export function requireInstalled() {
  if (existsSync(fileURLToPath(new URL('../../node_modules/tsx', import.meta.url)))) return;
  console.error(
    'The packages are not installed yet. Run npm start, which installs, seeds and opens the site, or npm install.',
  );
  process.exit(1);
}
