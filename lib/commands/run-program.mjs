import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The project's folder; every command runs there. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const underway = new Set();
let isStopping = false;

/**
 * Ends what runs with the signal that ends us, and resolves once nothing runs any more; nothing starts after it.
 *
 * npm installs on after SIGINT and SIGTERM, and the next `npm ci` would fail on the folder that both empty and fill: what
 * has not ended after `patience` milliseconds is killed.
 */
export async function stopPrograms(signal, patience = 2000) {
  isStopping = true;
  const ends = [...underway].map((child) => once(child, 'exit'));
  for (const child of underway) child.kill(signal);
  const impatience = setTimeout(() => {
    for (const child of underway) child.kill('SIGKILL');
  }, patience);
  await Promise.all(ends);
  clearTimeout(impatience);
}

/**
 * Runs a program in the project's folder and returns its exit code and output.
 *
 * `show` passes the output through as it comes; otherwise it is kept. Rejects where the program cannot be started, and
 * never settles once we are being ended: no step then takes a stopped program for a failed one, or starts the next.
 */
export function runProgram(program, args, { show = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    if (isStopping) return;
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    underway.add(child);
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', (error) => {
      underway.delete(child);
      reject(error);
    });
    child.once('exit', () => underway.delete(child));
    child.once('close', (code, signal) => {
      if (!isStopping) resolve({ code: code ?? 1, signal, output });
    });
  });
}

/** Runs a script of an installed package with this Node. */
export function runPackage(script, args, options) {
  return runProgram(process.execPath, [`node_modules/${script}`, ...args], options);
}

/** Runs npm: the one that started us where there is one. */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js')
    ? runProgram(process.execPath, [npm, ...args], options)
    : runProgram('npm', args, options);
}
