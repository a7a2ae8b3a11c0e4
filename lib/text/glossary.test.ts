// Terms are found in any form of their words, and not in other words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openGlossary, usesTerm } from './glossary.ts';

const GLOSSARY = { 'красная строка': 'red line', замок: 'castle', отец: 'father', чай: 'tea', Ильина: 'Ilyina' };
const lemmas = (source: string) => openGlossary(GLOSSARY)(source).map(({ lemma }) => lemma);

test('a term is found in every form without a dictionary', () => {
  for (const source of ['Начни с красной строки.', 'КРАСНУЮ СТРОКУ', 'о красных строках'])
    assert.deepEqual(lemmas(source), ['красная строка'], source);
  for (const source of ['в замке', 'за́мком', 'замков', 'Замок.']) assert.deepEqual(lemmas(source), ['замок'], source);
  for (const source of ['отца', 'отцу', 'отцами', 'Отец!']) assert.deepEqual(lemmas(source), ['отец'], source);
  assert.deepEqual(lemmas('Чаю Ильиной!'), ['чай', 'Ильина']);
});

test('other words are not forms of it', () => {
  for (const source of ['красная нить', 'строка красная', 'заметка', 'часто', 'отчасти', '']) {
    assert.deepEqual(lemmas(source), [], source);
  }
});

test('a dictionary decides for the words that it has', () => {
  const lemmasOf = (word: string) => (word === 'замком' ? ['замок'] : word === 'замка' ? ['замка'] : []);
  const find = openGlossary({ замок: 'castle' }, lemmasOf);
  assert.equal(find('под замком').length, 1);
  assert.equal(find('его замка').length, 0);
  assert.equal(find('у замков').length, 1);
});

test('a translation uses a term in any case and number', () => {
  for (const target of ['A red line.', 'Red lines!', 'the RED LINE’s end'])
    assert.ok(usesTerm(target, 'red line'), target);
  assert.ok(usesTerm('two cities', 'city'));
  assert.ok(usesTerm('She moved.', 'move'));
  assert.ok(!usesTerm('a redline', 'red line'));
  assert.ok(!usesTerm('a line in red', 'red line'));
  assert.ok(!usesTerm('cats', 'category'));
});

test('a glossary of thousands of terms is searched by stems', () => {
  const letters = (n: number) => [...String(n)].map((digit) => 'бвгджзклмн'.charAt(Number(digit))).join('а');
  const large = Object.fromEntries(
    Array.from({ length: 5000 }, (_, n) => [`слово${letters(n)}о красное`, `word ${n}`]),
  );
  const find = openGlossary({ ...large, чай: 'tea' });
  for (let n = 0; n < 2000; n += 1)
    assert.equal(find(`Мы пили чай и говорили о слове${letters(n)} без конца.`).length, 1);
});
