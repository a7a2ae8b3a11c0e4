// Which characters stored text may contain, and how the others are printed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findForbidden, isNfc, printable } from './normalise.ts';

test('й and é are one character', () => {
  assert.ok(isNfc('й é за́мок'));
  assert.ok(!isNfc('и\u0306'));
  assert.ok(!isNfc('e\u0301'));
});

test('ordinary text has no forbidden characters', () => {
  for (const text of [
    '«Да», — сказал он…',
    '“No”, 5\u00A0kg',
    'за́мок',
    'по-\u00ADрусски',
    '👨‍👩‍👧 🇷🇺',
    'a\nb',
    '𝔘',
    'ב',
  ]) {
    assert.equal(findForbidden(text), undefined, text);
  }
});

test('controls, direction marks and halves of characters are found', () => {
  const codes = [
    '0000',
    '0009',
    '000D',
    '001B',
    '007F',
    '0085',
    '061C',
    '200E',
    '200F',
    '202A',
    '202E',
    '2066',
    '2069',
  ];
  for (const code of [...codes, '2028', '2029', 'FEFF', 'FFF9', 'FFFE', 'D800', 'DFFF', '1FFFF']) {
    const character = String.fromCodePoint(Number.parseInt(code, 16));
    assert.deepEqual(findForbidden(`да${character}нет`), { index: 2, code: `U+${code}` });
    assert.equal(printable(`да${character}нет`), `да<U+${code}>нет`);
  }
});

test('printable text is one line without forbidden characters, and otherwise the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(findForbidden(printable(text)), undefined);
      assert.ok(!printable(text).includes('\n'));
      if (!findForbidden(text) && !text.includes('\n')) assert.equal(printable(text), text);
    }),
  );
});
