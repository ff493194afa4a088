import { readFile } from "node:fs/promises";
import { z } from "zod";

/** Of one step: how many checks it made and how they went. */
export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** A check that is one thing as a whole. */
export function oneCheck(passed: boolean): Count {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/** Vitest's JSON report; a file that could not be loaded counts as one failure, since its tests are not there. */
export async function countVitest(file: string): Promise<Count> {
  const report = vitestReport.parse(JSON.parse(await readFile(file, "utf8")));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((one) => one.status !== "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** Playwright's JSON report; a test that passed only when tried again has failed. */
export async function countPlaywright(file: string): Promise<Count> {
  const { stats, errors } = playwrightReport.parse(JSON.parse(await readFile(file, "utf8")));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * What a step's end and its report say together. A runner that failed without a failed test, or that reports no test
 * at all, is a failure of its own: a count that is missing must not look like success.
 */
export function settle(exitedWell: boolean, counted: Count | null): Count {
  if (counted === null) return oneCheck(false);
  const empty = counted.passed + counted.failed === 0;
  const unexplained = !exitedWell && counted.failed === 0;
  return empty || unexplained ? { ...counted, failed: counted.failed + 1 } : counted;
}

/** Everything together. */
export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** `3 passed, 1 failed`, and the skipped ones where there are any. */
export function inWords({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
