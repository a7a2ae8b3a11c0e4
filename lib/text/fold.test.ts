// Which spellings count as the same word.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from './fold.ts';

const FOLDED: readonly (readonly [text: string, folded: string])[] = [
  ['За\u0301мок', 'замок'],
  ['ЁЛКА', 'елка'],
  ['Ещё', 'еще'],
  ['чай', 'чай'],
  ['Café', 'café'],
];

for (const [text, folded] of FOLDED) test(`"${text}" → "${folded}"`, () => assert.equal(fold(text), folded));
