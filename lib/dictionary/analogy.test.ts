// Guesses by analogy: which relative they follow, how sure they are, and when there is none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessEntry, learnAnalogy } from './analogy.ts';
import { createDictionary } from './dictionary.ts';
import type { Entries, Entry } from './entry.ts';

const noun = (stressed: string): readonly Entry[] => [
  { pos: 'noun', stressed, accent: 'a', gender: 'Fem', animacy: 'Inan' },
];
const entries: Entries = {
  станция: noun('ста́нция'),
  операция: noun('опера́ция'),
  авиация: noun('авиа́ция'),
  вариация: noun('вариа́ция'),
  писать: [{ pos: 'verb', stressed: 'писа́ть', accent: 'c/a', aspect: 'Imp' }],
  бегать: [{ pos: 'verb', stressed: 'бе́гать', accent: 'a/a', aspect: 'Imp' }],
  бросить: [{ pos: 'verb', stressed: 'бро́сить', accent: 'a/a', aspect: 'Perf' }],
  смелый: [{ pos: 'adj', stressed: 'сме́лый', accent: "a/c'" }],
  удобный: [{ pos: 'adj', stressed: 'удо́бный', accent: 'a/a' }],
};
const analogy = learnAnalogy(createDictionary(entries, {}));

test('words are stressed as those that end alike, with the share of these as certainty', () => {
  const guess = guessEntry(analogy, 'трансляция', 'noun');
  assert.equal(guess?.entry.stressed, 'трансля́ция');
  assert.equal(guess?.certainty, 4 / 5);
});

test('verbs are stressed as the verb inside them', () => {
  assert.equal(guessEntry(analogy, 'дописать', 'verb')?.entry.stressed, 'дописа́ть');
  assert.equal(guessEntry(analogy, 'записаться', 'verb')?.entry.accent, 'c/a');
  assert.equal(guessEntry(analogy, 'броситься', 'verb')?.entry.stressed, 'бро́ситься');
  assert.equal(guessEntry(analogy, 'выбросить', 'verb')?.entry.stressed, 'вы́бросить');
  assert.equal(guessEntry(analogy, 'выписать', 'verb', 'Perf')?.entry.stressed, 'вы́писать');
  assert.equal(guessEntry(analogy, 'убегать', 'verb', 'Imp')?.entry.stressed, 'убега́ть');
});

test('adverbs and negations are stressed as their adjectives', () => {
  assert.equal(guessEntry(analogy, 'неудобный', 'adj')?.entry.stressed, 'неудо́бный');
  assert.equal(guessEntry(analogy, 'кратчайший', 'adj')?.entry.stressed, 'кратча́йший');
  assert.equal(guessEntry(analogy, 'удобно', 'adv')?.entry.stressed, 'удо́бно');
});

test('a word like no other is not guessed', () => {
  assert.equal(guessEntry(analogy, 'хоккей', 'noun'), undefined);
  assert.equal(guessEntry(analogy, 'хм', 'noun'), undefined);
  assert.equal(guessEntry(analogy, '', 'adv'), undefined);
});
