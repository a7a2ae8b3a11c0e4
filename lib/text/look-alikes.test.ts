// Words that mix scripts by mistake, and their repair.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findMixedWords, repairMixedWords } from './look-alikes.ts';

const REPAIRED: readonly (readonly [name: string, text: string, repaired: string])[] = [
  ['one Latin letter', 'cлово', 'слово'],
  ['as many Latin letters as Cyrillic ones', 'Мocквa', 'Москва'],
  ['more Latin letters than Cyrillic ones', 'Cocтaв', 'Состав'],
  ['a Latin letter with an accent', 'слóво, кафé и Áнна', 'сло\u0301во, кафе\u0301 и А\u0301нна'],
  ['a Latin letter with a grave accent', 'пàромер', 'па\u0300ромер'],
  ['a Latin letter with dots', 'eщë, Ëлка', 'ещё, Ёлка'],
  ['a Latin capital', 'Cтрана, Mосква', 'Страна, Москва'],
  ['a stress mark between the scripts', 'сло\u0301вo', 'сло\u0301во'],
  ['a Cyrillic letter in an English word', 'tеxt, Сhekhov', 'text, Chekhov'],
  ['a Cyrillic letter with a stress mark in an English word', 'résumе\u0301', 'résumé'],
  ['letters that exist in both scripts alone', 'xор', 'хор'],
  ['several words', 'coceд и xpaм', 'сосед и храм'],
];

for (const [name, text, repaired] of REPAIRED) {
  test(`${name}: "${text}" → "${repaired}"`, () => {
    assert.equal(repairMixedWords(text), repaired);
    assert.ok(findMixedWords(text).length > 0);
  });
}

const KEPT: readonly string[] = [
  'Слово, word',
  'SMSка, HTMLку, iPhone’ом, SMS-ка, Wi-Fi-сеть',
  'XXв, XIго, Xв, IIй',
  'TО',
  'résumé',
  '',
];

for (const text of KEPT) {
  test(`"${text}" stays`, () => {
    assert.equal(repairMixedWords(text), text);
    assert.deepEqual(findMixedWords(text), []);
  });
}

test('a repaired text has no words to repair', () => {
  const text = fc.array(fc.constantFrom(...'аcеopxлwСXвё óéí', '\u0301')).map((letters) => letters.join(''));
  fc.assert(
    fc.property(text, (raw) => {
      const repaired = repairMixedWords(raw.normalize('NFC'));
      assert.deepEqual(findMixedWords(repaired), []);
      assert.equal(repaired, repaired.normalize('NFC'));
    }),
  );
});
