// What makes two readings the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingKey } from './candidate.ts';

test('capitals and ё do not tell readings apart', () => {
  const reading = { pos: 'NOUN', features: 'Case=Nom' };
  assert.equal(readingKey({ ...reading, lemma: 'Ёлка' }), readingKey({ ...reading, lemma: 'елка' }));
  assert.notEqual(readingKey({ ...reading, lemma: 'ель' }), readingKey({ ...reading, lemma: 'елка' }));
});
