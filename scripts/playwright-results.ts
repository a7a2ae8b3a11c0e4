// Reads the counts of a Playwright run and its flaky tests from its JSON report.
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import type { Tally } from './tally.ts';

/** The result of a run. */
export interface PlaywrightResults {
  readonly tally: Tally;
  /** "links.spec.ts:12 [phone] a link opens its paragraph" */
  readonly flaky: readonly string[];
}

export function readResults({ stats, suites }: Pick<JSONReport, 'stats' | 'suites'>): PlaywrightResults {
  const tally = { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
  return { tally, flaky: suites.flatMap(flakyIn) };
}

function flakyIn({ specs, suites = [] }: JSONReportSuite): readonly string[] {
  const own = specs.flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .map(({ projectName }) => `${file}:${line} [${projectName}] ${title}`),
  );
  return [...own, ...suites.flatMap(flakyIn)];
}
