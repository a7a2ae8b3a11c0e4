// Counts tests over several runners, and formats the result line.

/** How many tests passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A step that is not a test counts only when it fails. */
export const STEP_PASSED: Tally = { passed: 0, failed: 0, skipped: 0 };
export const STEP_FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };

/** The sum over all runners and steps. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    STEP_PASSED,
  );
}

/** "212 passed, 0 failed", and ", 3 skipped" if there were any. */
export function format({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
