// Abbreviated titles and professions before names do not end sentences.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitSentences } from '../sentences.ts';

function cut(text: string, lang: 'ru' | 'en'): readonly string[] {
  return splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));
}

test('a name after a title or a profession stays with it', () => {
  const whole = [
    'Арх. Сомов построил вокзал, инж. Кулагин — мост.',
    'Англ. и нем. языки он учил сам.',
    'Корр. ТАСС сообщил об этом утром.',
    'Спец. корр. «Известий» и чл.-корр. РАН Ивлев спорили.',
    'Ген. дир. Орлов, секр. Лебедева и студ. Круглов молчали.',
    'Муз. Сомова, сл. Орлова, худ. рук. Ивлев.',
    'Худ. Репин писал быстро.',
    'Ст. преп. Котова и мл. науч. сотр. Рябов опоздали.',
  ];
  for (const sentence of whole) assert.deepEqual(cut(sentence, 'ru'), [sentence]);
  const english = 'Dir. Smith met Bp. Jones, Corr. Hill and Pte. Ryan.';
  assert.deepEqual(cut(english, 'en'), [english]);
});

test('words that look like titles end sentences', () => {
  for (const sentences of [
    ['Он был бледен и худ.', 'Орлов молчал.'],
    ['В горле стоял ком.', 'Иван отвернулся.'],
    ['Он нем.', 'Она молчит.'],
    ['Это видел мой ред.', 'Он был строг.'],
  ])
    assert.deepEqual(cut(sentences.join(' '), 'ru'), sentences);
});
