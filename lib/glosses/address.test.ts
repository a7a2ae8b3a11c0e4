// Names of words files are written and parsed alike.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elsewhereHref, formatWordsName, parseWordsName, wordsHref } from './address.ts';

test('a name is parsed into what it was written from', () => {
  for (const text of ['kim', 'forty-grams.2']) {
    for (const side of ['source', 'target'] as const) {
      const parts = { text, side, hash: '0a1b2c3d' };
      assert.deepEqual(parseWordsName(formatWordsName(parts, parts.hash)), parts);
    }
  }
  for (const name of ['kim', '.json', 'kim.json', 'kim.0a1b2c3d.jsonp', ''])
    assert.equal(parseWordsName(name), undefined);
});

test('addresses carry the hash', () => {
  assert.equal(wordsHref('en', { text: 'kim', side: 'source' }, '0a1b2c3d'), '/words/en/kim.0a1b2c3d.json');
  assert.equal(elsewhereHref('en', 7), '/words/en/elsewhere/7.json');
});
