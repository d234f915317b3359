// What the two test runners have counted, in one form: { passed, failed, skipped }.
import { existsSync, readFileSync } from "node:fs";

export const NONE = { passed: 0, failed: 0, skipped: 0 };
export const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

/** A run that failed without a failed test (a file that did not load) counts as one failure. */
function honest(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export function vitestCounts(report, code) {
  if (!report) return ONE_FAILED;
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
  return honest(counts, code);
}

export function playwrightCounts(report, code) {
  if (!report) return ONE_FAILED;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest({ passed: expected, failed: unexpected + flaky, skipped }, code);
}

export const countsOfVitest = (file, code) => vitestCounts(read(file), code);
export const countsOfPlaywright = (file, code) => playwrightCounts(read(file), code);

export function sum(all) {
  const total = (name) => all.reduce((so, counts) => so + counts[name], 0);
  return { passed: total("passed"), failed: total("failed"), skipped: total("skipped") };
}

/** The last line of `npm test`. */
export function lastLine({ passed, failed, skipped }) {
  const more = skipped ? `, ${skipped} skipped` : "";
  return `${passed} passed, ${failed} failed${more}`;
}
