// Which words a reader knows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Status } from '#lib/vocabulary/word.ts';
import { knowledge } from './known-words.ts';

const word = (key: string, level: number, isLearnt = true) => ({ keys: [key], level, isLearnt });

test('words up to the level are known, all others are not', () => {
  const isKnown = knowledge(new Map(), 2);
  assert.deepEqual(
    [1, 2, 3, 6].map((level) => isKnown(word('a', level))),
    [true, true, false, false],
  );
  assert.equal(knowledge(new Map(), 0)(word('a', 1)), false);
});

test('the status of a saved word counts more than its level', () => {
  const statuses = new Map<string, Status>([
    ['new', 'new'],
    ['learning', 4],
    ['known', 'known'],
    ['ignored', 'ignored'],
  ]);
  const isKnown = knowledge(statuses, 3);
  assert.deepEqual(
    ['new', 'learning', 'known', 'ignored'].map((key) => [isKnown(word(key, 1)), isKnown(word(key, 6))]),
    [
      [false, false],
      [false, false],
      [true, true],
      [true, true],
    ],
  );
  assert.equal(isKnown({ keys: ['absent', 'known'], level: 6, isLearnt: true }), true);
});

test('a level says nothing of names', () => {
  assert.equal(knowledge(new Map(), 5)(word('name', 1, false)), false);
});
