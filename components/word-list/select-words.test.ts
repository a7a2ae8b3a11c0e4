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
  return selectWords(words, { search: '', stage: undefined, order: 'added', ...selection }).map(({ lemma }) => lemma);
}

test('words are sorted newest first, by the Russian alphabet, or by due time', () => {
  assert.deepEqual(lemmas({}), ['замок', 'арбуз', 'ёж']);
  assert.deepEqual(lemmas({ order: 'lemma' }), ['арбуз', 'ёж', 'замок']);
  assert.deepEqual(lemmas({ order: 'due' }), ['замок', 'ёж', 'арбуз']);
});

test('search covers word, form and meaning, and ignores stress, dots and capitals', () => {
  assert.deepEqual(lemmas({ search: ' ЕЖ ' }), ['ёж']);
  assert.deepEqual(lemmas({ search: 'за́мок' }), ['замок']);
  assert.deepEqual(lemmas({ search: 'арбузом' }), ['арбуз']);
  assert.deepEqual(lemmas({ search: 'Hedge' }), ['ёж']);
  assert.deepEqual(lemmas({ search: 'x' }), []);
});

test('a filter selects one stage: the steps of learning are one', () => {
  assert.deepEqual(lemmas({ stage: 'known' }), ['арбуз']);
  assert.deepEqual(lemmas({ stage: 'learning' }), ['замок']);
  assert.deepEqual(lemmas({ stage: 'learning', search: 'ёж' }), []);
});
