import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { readAudit } from '@/lib/supply/advisories';
import { findLicenceFaults, writeLicences } from '@/lib/supply/licences';
import { findLockFaults, findScriptFaults, manifestSchema, readLockFile } from '@/lib/supply/lock-file';
import { readSupplyRules } from '@/lib/supply/supply-rules';

const RULES = 'docs/supply-chain.yaml';
const LICENCES = 'docs/licences.md';

/** Milliseconds for the registry to answer. */
const PATIENCE = 60_000;

/** What npm says of known faults; it prints nothing useful where it cannot ask. */
function askRegistry(): Promise<string> {
  return new Promise((resolve) => {
    const npm = spawn('npm', ['audit', '--json', '--audit-level=high'], { timeout: PATIENCE });
    let output = '';
    npm.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    npm.once('error', (error) => resolve(error.message));
    npm.once('close', (_code, signal) =>
      resolve(signal === null ? output : `no answer within ${PATIENCE / 1_000} s`),
    );
  });
}

/** `npm run audit [-- --write]`: the packages' known faults, licences, install scripts and sums; 1 where one is at fault. */
async function runAudit(write: boolean): Promise<number> {
  const rules = readSupplyRules(RULES, readFileSync(RULES, 'utf8'));
  const locked = readLockFile(readFileSync('package-lock.json', 'utf8'));
  const manifest = manifestSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const licences = writeLicences(locked, rules);
  if (write) writeFileSync(LICENCES, licences);

  let faults = 0;
  const tell = (name: string, found: string[], well: string) => {
    faults += found.length;
    console.log(`  ${name.padEnd(16)}${found.length === 0 ? well : `${found.length} at fault`}`);
    for (const fault of found) console.log(`    ${fault}`);
  };
  tell('lock file', findLockFaults(locked, manifest), `${locked.length} packages, each with its sum`);
  const kinds = new Set(locked.map(({ license }) => license)).size;
  tell('licences', findLicenceFaults(locked, rules), `${kinds} kinds, all allowed`);
  const listed = write || readFileSync(LICENCES, 'utf8') === licences;
  tell('their list', listed ? [] : [`${LICENCES} is out of date: npm run audit -- --write`], 'up to date');
  tell(
    'install scripts',
    findScriptFaults(locked, rules.installScripts, manifest),
    `${rules.installScripts.length} explained, none runs unasked`,
  );
  const audit = readAudit(await askRegistry(), rules, new Date().toISOString().slice(0, 10));
  if (audit.checked)
    tell('known faults', audit.faults, `none at the level high or above, ${audit.passed.length} let pass`);
  else console.log(`  ${'known faults'.padEnd(16)}NOT CHECKED: the registry does not say (${audit.reason})`);
  return faults === 0 ? 0 : 1;
}

process.exitCode = await runAudit(process.argv.includes('--write'));
