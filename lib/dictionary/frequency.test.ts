// Levels of lemmas by frequency.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandsOf, levelsOf, rankedLemmas } from './frequency.ts';

test('ranks are divided into levels, and what is not listed is C2', () => {
  const lemmas = Array.from({ length: 13_000 }, (_, rank) => `слово${rank}`);
  const bands = bandsOf(lemmas);
  assert.deepEqual(
    Object.entries(bands).map(([level, band]) => [level, band?.length]),
    [
      ['A1', 780],
      ['A2', 520],
      ['B1', 1000],
      ['B2', 3700],
      ['C1', 6000],
    ],
  );
  assert.deepEqual(rankedLemmas(bands), lemmas.slice(0, 12_000));
  const levelOf = levelsOf(bands);
  assert.equal(levelOf('слово0'), 'A1');
  assert.equal(levelOf('слово779'), 'A1');
  assert.equal(levelOf('слово780'), 'A2');
  assert.equal(levelOf('слово11999'), 'C1');
  assert.equal(levelOf('слово12000'), 'C2');
});

test('ё, marks and capitals make no difference; the more frequent spelling counts', () => {
  const levelOf = levelsOf({ A1: ['всё'], B2: ['все'] });
  for (const lemma of ['всё', 'все', 'Всё']) assert.equal(levelOf(lemma), 'A1');
});
