// Which English forms of a text may translate which Russian forms of another.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairForms } from './text-dictionary.ts';

const glosses: Readonly<Record<string, readonly string[]>> = {
  пошёл: ['to go; to walk'],
  ведро: ['bucket, pail'],
  дети: ['child (plural: children)'],
  железная: ['railway line'],
  всё: ['that which is in front of everyone here'],
};
const glossesOf = (form: string) => glosses[form] ?? [];

test('English forms are found by the words that they are inflected from', () => {
  const pairs = pairForms(['пошёл', 'ведро', 'дети'], ['went', 'walked', 'pails', 'children', 'house'], glossesOf);
  assert.deepEqual(pairs, [
    ['пошёл', 'went', 1],
    ['пошёл', 'walked', 1],
    ['ведро', 'pails', 1],
    ['дети', 'children', 1],
  ]);
});

test('words of a longer gloss share its sense, and explanations are left out', () => {
  assert.deepEqual(pairForms(['железная', 'всё'], ['railway', 'everyone', 'here'], glossesOf), [
    ['железная', 'railway', 0.5],
  ]);
});

test('words that neither text has give nothing', () => {
  assert.deepEqual(pairForms(['ведро'], [], glossesOf), []);
  assert.deepEqual(pairForms(['нет'], ['bucket'], glossesOf), []);
});
