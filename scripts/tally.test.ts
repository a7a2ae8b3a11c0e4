// The line that summarises a test run.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format, STEP_FAILED, STEP_PASSED, sum } from './tally.ts';

test('runners and steps add up; a step counts only when it fails', () => {
  const unit = { passed: 200, failed: 0, skipped: 1 };
  const pages = { passed: 50, failed: 2, skipped: 3 };
  assert.equal(format(sum([STEP_PASSED, unit, pages])), '250 passed, 2 failed, 4 skipped');
  assert.equal(format(sum([STEP_PASSED, STEP_FAILED])), '0 passed, 1 failed');
  assert.equal(format(sum([])), '0 passed, 0 failed');
});
