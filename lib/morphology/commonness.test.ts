// Levels of lemmas, packed and read again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packLevels, unpackLevels } from './commonness.ts';

test('levels are read as they were packed, and the dictionary decides what is known', () => {
  const packed = packLevels(
    new Map([
      ['дом', 9],
      ['вода', 9],
      ['спасть', 1],
      ['старик', 2],
    ]),
  );
  const levelOf = unpackLevels(packed, (lemma) => lemma !== 'старик');
  assert.deepEqual(['дом', 'вода', 'спасть', 'старик', 'другое'].map(levelOf), [9, 9, 1, 0, 1]);
});
