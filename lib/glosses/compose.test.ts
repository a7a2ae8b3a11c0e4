// The words file of small texts, with a morphology of a few forms: what it says at each place, and how it is read again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnAnalogy } from '../dictionary/analogy.ts';
import { createDictionary } from '../dictionary/dictionary.ts';
import { indexPhrases } from '../dictionary/phrases.ts';
import { createAnalyser } from '../morphology/analyser.ts';
import type { Parse } from '../morphology/analysis.ts';
import { unpackObserved } from '../morphology/model-data.ts';
import { composeWords, type WordSources } from './compose.ts';
import { lookUpWord } from './words-file.ts';

const noun = (form: string, lemma: string, cases: string): Parse => ({
  form,
  lemma,
  base: lemma,
  tag: `NOUN,inan,masc sing,${cases}`,
  score: 1,
  known: true,
});
const PARSES: Readonly<Record<string, readonly Parse[]>> = {
  замок: [noun('замок', 'замок', 'nomn')],
  дом: [noun('дом', 'дом', 'nomn')],
  зыбь: [noun('зыбь', 'зыбь', 'nomn')],
};
const dictionary = createDictionary(
  {
    замок: [
      { pos: 'noun', stressed: 'за́мок', accent: 'a', gender: 'Masc', animacy: 'Inan' },
      { pos: 'noun', stressed: 'замо́к', accent: 'b', gender: 'Masc', animacy: 'Inan' },
    ],
    дом: [{ pos: 'noun', stressed: 'дом', accent: 'c', gender: 'Masc', animacy: 'Inan' }],
    сказать: [{ pos: 'verb', stressed: 'сказа́ть', accent: 'c/a', aspect: 'Perf', partners: ['говорить'] }],
  },
  { замок: ['castle', 'lock'], дом: ['house'], сказать: ['to say'] },
);
const analyser = createAnalyser({
  morphology: (form) => PARSES[form.toLowerCase()] ?? [],
  observed: unpackObserved({ tags: [], forms: {}, shapes: {} }),
  weights: new Int8Array(1 << 20),
  commonness: () => 0,
});
const sources: WordSources = {
  analyser,
  analogy: learnAnalogy(dictionary),
  levelOf: (lemma) => (lemma === 'дом' ? 'A1' : 'C2'),
  stress: new Map(),
  here: {},
  findInPacks: () => new Map(),
};
const compose = (texts: Readonly<Record<string, string>>, more: Partial<WordSources> = {}) =>
  composeWords(
    Object.entries(texts).map(([id, source]) => ({ id, source, target: undefined })),
    { ...sources, ...more },
  );
const glosses = (word: ReturnType<typeof lookUpWord>) => word?.readings.map(({ entry }) => entry.gloss);

test('each entry has its level', () => {
  const file = compose({ 'p1-1': 'Дом, зыбь.' });
  assert.equal(lookUpWord(file, 'дом', 'p1-1', 0)?.readings[0]?.entry.level, 1);
  assert.equal(lookUpWord(file, 'зыбь', 'p1-1', 0)?.readings[0]?.entry.level, 6);
});

test('a word is found at its place with its entry and its stress, whatever its capitals and marks', () => {
  const file = compose({ 'p1-1': 'Дом.' });
  for (const form of ['Дом', 'дом', 'до\u0301м', 'до\u00ADм']) {
    assert.deepEqual(glosses(lookUpWord(file, form, 'p1-1', 0)), ['house']);
  }
  assert.equal(lookUpWord(file, 'лес', 'p1-1', 0), undefined);
});

