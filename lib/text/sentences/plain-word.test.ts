// Which words are whole words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPlainWord } from './plain-word.ts';

test('whole words are distinguished from short forms by their endings', () => {
  for (const word of ['дома', 'пришёл', 'людьми', 'его', 'комментарий', 'house', 'it', 'dog']) {
    assert.ok(isPlainWord(word), word);
  }
  for (const word of ['филос', 'англ', 'соц', 'г', 'U.S', 'cmd', 'bldg', 'approx']) assert.ok(!isPlainWord(word), word);
});
