// Durations in both languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duration, untilThen } from './time.ts';

const DAY = 86_400_000;

test('a duration is given in its largest unit of at least one and a half', () => {
  assert.equal(duration('en', 1), '1 min');
  assert.equal(duration('en', 600_000), '10 min');
  assert.equal(duration('en', DAY), '24 hr');
  assert.equal(duration('en', 8 * DAY), '8 days');
  assert.equal(duration('en', 60 * DAY), '2 mths');
  assert.equal(duration('ru', 8 * DAY), '8 дн.');
  assert.equal(duration('en', 800 * DAY), '2 yrs');
});

test('the time until a word comes back is relative to now', () => {
  assert.equal(untilThen('en', 3 * DAY), 'in 3 days');
  assert.equal(untilThen('ru', 5 * 3_600_000), 'через 5 часов');
});
