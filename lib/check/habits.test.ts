// Issues that occur throughout a text are merged into one; others are reported one by one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Issue } from '../model.ts';
import { gatherHabits } from './habits.ts';

function issues(rule: string, count: number): readonly Issue[] {
  return Array.from({ length: count }, (_, index) => ({
    rule,
    severity: 'warning',
    file: 'content/dama/text.json',
    id: `p${index + 1}-1`,
    message: 'a hyphen is used as a dash',
    hint: 'Write a dash.',
  }));
}

test('four issues stay separate, five of a hundred segments are merged', () => {
  assert.equal(gatherHabits(issues('dash', 4), 100).length, 4);
  const [habit, ...others] = gatherHabits(issues('dash', 5), 100);
  assert.equal(others.length, 0);
  assert.equal(habit?.id, 'p1-1');
  assert.equal(habit?.message, 'a hyphen is used as a dash; also in p2-1, p3-1, p4-1, p5-1, of 100 segments');
});

test('five issues of a thousand segments stay separate', () => {
  assert.equal(gatherHabits(issues('dash', 5), 1000).length, 5);
});

test('issues are merged by rule, and a long list is cut', () => {
  const gathered = gatherHabits([...issues('dash', 3), ...issues('ellipsis', 50)], 100);
  assert.deepEqual(
    gathered.map(({ rule }) => rule),
    ['dash', 'dash', 'dash', 'ellipsis'],
  );
  assert.match(gathered[3]?.message ?? '', /p9-1 and 41 more, of 100 segments$/);
});
