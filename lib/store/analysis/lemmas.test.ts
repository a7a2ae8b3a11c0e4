// Glossaries matched with the help of the dictionary of forms.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openGlossary } from '../../text/glossary.ts';
import { openLemmas } from './lemmas.ts';

const GLOSSARY = {
  человек: 'person',
  идти: 'walk',
  ёлка: 'fir',
  мать: 'mother',
  месяц: 'month',
  старый: 'old',
  первый: 'first',
  число: 'number',
  'красная строка': 'red line',
};

async function terms(source: string): Promise<readonly string[]> {
  const find = openGlossary(GLOSSARY, await openLemmas(GLOSSARY));
  return find(source).map(({ lemma }) => lemma);
}

test('forms that share no ending and no stem are found', async () => {
  assert.deepEqual(await terms('Люди шли.'), ['человек', 'идти']);
  assert.deepEqual(await terms('Под елкой, с матерью, в прошлом месяце.'), ['ёлка', 'мать', 'месяц']);
  assert.deepEqual(await terms('Первой была красная строка.'), ['первый', 'красная строка']);
});

test('words that only look alike are not', async () => {
  assert.deepEqual(await terms('Мы числимся, старик матери… матерился.'), ['мать']);
  assert.deepEqual(await terms('одна'), []);
});

test('phrases are found in other cases', async () =>
  assert.deepEqual(await terms('с красной строки'), ['красная строка']));

test('without entries there is nothing to read', async () => assert.equal(await openLemmas({}), undefined));
