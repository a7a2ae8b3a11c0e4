// The rules about characters apply to every text of every file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkStrings } from './strings.ts';

const rulesFor = (text: string) =>
  checkStrings({ file: 'x.json', strings: new Map([['p1', text]]) }).map(({ rule }) => rule);

test('plain text in NFC has no issues', () => assert.deepEqual(rulesFor('Ёж, и́ли й.'), []));

test('decomposed letters, control characters and stored typography are errors', () => {
  assert.deepEqual(rulesFor('и\u0306'), ['nfc']);
  assert.deepEqual(rulesFor('a\u0007b'), ['control-character']);
  assert.deepEqual(rulesFor('a\u00a0b'), ['stored-typography']);
});
