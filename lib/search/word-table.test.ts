// The words of texts by their numbers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openWordTable } from './word-table.ts';
import { searchWords } from './words.ts';

test('a table gives the words that the expression finds, each with one number', () => {
  const known: string[] = [];
  const table = openWordTable((word) => known.push(word));
  const scan = (text: string) => {
    const words: string[] = [];
    table.scan(text, (number) => words.push(known[number] ?? ''));
    return words;
  };
  const sign = fc.constantFrom(
    ...'аяЁйz9',
    "'",
    '’',
    '-',
    '\u2011',
    '\u00AD',
    '\u0301',
    ' ',
    '𝒜',
    '𐐀',
    '𝟘',
    '😀',
    '\u{1D165}',
    '\uD835',
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: sign, maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 60 })),
      (text) => {
        assert.deepEqual(
          scan(text),
          searchWords(text).map(({ start, end }) => text.slice(start, end)),
        );
      },
    ),
    { numRuns: 2000 },
  );
  assert.equal(new Set(known).size, known.length);
});

test('a table grows', () => {
  const known: string[] = [];
  const table = openWordTable((word) => known.push(word));
  const words = Array.from({ length: 50_000 }, (_, index) => `слово${index}`);
  for (const _ of [1, 2]) table.scan(words.join(' '), () => undefined);
  assert.deepEqual(known, words);
});
