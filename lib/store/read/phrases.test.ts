// The project’s own phrases: valid and sorted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from '../../dictionary/phrases.ts';
import { readLexicon } from './dictionary.ts';
import { readPhrases } from './phrases.ts';

test('the project’s phrases are valid, and each has a gloss', async () => {
  const { phrases, issues } = await readPhrases('en');
  assert.deepEqual(issues, []);
  assert.ok(Object.keys(phrases).length >= 650);
});

test('phrases are in alphabetical order', async () => {
  const { phrases, glosses } = await readPhrases('en');
  const { compare } = new Intl.Collator('ru');
  const sorted = Object.keys(phrases).sort((one, other) => compare(one, other) || (one < other ? -1 : 1));
  assert.deepEqual(Object.keys(phrases), sorted);
  assert.deepEqual(Object.keys(glosses), sorted);
});

test('the inflected words of phrases are entries of the dictionary', async () => {
  const [{ phrases }, { entries }] = await Promise.all([readPhrases('en'), readLexicon('en')]);
  const lemmas = Object.entries(phrases).flatMap(([headword, phrase]) =>
    wordsOf(headword, phrase).flatMap((word) => (typeof word !== 'string' && 'lemma' in word ? [word.lemma] : [])),
  );
  assert.deepEqual([...new Set(lemmas.filter((lemma) => !entries[lemma]))], []);
});

test('the glosses are English for a language without glosses', async () => {
  assert.equal((await readPhrases('fi')).glosses['друг друга'], 'each other; one another');
});
