// Counting the words of small texts by the keys under which they are saved.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnAnalogy } from '../dictionary/analogy.ts';
import { createDictionary } from '../dictionary/dictionary.ts';
import { createAnalyser } from '../morphology/analyser.ts';
import type { Parse } from '../morphology/analysis.ts';
import { unpackObserved } from '../morphology/model-data.ts';
import { wordKey } from '../vocabulary/word.ts';
import { composeWords, openBook, placeWords, type WordSources } from './compose.ts';
import { countLemmas, sumLemmas } from './lemma-counts.ts';
import { lookUpWord } from './words-file.ts';

const noun = (form: string, lemma: string, more = ''): readonly Parse[] => [
  { form, lemma, base: lemma, tag: `NOUN,inan,masc${more} sing,nomn`, score: 1, known: true },
];
const PARSES: Readonly<Record<string, readonly Parse[]>> = {
  дом: noun('дом', 'дом'),
  дома: noun('дома', 'дом'),
  зыбь: noun('зыбь', 'зыбь'),
  елка: noun('елка', 'елка'),
  киев: noun('киев', 'киев', ',Sgtm,Geox'),
};
const analyser = createAnalyser({
  morphology: (form) => PARSES[form.toLowerCase()] ?? [],
  observed: unpackObserved({ tags: [], forms: {}, shapes: {} }),
  weights: new Int8Array(1 << 20),
  commonness: () => 0,
});
const dictionary = createDictionary(
  {
    дом: [{ pos: 'noun', stressed: 'дом', accent: 'c', gender: 'Masc', animacy: 'Inan' }],
    киев: [{ pos: 'name', stressed: 'ки́ев', accent: 'a', gender: 'Masc', animacy: 'Inan' }],
  },
  { дом: ['house'], киев: ['Kyiv'] },
);
const pack = { name: 'Pack', licence: 'CC BY-SA 4.0', attribution: 'People' };
const sources: WordSources = {
  analyser,
  analogy: learnAnalogy(dictionary),
  levelOf: () => 'A1',
  stress: new Map(),
  here: {},
  findInPacks: () => new Map([['елка', { ...pack, stressed: 'ёлка', gloss: 'fir' }]]),
};

function count(source: string) {
  const placed = [...placeWords([{ id: 'p1-1', source, target: undefined }], sources)];
  return countLemmas(placed, openBook(placed, sources));
}

test('forms of a word are counted together, whatever their capitals', () => {
  assert.deepEqual(new Map(count('Дом, дома и зыбь: дом.')).get('ru:дом:NOUN'), 3);
  assert.deepEqual(count(''), []);
});

test('names and numbers are left out', () => {
  assert.deepEqual(count('Киев 2023 дом'), [['ru:дом:NOUN', 1]]);
});

test('each key is the one that the card saves the word under, in the spelling of a pack too', () => {
  const source = 'Дом, зыбь, елка.';
  const file = composeWords([{ id: 'p1-1', source, target: undefined }], sources);
  const keys = ['дом', 'зыбь', 'елка'].flatMap((form) => {
    const entry = lookUpWord(file, form, 'p1-1', 0)?.readings[0]?.entry;
    return entry ? wordKey({ lang: 'ru', lemma: entry.lemma, pos: entry.pos }) : [];
  });
  assert.deepEqual(
    count(source).map(([key]) => key),
    keys,
  );
  assert.ok(keys.includes('ru:ёлка:NOUN'));
});

test('the counts of texts add up', () => {
  assert.deepEqual(sumLemmas([[['a', 1]], [], [['b', 2] as const, ['a', 3] as const]]), [
    ['a', 4],
    ['b', 2],
  ]);
  assert.deepEqual(sumLemmas([]), []);
});
