// Habits of texts: ё and names, and what they refuse.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyser } from './analyser.ts';
import type { Parse } from './analysis.ts';
import { habitsOf, showsYo } from './habits.ts';
import { unpackObserved } from './model-data.ts';

const parse = (form: string, tag = 'ADVB'): Parse => ({ form, lemma: form, base: form, tag, score: 1, known: true });
const PARSES: Readonly<Record<string, readonly Parse[]>> = {
  еще: [parse('ещё')],
  ещё: [parse('ещё')],
  все: [parse('все', 'PRCL'), parse('всё')],
};
const { look } = createAnalyser({
  morphology: (form) => PARSES[form.toLowerCase()] ?? [],
  observed: unpackObserved({ tags: [], forms: {}, shapes: {} }),
  weights: new Int8Array(1 << 20),
  commonness: () => 0,
});

test('a text writes ё where it has one and lacks none', () => {
  assert.ok(habitsOf(['Ещё не все.'], look).yo);
  assert.ok(!habitsOf(['Не все.'], look).yo);
  assert.ok(!habitsOf(['Ещё не все.', 'Еще раз.'], look).yo);
  assert.ok(!habitsOf([], look).yo);
});

test('in such a text a reading with another ё is refused', () => {
  assert.ok(showsYo('все', 'все') && showsYo('Ещё', 'ещё'));
  assert.ok(!showsYo('все', 'всё'));
  const forms = (yo: boolean) => look('все', { yo }).choices.map(({ candidate }) => candidate.form);
  assert.deepEqual(new Set(forms(false)), new Set(['все', 'всё']));
  assert.deepEqual(forms(true), ['все']);
});

test('names are the words that are capitals inside sentences alone', () => {
  const { names } = habitsOf(['Там был Грант. Потом Рей, а за ним Дом.', 'Пришла Вера. Дом стоит. В дом вошли.'], look);
  assert.deepEqual([...names].sort(), ['вера', 'грант', 'рей']);
});
