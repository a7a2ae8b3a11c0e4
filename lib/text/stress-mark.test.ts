// Which accents are stress marks, and the text without them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isStressedCopy, withoutAccents, withoutStress } from './stress-mark.ts';

const STRESS: readonly (readonly [text: string, plain: string])[] = [
  ['за\u0301мок', 'замок'],
  ['ЗА\u0301МОК и замо\u0301к', 'ЗАМОК и замок'],
  ['ёлка, чай', 'ёлка, чай'],
  ['кафе\u0301 «Café»', 'кафе «Café»'],
  ['', ''],
];

for (const [text, plain] of STRESS) {
  test(`withoutStress: "${text}"`, () => assert.equal(withoutStress(text), plain));
}

const ACCENTS: readonly (readonly [word: string, plain: string])[] = [
  ['за\u0301мок', 'замок'],
  ['жёлто-зелёный', 'жёлто-зелёный'],
  ['па\u0300ром\u0450р', 'паромер'],
  ['чай'.normalize('NFD'), 'чай'],
  ['ёлка'.normalize('NFD'), 'ёлка'],
];

for (const [word, plain] of ACCENTS) {
  test(`withoutAccents: "${word}"`, () => assert.equal(withoutAccents(word), plain));
}

test('marks may be added, and ё written for е, but never the other way round', () => {
  assert.ok(isStressedCopy('Все\u0301 за\u0301мки.', 'Все замки.'));
  assert.ok(isStressedCopy('Всё ещё.', 'Все еще.'));
  assert.ok(isStressedCopy('за\u0301мок', 'замо\u0301к'));
  assert.ok(!isStressedCopy('Все', 'Всё'));
  assert.ok(!isStressedCopy('замки', 'замок'));
  assert.ok(!isStressedCopy('замок', 'замок.'));
});
