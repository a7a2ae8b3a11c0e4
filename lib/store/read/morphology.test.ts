// The dictionary of forms from the package az.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMorphology } from './morphology.ts';

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

test('an overlong word has no readings', () => assert.deepEqual(morphology('а'.repeat(10_000)), []));
