// Tests of where a text can be divided.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counterpartOffset, sentenceStarts } from './sentence-ends.ts';

test('prose is divided before its sentences, verse before its lines', () => {
  assert.deepEqual(sentenceStarts('p1-1', 'Он встал. Было поздно.', 'ru'), [10]);
  assert.deepEqual(sentenceStarts('v1-1', 'Он встал. Да.\nБыло поздно.', 'ru'), [14]);
  assert.deepEqual(sentenceStarts('p1-1', 'Нет.', 'ru'), []);
});

test('a counterpart is divided before the sentence nearest to the same place, or stays whole', () => {
  const text = 'He got up. It was late. She slept.';
  assert.deepEqual(
    [0, 0.4, 0.8, 1].map((share) => counterpartOffset('p1-1', text, 'en', share)),
    [11, 11, 24, 24],
  );
  assert.equal(counterpartOffset('p1-1', 'No.', 'en', 0.1), 3);
});
