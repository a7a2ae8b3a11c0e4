// Which capital letters show that a word is a name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInsideSentence } from './capitals.ts';

const PLACES: readonly (readonly [text: string, inside: boolean])[] = [
  ['|Анна', false],
  ['Вчера |Анна', true],
  ['Все ушли. |Анна', false],
  ['Он сказал: «|Анна', false],
  ['— |Анна', false],
  ['Да? — |Анна', false],
  ['“No.” |Anna', false],
  ['Then, |Anna', true],
];

for (const [text, inside] of PLACES) {
  test(`"${text}" is ${inside ? 'inside a sentence' : 'at a beginning'}`, () => {
    const index = text.indexOf('|');
    assert.equal(isInsideSentence(text.replace('|', ''), index), inside);
  });
}
