/** The sum of two counts. */
export function addCounts(one, other) {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}

/**
 * Counts a vitest JSON report.
 *
 * A file that could not be run, a skipped test, a fault outside all tests: each counts as a failure, for none of
 * them was seen to pass. Null stands for a run that left no report.
 */
export function countReport(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const notRun = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + brokenFiles + notRun;
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}
