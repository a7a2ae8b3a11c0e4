// The lemmas of forms, from a dictionary of a few.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Morphology, Parse } from './analysis.ts';
import { lemmasOf } from './lemmas.ts';

const parse = (form: string, lemma: string, tag: string, more: Partial<Parse> = {}): Parse => {
  return { form, lemma, base: lemma, tag, score: 0.5, known: true, ...more };
};
const FORMS: Readonly<Record<string, readonly Parse[]>> = {
  стали: [parse('стали', 'стать', 'VERB'), parse('стали', 'сталь', 'NOUN'), parse('стали', 'сталь', 'NOUN')],
  Лучше: [parse('лучше', 'хороший', 'COMP', { base: 'лучше' })],
  первой: [parse('первой', 'один', 'ADJF', { base: 'первый' })],
  глокая: [parse('глокая', 'глокий', 'ADJF', { known: false })],
};
const morphology: Morphology = (form) => FORMS[form] ?? FORMS[form.toLowerCase()] ?? [];

test('a form has every lemma once', () => assert.deepEqual(lemmasOf('стали', morphology), ['стать', 'сталь']));

test('what a word is derived from is not what it is, but for comparatives', () => {
  assert.deepEqual(lemmasOf('первой', morphology), ['первый']);
  assert.deepEqual(lemmasOf('Лучше', morphology), ['лучше', 'хороший']);
});

test('guesses do not count', () => assert.deepEqual(lemmasOf('глокая', morphology), []));
