import { existsSync, readFileSync } from 'node:fs';

export const passedOnce = { passed: 1, failed: 0, skipped: 0 };
export const failedOnce = { passed: 0, failed: 1, skipped: 0 };
export const skippedOnce = { passed: 0, failed: 0, skipped: 1 };

export function addCounts(all) {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** Tests in a report of vitest's `json` reporter; a file that did not load counts as one failed test. */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Tests in a report of Playwright's `json` reporter; a flaky one passed in the end, and Playwright lists it. */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** Counts a report file; a runner that failed without naming a test still counts as a failure. */
export function countReport(path, count, status) {
  if (!existsSync(path)) return failedOnce;
  const counts = count(JSON.parse(readFileSync(path, 'utf8')));
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function formatCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
