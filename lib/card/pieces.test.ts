// The pieces of a line: right-to-left runs in the order in which they are seen, pictures apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { piecesOf } from './pieces.ts';

test('an ordinary line is one piece', () => {
  assert.deepEqual(piecesOf('Он сказал: “Yes, 25!” ① μῆνιν'), ['Он сказал: “Yes, 25!” ① μῆνιν']);
});

test('words of a right-to-left run are ordered from the right, with the numbers after them', () => {
  assert.deepEqual(piecesOf('Он: «שלום, עולם 25!» — и'), ['Он: «', '25', ' ', 'עולם', ' ', ',', 'שלום', '!» — и']);
  assert.deepEqual(piecesOf('שלום и עולם'), ['שלום', ' и ', 'עולם']);
});

test('pictures are apart from the spaces around them', () => {
  assert.deepEqual(piecesOf('да 😀🇷🇺 нет 👩‍👩‍👧.'), ['да ', '😀🇷🇺', ' нет ', '👩‍👩‍👧', '.']);
});

test('no character is lost', () => {
  const text = fc.array(fc.constantFrom('ш', 'א', 'בּ', ' ', '7', ',', '😀', '道', 'w')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (line) => {
      assert.deepEqual(Array.from(piecesOf(line).join('')).sort(), Array.from(line).sort());
    }),
  );
});
