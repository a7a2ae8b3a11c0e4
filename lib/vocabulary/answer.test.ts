// Typed answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRightAnswer } from './answer.ts';

test('a typed answer is right in any case, with or without stress marks and the dots of ё', () => {
  for (const typed of ['ёлку', 'ЕЛКУ', ' ёлку. ', 'ё́лку', 'елка', 'е\u0308лку']) {
    assert.ok(isRightAnswer(typed, ['ёлка', 'ёлку']), typed);
  }
  for (const typed of ['', ' ', '.', 'ёлки', 'елк', 'й']) assert.ok(!isRightAnswer(typed, ['ёлка', 'ёлку']), typed);
  assert.ok(!isRightAnswer('и', ['й']));
});
