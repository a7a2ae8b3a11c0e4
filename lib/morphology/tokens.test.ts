// Tokens of sentences.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWord, tokenSpans } from './tokens.ts';

const tokens = (text: string) => tokenSpans(text).map(({ start, end }) => text.slice(start, end));

test('words with hyphens and apostrophes, numbers, marks, abbreviations with their dot', () => {
  assert.deepEqual(tokens('Кто-то, г. Орёл, 2,5 км…'), ['Кто-то', ',', 'г.', 'Орёл', ',', '2,5', 'км', '…']);
  assert.deepEqual(tokens('She didn’t say “no”.'), ['She', 'didn’t', 'say', '“', 'no', '”', '.']);
  assert.deepEqual(tokens(''), []);
});

test('a word has a letter', () => assert.deepEqual(['да', '12', '—'].map(isWord), [true, false, false]));
