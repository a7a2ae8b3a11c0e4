// The words of a whole text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WORDS_FILE_VERSION } from './address.ts';
import { wordsOfText } from './text-words.ts';
import type { WordsFile } from './words-file.ts';

test('each word is listed once, by the first reading of its forms', () => {
  const file: WordsFile = {
    version: WORDS_FILE_VERSION,
    entries: [
      ['за\u0301мок', 0, 'castle'],
      ['замо\u0301к', 0, 'lock'],
      ['идти\u0301', 1, 'to go'],
      ['times', 0],
    ],
    levels: '3411',
    kinds: ['NOUN|Gender=Masc', 'VERB'],
    tags: [''],
    forms: {
      замка: [2, 0, 0, 1, 1, 0, 4],
      замку: [1, 0, 0, 1],
      шёл: [1, 2, 0, -1],
      пусто: [1, 9, 0, -1],
      times: [1, 3, 0, -1],
    },
    choices: {},
    groups: {},
    here: {},
    packs: [],
  };
  assert.deepEqual(
    wordsOfText(file).map(({ entry: { lemma, pos, gloss }, form }) => [lemma, pos, gloss, form]),
    [
      ['замок', 'NOUN', 'castle', 'замка'],
      ['идти', 'VERB', 'to go', 'шёл'],
    ],
  );
});
