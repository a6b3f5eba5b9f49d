import { mkdirSync, rmdirSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './run-program.mjs';

/** Makes the lock folder; false where it exists already, null where nothing can be written. */
function take(folder) {
  try {
    mkdirSync(dirname(folder), { recursive: true });
  } catch {
    return null;
  }
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    return error.code === 'EEXIST' ? false : null;
  }
}

const beatOf = (folder) => statSync(folder, { throwIfNoEntry: false })?.mtimeMs;

/** Gives a heartbeat: sets the folder's time to now. Returns that time as the file system keeps it. */
function beatNow(folder) {
  const now = new Date();
  utimesSync(folder, now, now);
  return beatOf(folder);
}

function release(folder) {
  try {
    rmdirSync(folder);
  } catch {
    // Another process removed it first, or .cache was deleted.
  }
}

/** Waits until the folder is ours: released by its owner, or taken from an owner that was killed and gives no heartbeat. */
async function waitFor(folder, { beat, patience }) {
  let last = beatOf(folder);
  // Measured here, not by the folder's time: clocks jump.
  let since = performance.now();
  for (;;) {
    await sleep(beat / 2);
    const now = beatOf(folder);
    if (now !== last) {
      last = now;
      since = performance.now();
    }
    if (now !== undefined && performance.now() - since > patience) release(folder);
    else if (now !== undefined) continue;
    if (take(folder) !== false) return;
  }
}

/**
 * Does work that only one process may do at a time in one folder; a second `npm start` waits for the first.
 *
 * The worker gives a heartbeat every `beat` milliseconds; after `patience` milliseconds without one its lock is taken.
 * Where nothing can be written there is no lock: the work itself will report that.
 */
export async function prepareAlone(work, options = {}) {
  const { folder = join(root, '.cache/preparing'), beat = 1000, patience = 15_000 } = options;
  const taken = take(folder);
  if (taken === false) {
    const wait = `or was killed: then this one goes on in ${Math.ceil(patience / 1000)} s`;
    console.log(`  waiting   another npm start, npm run dev or npm test prepares this folder, ${wait} …`);
    await waitFor(folder, { beat, patience });
  }
  if (taken === null) return work();
  let last = beatOf(folder);
  // After a stop (Ctrl-Z) another process may have taken the folder: its heartbeats are not ours.
  const isOurs = () => last !== undefined && beatOf(folder) === last;
  const end = () => {
    if (isOurs()) release(folder);
  };
  const beats = setInterval(() => {
    try {
      last = isOurs() ? beatNow(folder) : undefined;
    } catch {
      last = undefined;
    }
  }, beat);
  process.once('exit', end);
  try {
    return await work();
  } finally {
    clearInterval(beats);
    process.removeListener('exit', end);
    end();
  }
}
