import { closeSync, openSync } from 'node:fs';

/** What a person can do where this process may open no more files, or was ended before it could say why. */
export const raiseFiles =
  'Likely it may open too few files: look at ulimit -n, raise it (ulimit -n 4096), then run it again.';

/** Whether an error says that no more files can be opened, by this process or on this machine. */
export const isOfFewFiles = (error) =>
  /EMFILE|ENFILE|too many open files/i.test(`${error?.code} ${error?.message}`);

/** Files that a seed has open at one time beside those of Node itself, with room. */
const NEEDED = 32;

/**
 * Ends the process, with words, where it may not open as many files as a seed needs: where Node itself runs out of
 * them, within a thread or at a program that it starts, it may wait for ever.
 */
export function requireFiles() {
  const opened = [];
  try {
    while (opened.length < NEEDED) opened.push(openSync(process.execPath));
  } catch (error) {
    if (!isOfFewFiles(error)) throw error;
    for (const file of opened) closeSync(file);
    console.error(`The seed could not begin (${error.message}). ${raiseFiles}`);
    process.exit(1);
  }
  for (const file of opened) closeSync(file);
}
