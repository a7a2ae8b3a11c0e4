// The counts and the flaky tests of a Playwright report.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readResults } from './playwright-results.ts';

type Report = Parameters<typeof readResults>[0];

test('a test that passed on the second attempt counts as passed and is listed', () => {
  const spec = (title: string, status: string) => ({
    title,
    file: 'links.spec.ts',
    line: 12,
    tests: [{ status, projectName: 'phone' }],
  });
  const report = {
    stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 4 },
    suites: [{ specs: [spec('opens', 'expected')], suites: [{ specs: [spec('closes', 'flaky')] }] }],
  } as unknown as Report;
  assert.deepEqual(readResults(report), {
    tally: { passed: 4, failed: 2, skipped: 4 },
    flaky: ['links.spec.ts:12 [phone] closes'],
  });
});
