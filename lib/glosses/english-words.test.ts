// The dictionary turned round: English words in their forms, and the Russian ones for them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDictionary } from '../dictionary/dictionary.ts';
import { composeEnglish } from './english-words.ts';
import { lookUpEnglish } from './english-words-file.ts';

const dictionary = createDictionary(
  {
    город: [{ pos: 'noun', stressed: 'го́род' }],
    писать: [{ pos: 'verb', stressed: 'писа́ть' }],
    подписать: [{ pos: 'verb', stressed: 'подписа́ть' }],
    бежать: [{ pos: 'verb', stressed: 'бежа́ть' }],
    стих: [{ pos: 'noun', stressed: 'стих' }],
  },
  {
    город: ['city; town'],
    писать: ['to write'],
    подписать: ['to sign; to write one’s name'],
    бежать: ['to run (fast)'],
    стих: ['line of verse'],
  },
);
const look = (text: string, word: string) =>
  lookUpEnglish(composeEnglish([text], dictionary), word).map(({ word }) => word);

test('a word is found in its forms', () => {
  assert.deepEqual(look('Two cities.', 'cities'), ['го́род']);
  assert.deepEqual(look('Running men ran.', 'Running'), ['бежа́ть']);
  assert.deepEqual(look('The town’s', 'town’s'), ['го́род']);
  assert.deepEqual(look('verses', 'verses'), ['стих']);
});

test('a word that is a whole sense comes before one inside a longer sense', () => {
  assert.deepEqual(look('He wrote it.', 'wrote'), ['писа́ть', 'подписа́ть']);
});

test('what is in brackets is no gloss, and what the dictionary lacks is not there', () => {
  assert.deepEqual(look('fast', 'fast'), []);
  assert.deepEqual(look('zebra', 'constructor'), []);
});
