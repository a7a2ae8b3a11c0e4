// Words in the other keyboard layout and in Latin letters, and mistakes of typing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typingDistance } from './distance.ts';
import { inCyrillic, inOtherLayout, soundKey } from './typed.ts';

for (const [typed, word] of [
  ['ghbdtn', 'привет'],
  ['k.,jdm', 'любовь'],
  ['`krf', 'елка'],
  ['[jntk', 'хотел'],
  ['руддщ', 'hello'],
] as const) {
  test(`${typed} is ${word} in the other layout`, () => assert.equal(inOtherLayout(typed), word));
}

for (const [typed, word] of [
  ['privet', 'привет'],
  ['kotoryy', 'который'],
  ['russkiy', 'русский'],
  ['borshch', 'борщ'],
  ['rossiya', 'россия'],
  ['yolka', 'елка'],
] as const) {
  test(`${typed} is spelled ${word}`, () => assert.equal(inCyrillic(typed), word));
}

for (const [typed, word] of [
  ['zhizn', 'жизнь'],
  ['budet', 'будет'],
  ['novy', 'новый'],
  ["lyubov'", 'любовь'],
  ['eto', 'это'],
  ['chelovek', 'человек'],
  ['gorod', 'город'],
] as const) {
  test(`${typed} sounds like ${word}`, () => assert.equal(soundKey(typed), soundKey(word)));
}

test('the distance counts letters left out, added, changed and exchanged, up to a limit', () => {
  assert.equal(typingDistance('молако', 'молоко', 2), 1);
  assert.equal(typingDistance('млооко', 'молоко', 2), 1);
  assert.equal(typingDistance('молко', 'молоко', 2), 1);
  assert.equal(typingDistance('чай', 'чай', 1), 0);
  assert.equal(typingDistance('чай', 'молоко', 2), 3);
  assert.equal(typingDistance('', 'а', 2), 1);
});
