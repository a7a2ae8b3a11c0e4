// Tests of the desk's cursor, and of the operations at it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeskPair } from '#lib/desk/desk-text.ts';
import { moveInText, operationAt } from './cursor.ts';

const pair: DeskPair = {
  id: 'p1-1',
  source: 'Он встал. Было поздно. Она спала.',
  translations: { en: { text: 'He got up. It was late. She slept.' } },
};

test('the cursor goes from word to word, and to the ends', () => {
  const text = 'Он встал и вышел.';
  assert.equal(moveInText(text, 0, 'wordAfter'), 3);
  assert.equal(moveInText(text, 11, 'wordAfter'), text.length);
  assert.equal(moveInText(text, 11, 'wordBefore'), 9);
  assert.equal(moveInText(text, 0, 'wordBefore'), 0);
  assert.equal(moveInText(text, 5, 'end'), text.length);
});

test('the first sentence goes up and the last one down, wherever the cursor is', () => {
  const cursor = { id: 'p1-1', side: 'target', at: 14 } as const;
  assert.deepEqual(operationAt('up', pair, cursor, 'en'), {
    do: 'move',
    id: 'p1-1',
    side: 'target',
    at: 11,
    to: 'above',
  });
  assert.deepEqual(operationAt('down', pair, cursor, 'en'), {
    do: 'move',
    id: 'p1-1',
    side: 'target',
    at: 24,
    to: 'below',
  });
  assert.deepEqual(operationAt('after', pair, cursor, 'en'), {
    do: 'move',
    id: 'p1-1',
    side: 'target',
    at: 14,
    to: 'below',
  });
});

test('a split divides both sides: at the cursor, and at the sentence nearest to it', () => {
  const cursor = { id: 'p1-1', side: 'source', at: 23 } as const;
  assert.deepEqual(operationAt('split', pair, cursor, 'en'), { do: 'split', id: 'p1-1', source: 23, target: 24 });
  const first = { ...cursor, at: 0 };
  assert.deepEqual(operationAt('split', pair, first, 'en'), { do: 'split', id: 'p1-1', source: 10, target: 11 });
  const inTarget = { id: 'p1-1', side: 'target', at: 24 } as const;
  assert.deepEqual(operationAt('split', pair, inTarget, 'en'), { do: 'split', id: 'p1-1', source: 23, target: 24 });
  assert.equal(operationAt('edit', pair, cursor, 'en'), undefined);
});
