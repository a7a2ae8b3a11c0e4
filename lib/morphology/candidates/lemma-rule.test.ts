// Rules that make a lemma of a form, and forms that they are applied to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyRule, lemmaRule } from './lemma-rule.ts';

test('a rule makes the lemma of its form, and keeps the letters of another', () => {
  for (const [form = '', lemma = ''] of [
    ['Москвою', 'Москва'],
    ['США', 'США'],
    ['кв.', 'кв'],
  ])
    assert.equal(applyRule(lemmaRule(form, lemma), form), lemma);
  assert.equal(applyRule(lemmaRule('Москвою', 'Москва'), 'Литвою'), 'Литва');
});

test('a lemma with е for ё does not replace the beginning of other names', () => {
  assert.equal(applyRule(lemmaRule('Хёртнагль', 'Хертнагль'), 'Жиль'), 'Жиль');
});
