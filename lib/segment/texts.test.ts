// Chapters are matched by their words, whatever their numbers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchTexts } from './texts.ts';

const one = ['Чай давно остыл, и мы молчали весь вечер.', 'За окном шёл тихий мокрый снег.'];
const two = ['Утром все уехали в старый город у реки.', 'Никто больше не вернулся в этот дом.'];
const three = ['Потом пришла весна, и лёд сошёл с реки.', 'Лодки снова вышли на тёмную воду.'];
const other = ['Совсем новая глава говорит совсем о другом деле.'];

test('chapters in order, moved, split and deleted', () => {
  assert.deepEqual(matchTexts([one, two, three], [one, two, three]), [0, 1, 2]);
  assert.deepEqual(matchTexts([one, two], [other, one, two]), [undefined, 0, 1]);
  assert.deepEqual(matchTexts([one, two, three], [one, three]), [0, 2]);
  assert.deepEqual(matchTexts([[...one, ...two]], [one, two]), [0, undefined]);
  assert.deepEqual(matchTexts([], [one]), [undefined]);
});

test('a rewritten chapter keeps its place', () => {
  assert.deepEqual(matchTexts([one, two, three], [one, other, three]), [0, 1, 2]);
});
