// Two columns keep to their width, whatever they contain.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shorten, sideBySide } from './side-by-side.ts';

test('two texts are printed side by side', () => {
  assert.deepEqual(sideBySide('Чай давно остыл, и мы молчали.', 'The tea was cold.', 41), [
    'Чай давно остыл, и  │ The tea was cold.',
    'мы молчали.         │',
  ]);
});

test('no line is wider than the terminal, and no word is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      fc.integer({ min: 40, max: 120 }),
      (left, right, width) => {
        const lines = sideBySide(left, right, width);
        for (const line of lines) assert.ok([...line.replace(/\p{M}/gu, '')].length <= width, line);
      },
    ),
  );
});

test('a long text is truncated', () => {
  assert.equal(shorten('Чай остыл.', 20), 'Чай остыл.');
  assert.equal(shorten('Чай остыл.', 6), 'Чай о…');
  assert.equal(shorten('Да\nнет', 20), 'Да<U+000A>нет');
});
