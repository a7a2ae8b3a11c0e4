// The dictionary of forms from the package az.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openInflection, openMorphology } from './morphology.ts';

const morphology = await openMorphology();

test('returns all readings of a form, with their lemmas', () => {
  const lemmas = new Set(morphology('стали').map(({ lemma }) => lemma));
  assert.deepEqual(lemmas, new Set(['стать', 'сталь']));
});

test('ё is restored, and unknown words are guessed', () => {
  assert.equal(morphology('елка')[0]?.form, 'ёлка');
  assert.equal(
    morphology('кракозябрами').some(({ known }) => known),
    false,
  );
  assert.ok(morphology('кракозябрами').length > 0);
});

test('a word has its forms, by its first form only', async () => {
  const formsOf = await openInflection();
  for (const form of ['идти', 'шёл', 'иду', 'идите']) assert.ok(formsOf('идти').includes(form), form);
  assert.ok(formsOf('человек').includes('людей'));
  assert.deepEqual(formsOf('шёл'), []);
  assert.deepEqual(formsOf('кракозябра'), []);
});

test('an overlong word has no readings', () => assert.deepEqual(morphology('а'.repeat(10_000)), []));
