// The share of Cyrillic letters distinguishes Russian from English.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cyrillicShare } from './script.ts';

test('only letters are counted', () => {
  assert.equal(cyrillicShare('Чай, 1886!'), 1);
  assert.equal(cyrillicShare('Tea, 1886!'), 0);
  assert.equal(cyrillicShare('Да да no'), 4 / 6);
  assert.equal(cyrillicShare('1886…'), 0);
  assert.equal(cyrillicShare(''), 0);
});
