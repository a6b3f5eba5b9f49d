import { expect, test } from 'vitest';
import { addCounts, countReport } from '@/lib/commands/test-counts.mjs';

const report = (passed: number, failed: number, pending: number, files: [string, string[]][]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults: files.map(([status, tests]) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  })),
});

test.each([
  ['all passed', report(2, 0, 0, [['passed', ['passed', 'passed']]]), 0, { passed: 2, failed: 0 }],
  ['one failed', report(1, 1, 0, [['failed', ['passed', 'failed']]]), 1, { passed: 1, failed: 1 }],
  ['a file that cannot be imported', report(0, 0, 0, [['failed', []]]), 1, { passed: 0, failed: 1 }],
  ['a skipped test', report(1, 0, 1, [['passed', ['passed', 'skipped']]]), 0, { passed: 1, failed: 1 }],
  ['a fault outside all tests', report(1, 0, 0, [['passed', ['passed']]]), 1, { passed: 1, failed: 1 }],
  ['no report', null, 1, { passed: 0, failed: 1 }],
])('%s', (_case, written, code, counts) => {
  expect(countReport(written, code)).toEqual(counts);
});

test('counts are summed', () => {
  expect(addCounts({ passed: 3, failed: 0 }, { passed: 1, failed: 2 })).toEqual({ passed: 4, failed: 2 });
});
