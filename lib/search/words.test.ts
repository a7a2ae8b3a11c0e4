// The words of a text as the search compares them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isCyrillic, keysOf, searchWords, wordKey } from './words.ts';

test('stress, ё, case, hyphens, apostrophes and diacritics do not matter', () => {
  const words = 'Е\u0301лка ёлка ЁЛКА ры\u00ADба кто\u2011то café Ann’s Anns’ don’t 12-летний № 7';
  assert.deepEqual(
    searchWords(words).map(({ key }) => key),
    ['елка', 'елка', 'елка', 'рыба', 'кто-то', 'cafe', 'ann', 'anns', "don't", '12-летний', '7'],
  );
});

test('й keeps its mark, whatever is beside it', () => {
  assert.equal(wordKey('Éй'), 'eй');
  assert.equal(wordKey('Чай'), 'чай');
});

test('a word with a hyphen is found by its parts too', () => {
  assert.deepEqual(keysOf('диван-кровать'), ['диван-кровать', 'диван', 'кровать']);
  assert.deepEqual(keysOf('диван'), ['диван']);
  assert.ok(isCyrillic('usb-порт') && !isCyrillic('usb'));
});

test('words lie in the text in order, and none is empty or without end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      let last = 0;
      for (const { key, start, end } of searchWords(text)) {
        assert.ok(start >= last && end > start && end <= text.length && key.length > 0 && key.length <= 60);
        last = end;
      }
    }),
  );
});
