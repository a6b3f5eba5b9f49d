import { closeSync, openSync } from 'node:fs';

/** A database that cannot be used, or is none; the message names it and the remedy. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
}

type Kind =
  | 'damaged'
  | 'full'
  | 'failing'
  | 'read-only'
  | 'too many files'
  | 'unopened'
  | 'unseeded'
  | 'locked';

/** Kinds of faults by what SQLite, libSQL, Prisma and the system say of them; the first that fits counts. */
const signs: [kind: Kind, pattern: RegExp][] = [
  ['too many files', /EMFILE|ENFILE|too many open files/i],
  ['full', /SQLITE_FULL|database or disk is full|ENOSPC|EDQUOT|EFBIG/],
  ['damaged', /NOTADB|CORRUPT|malformed/],
  ['read-only', /SQLITE_READONLY|readonly database|EROFS|EACCES|EPERM/],
  ['failing', /SQLITE_IOERR|disk I\/O error|\bEIO\b/],
  ['unopened', /ConnectionFailed|CANTOPEN|unable to open/],
  ['locked', /SQLITE_BUSY|database is locked/],
  ['unseeded', /no such table: Archive\b/],
];

const said: Record<Kind, [what: string, remedy: string]> = {
  damaged: [
    'is damaged or no SQLite database',
    'Delete it and seed again: it is rebuilt from content/, or point DATABASE_URL elsewhere.',
  ],
  full: [
    'cannot be written: the disk is full',
    'Free some space, or point DATABASE_URL at another disk, then seed again.',
  ],
  failing: [
    'cannot be written: the disk is full or failing, or files may not grow further',
    'Look at df, ulimit -f and the system log, then seed again.',
  ],
  'read-only': [
    'may not be written by this user',
    'Make the file and its folder writable, or run the seed as the user whose they are.',
  ],
  'too many files': [
    'cannot be used: this process may open no more files',
    'Raise the limit (ulimit -n 4096), then run it again.',
  ],
  unseeded: ['holds no archive yet', 'Run npm run seed, or point DATABASE_URL at a database that does.'],
  locked: ['is being written for the first time', 'Wait until the seed ends, then run it again.'],
  unopened: ['cannot be opened', 'Point DATABASE_URL at a file in a folder that can be written to.'],
};

function textsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return `${code} ${error.message} ${error.cause === undefined ? '' : textsOf(error.cause)}`;
}

/** SQLite says of a file that it cannot open nothing about why: whether it is for want of file numbers. */
function lacksFileNumbers(): boolean {
  try {
    closeSync(openSync('/dev/null', 'r'));
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EMFILE';
  }
}

/** The same error, but one that a person can mend says how. */
export function explainDatabase(error: unknown, url: string): unknown {
  if (error instanceof DatabaseFault) return error;
  const text = textsOf(error);
  const found = signs.find(([, pattern]) => pattern.test(text))?.[0];
  if (found === undefined) return error;
  const kind = found === 'unopened' && lacksFileNumbers() ? 'too many files' : found;
  const [what, remedy] = said[kind];
  return new DatabaseFault(`${url} ${what}. ${remedy}`, { cause: error });
}
