// Segmenting a whole text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { segmentText } from './segment-text.ts';

test('a text is split into paragraphs of sentences, each on one line', () => {
  const text = 'В г. Москву приехал г-н Лужин. Шёл\nдождь.\n\n— Вы? — спросил он.\n';
  assert.deepEqual(segmentText(text, 'ru'), [
    ['В г. Москву приехал г-н Лужин.', 'Шёл дождь.'],
    ['— Вы? — спросил он.'],
  ]);
});

test('white space inside a line is kept', () => {
  assert.deepEqual(segmentText('Dr.\u00a0Hale  left.', 'en'), [['Dr.\u00a0Hale  left.']]);
});
