// What a whole text does is said once; what happens here and there is said each time.
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
    message: 'a hyphen stands for a dash',
    hint: 'Write a dash.',
  }));
}

test('four are four, five of a hundred are a habit', () => {
  assert.equal(gatherHabits(issues('dash', 4), 100).length, 4);
  const [habit, ...others] = gatherHabits(issues('dash', 5), 100);
  assert.equal(others.length, 0);
  assert.equal(habit?.id, 'p1-1');
  assert.equal(habit?.message, 'a hyphen stands for a dash; so also p2-1, p3-1, p4-1, p5-1, of 100 segments');
});

test('five of a thousand are five slips', () => {
  assert.equal(gatherHabits(issues('dash', 5), 1000).length, 5);
});

test('each rule has habits of its own, and a long list is cut', () => {
  const gathered = gatherHabits([...issues('dash', 3), ...issues('ellipsis', 50)], 100);
  assert.deepEqual(
    gathered.map(({ rule }) => rule),
    ['dash', 'dash', 'dash', 'ellipsis'],
  );
  assert.match(gathered[3]?.message ?? '', /p9-1 and 41 more, of 100 segments$/);
});
