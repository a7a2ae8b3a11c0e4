// Levels of lemmas by their place in a list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonnessOf } from './commonness.ts';

test('the earlier in the list the commoner, and the dictionary decides what is known', () => {
  const ranked = ['и', 'дом', 'ещё', ...Array.from({ length: 5000 }, (_, place) => `слово${place}`), 'старик'];
  const levelOf = commonnessOf(ranked, (lemma) => lemma !== 'другое');
  assert.deepEqual(['и', 'еще', 'слово1000', 'старик', 'спасть', 'другое'].map(levelOf), [15, 14, 7, 5, 1, 0]);
});
