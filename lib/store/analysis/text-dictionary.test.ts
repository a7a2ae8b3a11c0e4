// The dictionary as the project ships it, for the words of two texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTextDictionary } from './text-dictionary.ts';

test('inflected forms of both languages find each other', async () => {
  const pairs = await readTextDictionary(['Дети читали книги.', 'Ёлка горела.'], ['The children were reading a book.']);
  const found = new Set(pairs.map(([russian, english]) => `${russian} ${english}`));
  for (const pair of ['дети children', 'читали reading', 'книги book']) assert.ok(found.has(pair), pair);
  assert.ok(!found.has('книги children'));
});

test('texts without words have no pairs', async () => {
  assert.deepEqual(await readTextDictionary([], ['A book.']), []);
});
