import { endWithParent } from './parent-watch.mjs';
import { stopPrograms } from './run-program.mjs';

/** A fault whose message is all that a person needs: no stack is shown. */
export class StepFault extends Error {}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs a step where it is due, telling what it does and how it went.
 *
 * `isDue` is asked first; `work` returns what to say at its end, '' where it spoke for itself.
 */
export async function reportStep(name, { doing, isDue = () => true, work }) {
  const label = `  ${name.padEnd(10)}`;
  if (!isDue()) {
    console.log(`${label}up to date`);
    return;
  }
  const started = performance.now();
  console.log(`${label}${doing} …`);
  try {
    const done = await work();
    if (done) console.log(`${label}${done} (${seconds(started)})`);
  } catch (error) {
    console.log(`${label}failed`);
    throw error;
  }
}

/** Throws what a failed program printed. */
export function expectSuccess({ code, signal, output }, what) {
  if (code === 0) return;
  throw new StepFault(`${output.trim()}\n\n${what} failed (${signal ?? `exit code ${code}`}).`.trim());
}

/** Runs a command's steps: a fault is told without a stack; Ctrl-C and SIGTERM end what runs, and `stopped` is said. */
export async function runSteps(steps, stopped = 'Stopped before the end; the next run goes on from here.') {
  endWithParent();
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await stopPrograms(signal);
      console.log(`\n${stopped}`);
      process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
  try {
    await steps();
  } catch (error) {
    console.error(error instanceof StepFault ? `\n${error.message}` : error);
    process.exit(1);
  }
}
