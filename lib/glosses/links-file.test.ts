// Words are counted the same way wherever the file is read, and links are found from both sides.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedWords, wordRanges } from './links-file.ts';

test('words are counted with hyphens, apostrophes and stress marks; marks and numbers are not', () => {
  const words = (text: string) => wordRanges(text).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(words('— Кто-то, 14 ма́рта?'), ['Кто-то', 'ма́рта']);
  assert.deepEqual(words('She didn’t say “no” - twice.'), ['She', 'didn’t', 'say', 'no', 'twice']);
  assert.deepEqual(words('— …'), []);
});

test('links from both sides; none for words and segments without', () => {
  const file = { version: 1, segments: { 'p1-1': 'k3 0-0 1-2 1-3 2-3' } } as const;
  assert.deepEqual(linkedWords(file, 'p1-1', 'source', 1), [2, 3]);
  assert.deepEqual(linkedWords(file, 'p1-1', 'target', 3), [1, 2]);
  assert.deepEqual(linkedWords(file, 'p1-1', 'target', 9), []);
  assert.deepEqual(linkedWords(file, 'constructor', 'source', 0), []);
});
