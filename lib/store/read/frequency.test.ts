// The project's list of frequent lemmas.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDictionary } from './dictionary.ts';
import { readLevels } from './frequency.ts';

test('everyday words are A1, literary ones are not', async () => {
  const levelOf = await readLevels();
  for (const lemma of ['дом', 'идти', 'хороший', 'мама', 'сегодня']) assert.equal(levelOf(lemma), 'A1', lemma);
  for (const lemma of ['снисходительный', 'вдаваться', 'ледостав'])
    assert.ok(['C1', 'C2'].includes(levelOf(lemma)), lemma);
});

test('the common words of the list are in the dictionary', async () => {
  const dictionary = await readDictionary('en');
  const levelOf = await readLevels();
  const common = [...dictionary.keys()].filter((lemma) => levelOf(lemma) === 'A1');
  assert.ok(common.length >= 770, String(common.length));
});
