// Which accents are stress marks, and the text without them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutAccents, withoutStress } from './stress-mark.ts';

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
