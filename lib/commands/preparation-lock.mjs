import { mkdirSync, rmdirSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './run-program.mjs';

/** Makes the folder that says that somebody prepares; false where it is there, null where nothing can be written. */
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

/** Gives a beat, and returns it as the folder has it. */
function beatNow(folder) {
  const now = new Date();
  utimesSync(folder, now, now);
  return beatOf(folder);
}

function release(folder) {
  try {
    rmdirSync(folder);
  } catch {
    // Another one was quicker, or it went with all of .cache.
  }
}

/** Waits until the folder is ours: let go by who had it, or taken from one that was killed and gives no beat any more. */
async function waitFor(folder, { beat, patience }) {
  let last = beatOf(folder);
  // Not by the time on the folder itself: clocks jump.
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
 * Does work that two may not do at a time in one folder, such as the first two `npm start`, one after the other.
 *
 * Who works gives a beat each second; the folder of one that gives none for `patience` milliseconds is taken from him.
 * Where nothing can be written nobody waits: the work itself says so.
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
  // Once we were stopped (Ctrl-Z) and taken for dead the folder is another's: its beats are not ours.
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
