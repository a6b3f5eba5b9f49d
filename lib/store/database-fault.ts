/** A database that cannot be opened, or is none; the message names it and the remedy. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
}

/** The same error, but one that a person can mend says how. */
export function explainDatabase(error: unknown, url: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = `${code} ${error instanceof Error ? error.message : String(error)}`;
  if (/NOTADB|CORRUPT|malformed/.test(text)) {
    const remedy = 'Delete it and seed again: it is rebuilt from content/, or point DATABASE_URL elsewhere.';
    return new DatabaseFault(`${url} is damaged or no SQLite database. ${remedy}`, { cause: error });
  }
  if (/ConnectionFailed|CANTOPEN/.test(text)) {
    const remedy = 'Point DATABASE_URL at a file in a folder that can be written to.';
    return new DatabaseFault(`${url} cannot be opened. ${remedy}`, { cause: error });
  }
  return error;
}
