// The dictionary of forms, asked for a form in every spelling that it may know it in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Parse } from '../analysis.ts';
import { parsesOf } from './parses.ts';

const parse = (form: string, known: boolean): Parse => ({
  form,
  lemma: form,
  base: form,
  tag: 'NOUN',
  score: 1,
  known,
});
const knows =
  (...forms: readonly string[]) =>
  (form: string) => [parse(form, forms.includes(form))];

test('a form as it is written, then as a name, then without what is sung; a guess where nothing is known', () => {
  const formsOf = (form: string, ...known: readonly string[]) =>
    parsesOf(form, knows(...known)).map((found) => [found.form, found.known]);
  assert.deepEqual(formsOf('дом', 'дом'), [['дом', true]]);
  assert.deepEqual(formsOf('орёл', 'Орёл'), [['Орёл', true]]);
  assert.deepEqual(formsOf('спасиииибо', 'спасибо'), [['спасибо', true]]);
  assert.deepEqual(formsOf('куздра', 'дом'), [['куздра', false]]);
});

test('a form with ё that the dictionary writes with е keeps its ё', () => {
  assert.deepEqual(
    parsesOf('лён', knows('лен')).map(({ form, lemma }) => [form, lemma]),
    [['лён', 'лён']],
  );
});
