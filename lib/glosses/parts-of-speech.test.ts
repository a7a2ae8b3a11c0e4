// The names of the dictionary's parts of speech, and which of them hold words to learn.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLearnt, partOfSpeech } from './parts-of-speech.ts';

test('names, numbers and what is unknown are not learnt, all else is', () => {
  for (const pos of ['PROPN', 'NUM', 'SYM', 'PUNCT', 'X']) assert.equal(isLearnt(pos), false);
  for (const pos of ['NOUN', 'VERB', 'PRON', 'ADP', 'INTJ']) assert.equal(isLearnt(pos), true);
  assert.equal(isLearnt(partOfSpeech('name')), false);
  assert.equal(isLearnt(partOfSpeech('pred')), true);
});
