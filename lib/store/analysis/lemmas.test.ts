// Glossaries matched with the dictionary of forms.
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

test('forms with different endings and stems are found', async () => {
  assert.deepEqual(await terms('Люди шли.'), ['человек', 'идти']);
  assert.deepEqual(await terms('Под елкой, с матерью, в прошлом месяце.'), ['ёлка', 'мать', 'месяц']);
  assert.deepEqual(await terms('Первой была красная строка.'), ['первый', 'красная строка']);
});

test('words that only look alike are not found', async () => {
  assert.deepEqual(await terms('Мы числимся, старик матери… матерился.'), ['мать']);
  assert.deepEqual(await terms('одна'), []);
});

test('phrases are found in other cases', async () =>
  assert.deepEqual(await terms('с красной строки'), ['красная строка']));

test('a glossary without entries needs no dictionary', async () => assert.equal(await openLemmas({}), undefined));
