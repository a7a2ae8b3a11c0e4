// Chapters are known again by their words, whatever number they have.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchTexts } from './texts.ts';

const one = ['Чай давно остыл, и мы молчали весь вечер.', 'За окном шёл тихий мокрый снег.'];
const two = ['Утром все уехали в старый город у реки.', 'Никто больше не вернулся в этот дом.'];
const three = ['Потом пришла весна, и лёд сошёл с реки.', 'Лодки снова вышли на тёмную воду.'];
const other = ['Совсем новая глава говорит совсем о другом деле.'];

test('in order, moved, cut in two and gone', () => {
  assert.deepEqual(matchTexts([one, two, three], [one, two, three]), [0, 1, 2]);
  assert.deepEqual(matchTexts([one, two], [other, one, two]), [undefined, 0, 1]);
  assert.deepEqual(matchTexts([one, two, three], [one, three]), [0, 2]);
  assert.deepEqual(matchTexts([[...one, ...two]], [one, two]), [0, undefined]);
  assert.deepEqual(matchTexts([], [one]), [undefined]);
});

test('a chapter that was written anew stays in its place', () => {
  assert.deepEqual(matchTexts([one, two, three], [one, other, three]), [0, 1, 2]);
});
