// The pieces that make words comparable: tokens, stems, classes, cognates, dictionary.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCognates } from './cognates.ts';
import { readDictionary } from './dictionary.ts';
import { encodeSide, type Vocabulary } from './side.ts';
import { learnStems } from './stems.ts';
import { tokenise } from './tokens.ts';
import { classifyWords, classOf } from './word-classes.ts';

test('tokens: words, numbers without separators, marks with their place', () => {
  const texts = (unit: string) => tokenise(unit).map((token) => token.text);
  assert.deepEqual(texts('Цена 8 848 м — 8.848,5?'), ['цена', '8848', 'м', '88485', '?', '$?']);
  assert.deepEqual(texts('— Да, — сказал он.'), ['да', 'сказал', 'он', '^—', '$.']);
  assert.deepEqual(texts('山だ。').slice(0, 2), ['山', 'だ']);
  assert.deepEqual(texts(''), []);
});

test('tokens: a capital counts only where the place does not give it', () => {
  const capitals = tokenise('Вчера Анна. Потом Пётр').map((token) => [token.text, token.capital && !token.initial]);
  const expected = [
    ['вчера', false],
    ['анна', true],
    ['потом', false],
    ['пётр', true],
    ['$.', false],
  ];
  assert.deepEqual(
    capitals.filter(([text]) => text !== '$.'),
    expected.slice(0, 4),
  );
});

test('stems: endings shared by many words are cut off, short words are left whole', () => {
  const roots = ['замк', 'город', 'стол', 'берег', 'голос', 'снег', 'вечер', 'поезд', 'народ', 'завод'];
  const endings = ['', 'а', 'ом', 'ами', 'ах', 'у'];
  const stems = learnStems([...roots.flatMap((root) => endings.map((ending) => root + ending)), 'кот']);
  assert.equal(stems.get('городами'), stems.get('городу'));
  assert.equal(stems.get('вечером'), 'вечер');
  assert.equal(stems.get('кот'), undefined);
});

test('classes: rare words by five letters, unknown words by their longest known beginning', () => {
  const { classes } = classifyWords(
    new Map([
      ['государственный', 1],
      ['государство', 1],
      ['дом', 9],
    ]),
  );
  assert.equal(classes.get('государство'), 'госуд');
  assert.equal(classes.get('государственный'), 'госуд');
  assert.equal(
    classOf('государь', classes, (text) => text === 'госуд'),
    'госуд',
  );
  assert.equal(
    classOf('дыня', classes, () => false),
    undefined,
  );
});

test('cognates: numbers, equal words, and names by spelling; not words that merely look alike', () => {
  const source = vocabularyOf(['Вот и Гуров пришёл в 1957 году.', 'Он и Гуров.', 'Тот магазин рядом.']);
  const target = vocabularyOf(['Then Gurov came in 1957.', 'He and Gurov.', 'That magazine is near.']);
  const pairs = findCognates(source, target).map((pair) => `${source.texts[pair.source]}=${target.texts[pair.target]}`);
  assert.ok(pairs.includes('гуров=gurov'), pairs.join());
  assert.ok(pairs.includes('1957=1957'));
  assert.ok(!pairs.some((pair) => pair.startsWith('магаз')));
});

test('dictionary: words the texts have, once each, glosses share their weight', () => {
  const source = vocabularyOf(['Старый замок.']);
  const target = vocabularyOf(['An old fort, a padlock.']);
  const entries = [
    ['замок', 'fort'],
    ['замок', 'fort'],
    ['за́мок', 'old fort'],
    ['кит', 'whale'],
  ] as const;
  const pairs = readDictionary(entries, source, target);
  const named = pairs.map((pair) => [source.texts[pair.source], target.texts[pair.target], pair.weight]);
  assert.deepEqual(named, [
    ['замок', 'fort', 0.8],
    ['замок', 'old', 0.4],
  ]);
});

function vocabularyOf(units: readonly string[]): Vocabulary {
  return encodeSide([units]).vocabulary;
}
