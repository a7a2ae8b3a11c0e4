// Forms with a particle and forms said twice, taken apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeApart } from './affixes.ts';

test('a particle is no part of the word, unless the lemma has it', () => {
  assert.equal(takeApart('Рыбу-то', 'рыба').word, 'Рыбу');
  assert.equal(takeApart('Рыбу-то', 'рыба').particle, 'то');
  assert.equal(takeApart('кто-то', 'кто-то').word, 'кто-то');
  assert.equal(takeApart('всё-таки', 'всё-таки').particle, '');
  assert.equal(takeApart('скажи-ка', 'сказать').rebuild('скажи\u0301'), 'скажи\u0301-ка');
});

test('a word said twice is one word', () => {
  assert.equal(takeApart('чего-чего', 'что').word, 'чего');
  assert.equal(takeApart('чего-чего', 'что').rebuild('чего\u0301'), 'чего\u0301-чего\u0301');
  assert.equal(takeApart('еле-еле', 'еле-еле').word, 'еле-еле');
  assert.equal(takeApart('кафе-бар', 'кафе-бар').word, 'кафе-бар');
});