test('homographs stand side by side where nothing decides, and the layer of stress decides at its place', () => {
  const texts = { 'p1-1': 'Замок.', 'p1-2': 'Замок и замок.' };
  assert.deepEqual(glosses(lookUpWord(compose(texts), 'замок', 'p1-1', 0)), ['castle', 'lock']);
  const file = compose(texts, { stress: new Map([['p1-2', 'Замо́к и за́мок.']]) });
  const at = (segment: string, occurrence: number) => lookUpWord(file, 'Замок', segment, occurrence);
  assert.deepEqual(glosses(at('p1-2', 0)), ['lock']);
  assert.deepEqual(glosses(at('p1-2', 1)), ['castle']);
  assert.deepEqual(at('p1-2', 1)?.readings[0]?.stressed, 'за́мок');
  assert.deepEqual(
    at('p1-2', 1)?.others.map(({ entry }) => entry.gloss),
    ['lock'],
  );
  assert.deepEqual(new Set(glosses(at('p1-1', 0))), new Set(['castle', 'lock']));
});

test('a layer of another text decides nothing', () => {
  const file = compose({ 'p1-1': 'Замок.' }, { stress: new Map([['p1-1', 'Старый замо́к.']]) });
  assert.deepEqual(glosses(lookUpWord(file, 'замок', 'p1-1', 0)), ['castle', 'lock']);
});

test('what a pack says of a word that the dictionary lacks comes with whom to thank', () => {
  const pack = { name: 'Pack', licence: 'CC BY-SA 4.0', attribution: 'People' };
  const asked: string[][] = [];
  const file = compose(
    { 'p1-1': 'Дом и зыбь.' },
    {
      findInPacks: (lemmas) => {
        asked.push([...lemmas]);
        return new Map([['зыбь', { ...pack, stressed: 'зыбь', gloss: 'ripples' }]]);
      },
    },
  );
  const entry = lookUpWord(file, 'зыбь', 'p1-1', 0)?.readings[0]?.entry;
  assert.equal(entry?.gloss, 'ripples');
  assert.deepEqual(entry?.pack, pack);
  assert.ok(asked.flat().includes('зыбь') && !asked.flat().includes('дом'));
});

test('an unknown word is said to be one, and a gloss of the place is kept', () => {
  const file = compose({ 'p1-1': 'Зыбь.' }, { here: { 'p1-1': { Зыбь: 'the swell' } } });
  const word = lookUpWord(file, 'зыбь', 'p1-1', 0);
  assert.equal(word?.readings[0]?.entry.gloss, '');
  assert.equal(word?.here, 'the swell');
});

test('words called like fields of objects are words', () => {
  const file = JSON.parse(JSON.stringify(compose({ 'p1-1': 'constructor __proto__ дом' })));
  assert.equal(lookUpWord(file, 'constructor', 'p1-1', 0)?.readings.length, 1);
  assert.equal(lookUpWord(file, 'toString', 'p1-1', 0), undefined);
  assert.deepEqual(glosses(lookUpWord(file, 'дом', 'hasOwnProperty', 0)), ['house']);
});

test('a fixed group is found from each of its words, at its place alone', () => {
  const index = indexPhrases({
    'дом и замок': { pos: 'noun', stressed: 'дом и за́мок' },
    'замок зыбь': { pos: 'verb', stressed: 'замо́к зыбь', words: [{ lemma: 'замок' }, 'зыбь'], loose: true },
  });
  const glosses = { 'дом и замок': 'house and home', 'замок зыбь': 'to swell' };
  const file = compose(
    { 'p1-1': 'Замок. Дом и замок.', 'p1-2': 'Замок, дом; зыбь замок.' },
    { phrases: { index, glosses } },
  );
  const group = (form: string, segment: string, occurrence: number) =>
    lookUpWord(file, form, segment, occurrence)?.group?.gloss;
  assert.equal(group('Дом', 'p1-1', 0), 'house and home');
  assert.equal(group('замок', 'p1-1', 1), 'house and home');
  assert.equal(group('Замок', 'p1-1', 0), undefined);
  assert.equal(group('зыбь', 'p1-2', 0), 'to swell');
  assert.equal(group('замок', 'p1-2', 1), 'to swell');
  assert.equal(group('замок', 'p1-2', 0), undefined);
});
