// Counting words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWords, readingMinutes } from './words.ts';

test('words are counted, punctuation is not', () => {
  assert.equal(countWords('— Как дела? — спросил он в 2023 г.', 'ru'), 7);
  assert.equal(countWords('Well, “I don’t know,” she said.', 'en'), 6);
  assert.equal(countWords('За́мок и замо́к.', 'ru'), 3);
  for (const nothing of ['', ' ', '— …', '!?']) assert.equal(countWords(nothing, 'ru'), 0);
});

test('a long text is counted quickly', () => {
  assert.equal(countWords('слово '.repeat(100_000), 'ru'), 100_000);
});

test('reading time is rounded up at 180 words a minute', () => {
  assert.deepEqual([0, 1, 180, 181, 360, 7000].map(readingMinutes), [0, 1, 1, 2, 2, 39]);
});
