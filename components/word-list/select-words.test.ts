// Search, filter and order of saved words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newCard, type SavedWord, type Status } from '#lib/vocabulary/word.ts';
import { type Selection, selectWords } from './select-words.ts';

function word(lemma: string, gloss: string, status: Status, added: number, due: number): SavedWord {
  const name = { lang: 'ru', lemma, pos: 'NOUN', form: `${lemma}ом`, stressed: lemma, note: '' } as const;
  return { ...name, gloss, status, sentences: [], added, changed: added, card: newCard(due) };
}

const words = [
  word('ёж', 'hedgehog', 'new', 1, 30),
  word('замок', 'castle', 2, 3, 20),
  word('арбуз', 'watermelon', 'known', 2, 10),
];

function lemmas(selection: Partial<Selection>): readonly string[] {
  return selectWords(words, { search: '', status: undefined, order: 'added', ...selection }).map(({ lemma }) => lemma);
}

test('words stand newest first, by the Russian alphabet, or due first', () => {
  assert.deepEqual(lemmas({}), ['замок', 'арбуз', 'ёж']);
  assert.deepEqual(lemmas({ order: 'lemma' }), ['арбуз', 'ёж', 'замок']);
  assert.deepEqual(lemmas({ order: 'due' }), ['замок', 'ёж', 'арбуз']);
});

test('search looks into word, form and meaning, past stress, dots and capitals', () => {
  assert.deepEqual(lemmas({ search: ' ЕЖ ' }), ['ёж']);
  assert.deepEqual(lemmas({ search: 'за́мок' }), ['замок']);
  assert.deepEqual(lemmas({ search: 'арбузом' }), ['арбуз']);
  assert.deepEqual(lemmas({ search: 'Hedge' }), ['ёж']);
  assert.deepEqual(lemmas({ search: 'x' }), []);
});

test('a filter keeps one status', () => {
  assert.deepEqual(lemmas({ status: 'known' }), ['арбуз']);
  assert.deepEqual(lemmas({ status: 2, search: 'ёж' }), []);
});
