import type { SeedReport } from '@/lib/store/seed-report';

/** A correction that no longer fits, in lines: its place, both texts, and what to do. */
export function describeConflict(conflict: SeedReport['conflicts'][number]): string[] {
  const { source, line, column, field, expected, found } = conflict;
  return [
    `corrections/${source}.yaml:${line}:${column}: ${field} does not fit, it is not applied`,
    `    expected: ${expected}`,
    `    found:    ${found ?? '(the story is not there)'}`,
    found === null
      ? '    Name the story that has the words now, or take the entry out.'
      : '    Copy what is found into expected if the correction still holds, or take the entry out.',
  ];
}
