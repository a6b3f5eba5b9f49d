/**
 * The statements of a migration, in order: each ends with `;` at the end of a line, as Prisma writes them.
 */
export function splitSqlStatements(script: string): string[] {
  return script
    .replace(/^\s*--.*$/gm, '')
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
