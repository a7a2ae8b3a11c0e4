// What is told of a word: its stress and its meaning.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnAnalogy } from './analogy.ts';
import { createDictionary } from './dictionary.ts';
import { sayWords } from './say.ts';

const dictionary = createDictionary(
  { книга: [{ pos: 'noun', stressed: 'кни́га', accent: 'a', gender: 'Fem' }] },
  { книга: ['book'] },
);
const features = 'Case=Gen|Gender=Fem|Number=Plur';

test('a word of the dictionary, and one that is not', () => {
  const words = [
    {
      form: 'Книга',
      analyses: [{ form: 'книга', lemma: 'книга', pos: 'NOUN', features: 'Case=Nom|Gender=Fem|Number=Sing' }],
    },
    { form: 'фьюыть', analyses: [{ form: 'фьюыть', lemma: 'фьюыть', pos: 'INTJ', features: '' }] },
    { form: '…', analyses: [] },
  ];
  const [book, unknown, none] = sayWords(words, learnAnalogy(dictionary));
  assert.deepEqual(
    book?.map(({ stressed, gloss }) => [stressed, gloss]),
    [['кни́га', 'book']],
  );
  assert.equal(unknown?.[0]?.gloss, '');
  assert.deepEqual(none, []);
});

test('names keep their capital', () => {
  const analysis = { form: 'книга', lemma: 'Книга', pos: 'PROPN', features };
  const [[name] = []] = sayWords([{ form: 'Книга', analyses: [analysis] }], learnAnalogy(dictionary));
  assert.match(name?.stressed ?? '', /^К/);
});
