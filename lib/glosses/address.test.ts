// Names of the files of words, there and back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elsewhereHref, formatWordsName, parseWordsName, wordsHref } from './address.ts';

test('names are read as they are written', () => {
  for (const text of ['kim', 'forty-grams.2']) {
    for (const side of ['source', 'target'] as const) {
      assert.deepEqual(parseWordsName(formatWordsName({ text, side })), { text, side });
    }
  }
  for (const name of ['kim', '.json', 'kim.jsonp', '']) assert.equal(parseWordsName(name), undefined);
});

test('addresses carry the hash', () => {
  assert.equal(wordsHref('en', { text: 'kim', side: 'source' }, 'abc'), '/words/en/kim.json?v=abc');
  assert.equal(elsewhereHref('en', 7), '/words/en/elsewhere/7.json');
});
