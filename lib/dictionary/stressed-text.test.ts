// Texts with their marks: what is set, what is kept, what is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnAnalogy } from './analogy.ts';
import { createDictionary } from './dictionary.ts';
import type { Entries } from './entry.ts';
import { type ReadWord, stressText } from './stressed-text.ts';

const entries: Entries = {
  замок: [
    { pos: 'noun', stressed: 'за́мок', accent: 'a', gender: 'Masc', animacy: 'Inan' },
    { pos: 'noun', stressed: 'замо́к', accent: 'b', gender: 'Masc', animacy: 'Inan' },
  ],
  чёрный: [{ pos: 'adj', stressed: 'чёрный', accent: 'a/b' }],
  лес: [{ pos: 'noun', stressed: 'лес', accent: 'c', gender: 'Masc', animacy: 'Inan' }],
};
const analogy = learnAnalogy(createDictionary(entries, {}));

/** Reads each word of a text as its lemma, part of speech and features say. */
function read(text: string, readings: Readonly<Record<string, string>>): readonly ReadWord[] {
  return Array.from(text.matchAll(/(?:\p{L}|\u0301)+/gu), ({ 0: word, index }) => {
    const [lemma = '', pos = '', features = ''] = (readings[word] ?? '').split(' ');
    const analyses = lemma === '' ? [] : [{ form: word.toLowerCase(), lemma, pos, features }];
    return { start: index, end: index + word.length, analyses };
  });
}

test('marks are set, everything else stays, and doubts are told', () => {
  const text = '«Черный ЗАМОК» в лесу — abc!';
  const words = read(text, {
    Черный: 'чёрный ADJ Case=Nom',
    ЗАМОК: 'замок NOUN Case=Nom|Number=Sing',
    лесу: 'лес NOUN Case=Loc|Number=Sing',
  });
  const stressed = stressText(text, words, analogy);
  assert.equal(stressed.text, '«Че́рный ЗА́МОК» в лесу́ — abc!');
  assert.deepEqual(stressed.doubts, [{ word: 'ЗАМОК', forms: ['за́мок', 'замо́к'], certainty: 1 }]);
});

test('a word with a mark keeps it, and one that nobody knows is told', () => {
  const stressed = stressText('замо́к абырвалг', read('замо́к абырвалг', {}), analogy);
  assert.equal(stressed.text, 'замо́к абырвалг');
  assert.deepEqual(stressed.doubts, [{ word: 'абырвалг', forms: [], certainty: 0 }]);
});

test('a word whose stress is on the preposition before it gets no mark', () => {
  const text = 'бе\u0301з замка';
  assert.equal(stressText(text, read(text, { замка: 'замок NOUN Case=Gen|Number=Sing' }), analogy).text, text);
});

test('an empty text stays empty', () => {
  assert.deepEqual(stressText('', [], analogy), { text: '', doubts: [] });
});
