// The difficulty of texts grows with rare words, long sentences and verbal forms, and with nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureDifficulty, nearestLevel } from './difficulty.ts';
import type { LevelOf } from './frequency.ts';

const levelOf: LevelOf = (lemma) => (lemma === 'редкость' ? 'C1' : 'A1');

/** Thirty sentences of as many words, every `rare`th of them rare. */
function text(length: number, rare = 0, features = '') {
  return Array.from({ length: 30 }, () =>
    Array.from({ length }, (_, place) => ({
      lemma: rare > 0 && place % rare === 0 ? 'редкость' : 'дом',
      pos: 'NOUN',
      features,
    })),
  );
}
const levelFor = (...args: Parameters<typeof text>) =>
  measureDifficulty(text(...args), levelOf)?.level ?? assert.fail();

test('short sentences of common words are A1, long ones with rare words are hard', () => {
  assert.equal(nearestLevel(levelFor(4)), 'A1');
  assert.ok(levelFor(8) > levelFor(4));
  assert.ok(levelFor(8, 4) > levelFor(8));
  assert.ok(levelFor(8, 0, 'VerbForm=Part') > levelFor(8));
  assert.equal(nearestLevel(levelFor(30, 4)), 'C2');
});

test('names and numbers are not rare words, and a short text has no measure', () => {
  const names = text(8).map((words) => words.map((word) => ({ ...word, lemma: 'редкость', pos: 'PROPN' })));
  assert.equal(measureDifficulty([...text(8), ...names], levelOf)?.rare, 0);
  assert.equal(measureDifficulty(text(3), levelOf), undefined);
});
