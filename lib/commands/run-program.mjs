import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder; every command runs there. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const underway = new Set();

/** Ends what runs, with the signal that ends us. */
export function stopPrograms(signal) {
  for (const child of underway) child.kill(signal);
}

/**
 * Runs a program in the project's folder and returns its exit code and output.
 *
 * `show` passes the output through as it comes; otherwise it is kept. Rejects where the program cannot be started.
 */
export function runProgram(program, args, { show = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
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
    child.once('error', reject);
    child.once('close', (code, signal) => {
      underway.delete(child);
      resolve({ code: code ?? 1, signal, output });
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
