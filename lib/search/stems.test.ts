// Stems: the forms of a word have one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishStem } from './english-stem.ts';
import { russianStem } from './russian-stem.ts';

const ENGLISH = [
  'hope hopes hoped hoping',
  'stop stops stopped stopping',
  'try tries tried trying',
  'run runs ran running',
  'go goes went gone going',
  'child children',
  'box boxes',
  'die dies died',
  'house houses',
  'wolf wolves',
  'see sees saw seen seeing',
  'bus',
  'this',
];

for (const forms of ENGLISH) {
  test(`one stem: ${forms}`, () => {
    assert.equal(new Set(forms.split(' ').map(englishStem)).size, 1, forms.split(' ').map(englishStem).join());
  });
}

test('short words, names of rivers and words with figures stay apart', () => {
  for (const word of ['is', 'us', 'red', 'bed', 'bring', 'king', "don't", '12th', 'über'])
    assert.ok(englishStem(word).length >= 2, word);
  assert.notEqual(englishStem('sing'), englishStem('s'));
  assert.notEqual(englishStem('bring'), englishStem('bred'));
});

const RUSSIAN = [
  'читаешь читать читали читает читаю',
  'книга книги книгу книгами книгах',
  'красный красная красного красными',
  'море моря морю морем',
  'улыбался улыбалась улыбаться',
];

for (const forms of RUSSIAN) {
  test(`one stem: ${forms}`, () => {
    assert.equal(new Set(forms.split(' ').map(russianStem)).size, 1, forms.split(' ').map(russianStem).join());
  });
}

test('three letters stay', () => {
  for (const word of ['дом', 'он', 'ими', 'мыло', 'я', ''])
    assert.ok(russianStem(word).length >= Math.min(3, word.length));
});
