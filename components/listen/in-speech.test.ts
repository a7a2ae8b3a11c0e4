// What a voice gets of a text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSpeech } from './in-speech.ts';

test('a voice gets no stress marks, and its places are those of the text', () => {
  const text = 'Вода\u0301 и за\u0301мок.';
  const { said, placeOf } = inSpeech(text);
  assert.equal(said, 'Вода и замок.');
  for (const word of ['Вода', 'и', 'замок']) {
    const [first = ''] = word;
    assert.equal(text[placeOf(said.indexOf(word))], first, word);
  }
  assert.equal(placeOf(0), 0);
  assert.equal(placeOf(said.length), text.length);
});

test('a text without marks is said as it is', () => {
  const { said, placeOf } = inSpeech('Тихо.');
  assert.equal(said, 'Тихо.');
  assert.equal(placeOf(3), 3);
});
